public import CivilTime

extension Person {
    /// How the person may be named to strangers on a day: in full with consent, else by the first character and two stars (王**).
    ///
    /// Whoever may be a minor is never named, nor by a family name, whoever consented; nor is somebody who was erased.
    public func publicName(on day: LocalDate) -> LocalizedText {
        guard !isNameless else { return Self.nameless }
        guard !mayBeMinor(on: day) else { return Self.youngResident }
        let shown = hasPublicNameConsent ? name : name.prefix(1) + "**"
        return LocalizedText(zh: shown, en: shown)
    }

    private static let youngResident = LocalizedText(zh: "一位小居民", en: "a young resident")
}
