extension [String] {
    /// The items as a spoken list: `甲、乙和丙`, `A, B and C`.
    public var spokenList: LocalizedText {
        guard count > 1, let last else { return LocalizedText(zh: first ?? "", en: first ?? "") }
        return LocalizedText(
            zh: dropLast().joined(separator: "、") + "和" + last, en: dropLast().joined(separator: ", ") + " and " + last)
    }
}

extension [LocalizedText] {
    /// The texts one after another, with a separator for each language.
    public func joined(zh: String, en: String) -> LocalizedText {
        LocalizedText(zh: map(\.zh).joined(separator: zh), en: map(\.en).joined(separator: en))
    }
}
