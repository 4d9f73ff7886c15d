/// A date and a wall-clock time without a zone: what people say when they book. "Floating" in RFC 5545 §3.3.5.
///
/// A value is always normalised: 24:00 of one day is held as 00:00 of the next.
public struct LocalDateTime: Sendable, Hashable {
    /// The day.
    public let date: LocalDate
    /// The time of the day, 00:00:00 to 23:59:59.
    public let time: LocalTime

    /// Creates a date and time; 24:00 becomes 00:00 of the next day, except on 9999-12-31, which has none: 00:00 there.
    public init(_ date: LocalDate, _ time: LocalTime) {
        let isEndOfDay = time == .endOfDay
        self.date = isEndOfDay ? date.adding(days: 1) : date
        self.time = isEndOfDay ? .midnight : time
    }

    /// Reads `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS`; a space may stand for the `T`.
    ///
    /// - Throws: `CivilTimeError.notADateAndTime` for any other text.
    public init(_ text: some StringProtocol) throws(CivilTimeError) {
        let bytes = Array(text.utf8)
        guard bytes.count > 11, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let date = LocalDate(ascii: bytes[..<10]), let time = LocalTime(ascii: bytes[11...]),
            date < .max || time < .endOfDay
        else { throw .notADateAndTime(String(text)) }
        self.init(date, time)
    }

    /// The seconds from the other to this on the same wall clock, negative where this is earlier.
    public func seconds(since other: LocalDateTime) -> Int { Int(wallSeconds - other.wallSeconds) }

    /// Seconds since 1970-01-01T00:00 on the same wall clock.
    package var wallSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay) }

    /// The inverse of `wallSeconds`, held within the years 1 to 9999.
    package init(wallSeconds: Int64) {
        let day = wallSeconds.flooredDivision(by: 86_400)
        let epoch = LocalDate.min.adding(days: -LocalDate.min.dayNumber)
        date = epoch.adding(days: Int(day))
        time = LocalTime(secondOfDay: Int(wallSeconds - day * 86_400)) ?? .midnight
    }

    /// The wall clock the given number of seconds later, as if no zone ever shifted.
    public func adding(seconds: Int) -> LocalDateTime { LocalDateTime(wallSeconds: wallSeconds + Int64(seconds)) }
}

extension LocalDateTime: Comparable {
    /// Orders by date, then by time.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.wallSeconds < rhs.wallSeconds }
}

extension LocalDateTime: CustomStringConvertible {
    /// The value as `YYYY-MM-DDTHH:MM:SS` (ISO 8601 without an offset).
    public var description: String {
        let seconds = DecimalDigits.text(time.second)
        return "\(date)T\(DecimalDigits.text(time.hour)):\(DecimalDigits.text(time.minute)):\(seconds)"
    }

    /// The value without hyphens and colons, as RFC 5545 §3.3.5 writes it: `20261201T190000`.
    package var compact: String {
        var digits = date.compactDigits
        digits.append(UInt8(ascii: "T"))
        for number in [time.hour, time.minute, time.second] { DecimalDigits.append(number, to: &digits) }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension LocalDateTime {
    /// The value as people read it, to the minute: `2026-12-01 19:00`.
    public var minuteText: String { "\(date) \(time)" }
}

extension Int64 {
    /// Division that rounds towards minus infinity, as calendars need before 1970.
    package func flooredDivision(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
