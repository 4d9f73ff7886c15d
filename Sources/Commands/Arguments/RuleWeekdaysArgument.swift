import CivilTime

/// Weekdays of a rule on the command line: each of them (`tue,thu`, 周二,周四), or the nth of the month or year
/// (`2nd-tue`, `last-fri`, 第二个周二, 最后一个周五, 倒数第二个周五).
struct RuleWeekdaysArgument: Sendable, Hashable {
    /// The days as a rule has them.
    let weekdays: [RuleWeekday]

    /// Reads days.
    ///
    /// - Throws: `ArgumentError.notWeekdays` for anything else.
    init(_ text: String) throws(ArgumentError) {
        if let plain = try? WeekdaysArgument(text) {
            weekdays = plain.weekdays.map { .each($0) }
            return
        }
        var found: [RuleWeekday] = []
        for item in text.asTyped.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "、" }) {
            guard let days = Self.days(in: String(item).asTyped) else { throw .notWeekdays(text) }
            found += days
        }
        weekdays = found
    }

    private static func days(in item: String) -> [RuleWeekday]? {
        guard let (ordinal, rest) = ordinal(of: item) else {
            return (try? WeekdaysArgument(item))?.weekdays.map { .each($0) }
        }
        guard let day = try? WeekdaysArgument(rest), day.weekdays.count == 1 else { return nil }
        return [.nth(ordinal, day.weekdays[0])]
    }

    /// The number that an item begins with, and the rest of it.
    private static func ordinal(of item: String) -> (Int, rest: String)? {
        for (word, number) in words where item.hasPrefix(word) {
            return (number, String(item.dropFirst(word.count)))
        }
        let digits = item.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...53).contains(number) else { return nil }
        let rest = item.dropFirst(digits.count)
        let ending = ["st-", "nd-", "rd-", "th-", "-", "个", ""].first { rest.hasPrefix($0) } ?? ""
        return (number, String(rest.dropFirst(ending.count)))
    }

    /// Longer words stand before the ones they begin with.
    private static let words: [(String, Int)] = [
        ("最后一个", -1), ("最后", -1), ("倒数第一个", -1), ("倒数第二个", -2), ("倒数第三个", -3), ("第一个", 1), ("第二个", 2),
        ("第三个", 3), ("第四个", 4), ("第五个", 5), ("第1个", 1), ("第2个", 2), ("第3个", 3), ("第4个", 4), ("第5个", 5),
        ("last-", -1), ("last ", -1), ("first-", 1), ("second-", 2), ("third-", 3), ("fourth-", 4), ("fifth-", 5),
        ("-1", -1), ("-2", -2), ("-3", -3),
    ]
}
