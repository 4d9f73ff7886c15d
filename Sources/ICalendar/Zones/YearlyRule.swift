import CivilTime

/// The day of each year on which a STANDARD or DAYLIGHT begins, from its RRULE.
///
/// Only the rules that describe a zone are understood: FREQ=YEARLY, one month, and a weekday or a day in it. libical
/// is never asked to expand one, since a hostile rule keeps it busy for ever.
struct YearlyRule {
    private let month: Int
    private let monthDays: [Int]
    private let weekdays: [(ordinal: Int?, weekday: Weekday)]
    private let position: Int?
    /// The last year of a rule that is counted.
    private let lastYear: Int
    /// The last moment of the rule, if it has one.
    let until: CalendarTime?

    /// Reads a rule that begins on the given day; nil where it is not of the kind understood.
    init?(_ rule: String, start: LocalDate) {
        var parts = Self.parts(of: rule)
        guard parts.removeValue(forKey: "FREQ") == "YEARLY", parts.removeValue(forKey: "INTERVAL") ?? "1" == "1",
            let months = Self.numbers(parts.removeValue(forKey: "BYMONTH"), in: 1...12), months.count <= 1,
            let monthDays = Self.numbers(parts.removeValue(forKey: "BYMONTHDAY"), in: -31...31),
            let weekdays = Self.weekdays(parts.removeValue(forKey: "BYDAY")),
            let positions = Self.numbers(parts.removeValue(forKey: "BYSETPOS"), in: -31...31), positions.count <= 1,
            let counts = Self.numbers(parts.removeValue(forKey: "COUNT"), in: 1...9_999), counts.count <= 1
        else { return nil }
        let untilText = parts.removeValue(forKey: "UNTIL")
        until = untilText.flatMap { CalendarTime($0, tzid: nil) }
        parts.removeValue(forKey: "WKST")
        guard parts.isEmpty, (until == nil) == (untilText == nil) else { return nil }
        month = months.first ?? start.month
        self.monthDays = monthDays.isEmpty && weekdays.isEmpty ? [start.day] : monthDays
        self.weekdays = weekdays
        position = positions.first
        lastYear = counts.first.map { start.year + $0 - 1 } ?? 9_999
    }

    /// The day in that year; nil where the rule has none.
    func day(in year: Int) -> LocalDate? {
        guard year <= lastYear, (1...9_999).contains(year) else { return nil }
        let length = LocalDate.daysInMonth(year: year, month: month)
        let days = (1...length).filter { matches($0, length: length, year: year) }
        let index = position.map { $0 > 0 ? $0 - 1 : days.count + $0 } ?? 0
        return days.indices.contains(index) ? LocalDate(year: year, month: month, day: days[index]) : nil
    }

    private func matches(_ day: Int, length: Int, year: Int) -> Bool {
        guard monthDays.isEmpty || monthDays.contains(day) || monthDays.contains(day - length - 1) else { return false }
        guard !weekdays.isEmpty else { return true }
        let weekday = LocalDate(year: year, month: month, day: day)?.weekday
        let (fromStart, fromEnd) = ((day - 1) / 7 + 1, (day - length) / 7 - 1)
        return weekdays.contains {
            $0.weekday == weekday && ($0.ordinal == nil || $0.ordinal == fromStart || $0.ordinal == fromEnd)
        }
    }
}

// MARK: - Reading the parts

extension YearlyRule {
    private static func parts(of rule: String) -> [String: String] {
        var parts: [String: String] = [:]
        for part in rule.uppercased().split(separator: ";") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            parts[String(sides[0])] = sides.count == 2 ? String(sides[1]) : ""
        }
        return parts
    }

    /// The numbers of a list, empty where there is no list; nil where one is no number or out of range.
    private static func numbers(_ list: String?, in range: ClosedRange<Int>) -> [Int]? {
        guard let list else { return [] }
        let items = list.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = items.compactMap { Int($0) }.filter(range.contains)
        return numbers.count == items.count ? numbers : nil
    }

    private static func weekdays(_ list: String?) -> [(ordinal: Int?, weekday: Weekday)]? {
        guard let list else { return [] }
        let items = list.split(separator: ",", omittingEmptySubsequences: false)
        let weekdays = items.compactMap { item -> (Int?, Weekday)? in
            let number = item.dropLast(2)
            guard let weekday = Weekday(code: item.suffix(2)), number.isEmpty || Int(number) != nil else { return nil }
            return (Int(number), weekday)
        }
        return weekdays.count == items.count ? weekdays : nil
    }
}
