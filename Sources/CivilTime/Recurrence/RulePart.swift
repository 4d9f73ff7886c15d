/// The parts of a rule that this program takes (RFC 5545 §3.3.10, RFC 7529 §4.1), by their names in the text.
public enum RulePart: String, Sendable, Hashable, CaseIterable {
    /// The length of a period.
    case frequency = "FREQ"
    /// The last moment.
    case until = "UNTIL"
    /// The number of occurrences.
    case count = "COUNT"
    /// Every how many periods.
    case interval = "INTERVAL"
    /// Months of the year.
    case months = "BYMONTH"
    /// Weeks of the year.
    case weekNumbers = "BYWEEKNO"
    /// Days of the year.
    case yearDays = "BYYEARDAY"
    /// Days of the month.
    case monthDays = "BYMONTHDAY"
    /// Days of the week.
    case weekdays = "BYDAY"
    /// Which days of a period's set.
    case positions = "BYSETPOS"
    /// The first day of the week.
    case weekStart = "WKST"
    /// The calendar the rule is reckoned in (RFC 7529 §4.1); only a lunar rule has one.
    case scale = "RSCALE"
    /// What happens where a month or day is missing (RFC 7529 §4.1); only a lunar rule has it.
    case skip = "SKIP"

    /// The greatest number the part may hold.
    var greatest: Int {
        switch self {
        case .months: 12
        case .weekNumbers, .weekdays: 53
        case .yearDays, .positions: 366
        case .monthDays: 31
        case .count, .interval, .frequency, .until, .weekStart, .scale, .skip: Int(Int32.max)
        }
    }

    /// Whether a number may count from the end, with a minus before it.
    var countsFromTheEnd: Bool {
        switch self {
        case .weekNumbers, .yearDays, .monthDays, .weekdays, .positions: true
        case .frequency, .until, .count, .interval, .months, .weekStart, .scale, .skip: false
        }
    }

    /// Whether the part may hold the number.
    func allows(_ number: Int) -> Bool {
        (countsFromTheEnd && number < 0 ? -greatest ... -1 : 1...greatest).contains(number)
    }
}
