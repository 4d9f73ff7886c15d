import CivilTime

/// Days of the week on the command line: `tue,thu`, `mon-fri`, `daily`, 周二,周四, 周一至周五, 周二四, 每天.
struct WeekdaysArgument: Sendable, Hashable {
    /// The days, from Monday to Sunday, each once.
    let weekdays: [Weekday]

    /// Reads days; a range may run over the end of the week (`sat-mon`).
    ///
    /// - Throws: `ArgumentError.notWeekdays` for anything else.
    init(_ text: String) throws(ArgumentError) {
        let typed = text.asTyped
        if Self.everyDay.contains(typed) {
            weekdays = Weekday.allCases
            return
        }
        var found: Set<Weekday> = []
        for item in typed.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "、" }) {
            guard let days = Self.days(in: String(item).asTyped) else { throw .notWeekdays(text) }
            found.formUnion(days)
        }
        weekdays = found.sorted()
    }

    private static func days(in item: String) -> [Weekday]? {
        let ends = item.split(omittingEmptySubsequences: false, whereSeparator: { rangeMarks.contains($0) })
            .map { String($0).asTyped }
        switch ends.count {
        case 1: return named(ends[0])
        case 2:
            // 周一至五: the second end may lean on the first for its 周.
            guard let first = named(ends[0])?.only, let last = (named(ends[1]) ?? numerals(ends[1]))?.only else {
                return nil
            }
            return (0...last.days(after: first)).compactMap {
                Weekday(rawValue: (first.rawValue - 1 + $0) % 7 + 1)
            }
        default: return nil
        }
    }

    /// One English name, or 周, 星期, 礼拜 and the numerals of one or more days.
    private static func named(_ text: String) -> [Weekday]? {
        if let rest = text.dropping(anyPrefix: ["周", "星期", "礼拜"]) { return numerals(rest) }
        let index = englishNames.firstIndex { names in names.contains(text) }
        return index.flatMap { Weekday(rawValue: $0 + 1) }.map { [$0] }
    }

    private static func numerals(_ text: String) -> [Weekday]? {
        let days = text.compactMap { chineseNumerals[$0] }
        return days.isEmpty || days.count != text.count ? nil : days
    }

    private static let everyDay: Set = ["daily", "everyday", "every day", "每天", "每日", "天天"]
    private static let rangeMarks: Set<Character> = ["-", "–", "—", "~", "至", "到"]
    private static let englishNames: [Set<String>] = [
        ["mon", "monday", "mo"], ["tue", "tues", "tuesday", "tu"], ["wed", "wednesday", "we"],
        ["thu", "thur", "thurs", "thursday", "th"], ["fri", "friday", "fr"], ["sat", "saturday", "sa"],
        ["sun", "sunday", "su"],
    ]
    private static let chineseNumerals: [Character: Weekday] = [
        "一": .monday, "二": .tuesday, "三": .wednesday, "四": .thursday, "五": .friday, "六": .saturday, "日": .sunday,
        "天": .sunday,
    ]
}

extension Array {
    /// The element of an array that has just one.
    fileprivate var only: Element? { count == 1 ? self[0] : nil }
}
