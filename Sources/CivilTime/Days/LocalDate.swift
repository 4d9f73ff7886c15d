/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31. A day, never an instant.
///
/// The value is one integer, the days since 1970-01-01, so that calendars are computed on whole numbers.
public struct LocalDate: Sendable, Hashable {
    /// Days since 1970-01-01; negative before it.
    public let dayNumber: Int

    /// The first day there is, 0001-01-01.
    public static let min = LocalDate(uncheckedDayNumber: -719_162)
    /// The last day there is, 9999-12-31.
    public static let max = LocalDate(uncheckedDayNumber: 2_932_896)

    private init(uncheckedDayNumber: Int) { dayNumber = uncheckedDayNumber }

    /// Creates the day that lies the given number of days after 1970-01-01; nil outside the years 1 to 9999.
    public init?(dayNumber: Int) {
        guard (Self.min.dayNumber...Self.max.dayNumber).contains(dayNumber) else { return nil }
        self.dayNumber = dayNumber
    }

    /// Creates a day from its year (1 to 9999), month (1 to 12) and day of the month; nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            (1...Self.daysInMonth(year: year, month: month)).contains(day)
        else { return nil }
        dayNumber = Self.dayNumber(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// - Throws: `CivilTimeError.notADate` for any other text and for a day that does not exist.
    public init(_ text: some StringProtocol) throws(CivilTimeError) {
        guard let date = LocalDate(ascii: Array(text.utf8)[...]) else { throw .notADate(String(text)) }
        self = date
    }

    /// Reads the bytes of `YYYY-MM-DD`; nil for any others.
    init?(ascii bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        guard bytes.count == 10, bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            let year = DecimalDigits.value(of: bytes[start..<start + 4]),
            let month = DecimalDigits.value(of: bytes[start + 5..<start + 7]),
            let day = DecimalDigits.value(of: bytes[start + 8..<start + 10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The year, 1 to 9999.
    public var year: Int { components.year }
    /// The month, 1 to 12.
    public var month: Int { components.month }
    /// The day of the month, 1 to 31.
    public var day: Int { components.day }
    /// The year, month and day at once, for the price of one.
    public var components: (year: Int, month: Int, day: Int) { Self.components(ofDayNumber: dayNumber) }
    /// The day of the week.
    public var weekday: Weekday { Self.weekdays[(dayNumber % 7 + 10) % 7] }
    /// The day of the year, 1 to 366.
    public var dayOfYear: Int { dayNumber - Self.dayNumber(year: year, month: 1, day: 1) + 1 }

    /// The Monday of the week in which the day lies, held within the years 1 to 9999; the day itself if it is one.
    public var monday: LocalDate { adding(days: 1 - weekday.rawValue) }

    private static let weekdays = Weekday.allCases

    /// The day the given number of days later (or earlier, when negative), held within the years 1 to 9999.
    public func adding(days: Int) -> LocalDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        guard !overflow else { return days > 0 ? .max : .min }
        return LocalDate(uncheckedDayNumber: Swift.min(Swift.max(sum, Self.min.dayNumber), Self.max.dayNumber))
    }

    /// The number of days from another day to this one; negative when this one is earlier.
    public func days(since other: LocalDate) -> Int { dayNumber - other.dayNumber }
}

extension LocalDate: Comparable {
    /// Orders days from earlier to later.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.dayNumber < rhs.dayNumber }
}

extension LocalDate: Strideable {
    /// The number of days from this day to another.
    public func distance(to other: LocalDate) -> Int { other.dayNumber - dayNumber }
    /// The day the given number of days later.
    public func advanced(by days: Int) -> LocalDate { adding(days: days) }
}

extension LocalDate: CustomStringConvertible {
    /// The day as `YYYY-MM-DD` (ISO 8601).
    public var description: String {
        let (year, month, day) = components
        return "\(DecimalDigits.text(year, width: 4))-\(DecimalDigits.text(month))-\(DecimalDigits.text(day))"
    }

    /// The day without hyphens, as RFC 5545 §3.3.4 writes it: `20261201`.
    package var compact: String { String(decoding: compactDigits, as: UTF8.self) }

    var compactDigits: [UInt8] {
        let (year, month, day) = components
        var digits: [UInt8] = []
        digits.reserveCapacity(16)
        DecimalDigits.append(year, width: 4, to: &digits)
        DecimalDigits.append(month, to: &digits)
        DecimalDigits.append(day, to: &digits)
        return digits
    }
}

// MARK: - Arithmetic on whole numbers

extension LocalDate {
    /// Whether the Gregorian year has 366 days.
    public static func isLeap(year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    /// The number of days of a Gregorian month, 28 to 31; `month` is 1 to 12.
    public static func daysInMonth(year: Int, month: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year: year) ? 29 : 28
        default: 31
        }
    }

    /// The day number of a date known to exist. Years are counted from March, so that the leap day comes last.
    package static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The inverse of `dayNumber(year:month:day:)`.
    package static func components(ofDayNumber dayNumber: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}
