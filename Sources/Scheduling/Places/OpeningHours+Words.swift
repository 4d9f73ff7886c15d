public import CivilTime

extension OpeningHours {
    /// The line in words: `周一至周五 08:30–21:00`, `假日 09:00–12:00`.
    public var words: LocalizedText {
        let days = dayWords
        let from = validFrom.map { LocalizedText(zh: "\($0)起", en: "from \($0)") }
        let through = validThrough.map { LocalizedText(zh: "到\($0)", en: "to \($0)") }
        let limits = [from, through].compactMap(\.self)
        let base = LocalizedText(zh: "\(days.zh) \(opens)–\(closes)", en: "\(days.en) \(opens)–\(closes)")
        guard !limits.isEmpty else { return base }
        let within = limits.joined(zh: "", en: " ")
        return LocalizedText(zh: "\(base.zh)（\(within.zh)）", en: "\(base.en) (\(within.en))")
    }

    /// The days in words: `周一至周五`, `假日`.
    public var dayWords: LocalizedText {
        switch days {
        case .weekdays(let weekdays): Self.words(for: weekdays.sorted())
        case .holidays: LocalizedText(zh: "假日", en: "holidays")
        }
    }

    private static func words(for days: [Weekday]) -> LocalizedText {
        guard days.count < 7 else { return LocalizedText(zh: "每天", en: "daily") }
        guard let first = days.first, let last = days.last, days.count > 2,
            last.rawValue - first.rawValue == days.count - 1
        else { return days.map(\.name).joined(zh: "、", en: ", ") }
        return LocalizedText(zh: "\(first.name.zh)至\(last.name.zh)", en: "\(first.name.en)–\(last.name.en)")
    }
}
