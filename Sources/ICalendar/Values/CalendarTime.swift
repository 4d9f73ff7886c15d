public import CivilTime

/// A DATE or DATE-TIME of a calendar in the four forms of RFC 5545 §3.3.4 and §3.3.5.
public enum CalendarTime: Sendable, Hashable {
    /// A whole day.
    case date(LocalDate)
    /// A wall-clock time of no zone.
    case floating(LocalDateTime)
    /// A wall-clock time of the zone that the calendar names so; `TimeZoneNames` finds the zone.
    case zoned(LocalDateTime, tzid: String)
    /// A moment, written in UTC with a `Z`.
    case utc(Instant)

    /// The time zone name of a zoned time; nil for the other forms.
    public var tzid: String? {
        switch self {
        case .zoned(_, let tzid): tzid
        case .date, .floating, .utc: nil
        }
    }

    /// The day on the wall clock of the value; of a moment, the day in UTC.
    public var date: LocalDate {
        switch self {
        case .date(let date): date
        case .floating(let local), .zoned(let local, _): local.date
        case .utc(let instant): instant.utc.date
        }
    }
}

extension CalendarTime {
    /// Reads `20261201`, `20261201T190000` or `20261201T110000Z`; nil for any other text and for a day or time that
    /// does not exist. A leap second is read as the second before it.
    init?(_ text: some StringProtocol, tzid: String?) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 8, let date = Self.date(bytes[..<8]) else { return nil }
        if bytes.count == 8 {
            self = .date(date)
            return
        }
        let isUTC = bytes.count == 16 && bytes.last.map { $0 | 0x20 } == UInt8(ascii: "z")
        guard isUTC || bytes.count == 15, bytes[8] | 0x20 == UInt8(ascii: "t"), let time = Self.time(bytes[9..<15])
        else { return nil }
        let local = LocalDateTime(date, time)
        if isUTC {
            self = .utc(Instant(utc: local))
        } else if let tzid {
            self = .zoned(local, tzid: tzid)
        } else {
            self = .floating(local)
        }
    }

    /// The value as RFC 5545 writes it, without parameters.
    var text: String {
        switch self {
        case .date(let date): date.compact
        case .floating(let local), .zoned(let local, _): local.compact
        case .utc(let instant): instant.utc.compact + "Z"
        }
    }

    private static func date(_ digits: ArraySlice<UInt8>) -> LocalDate? {
        let start = digits.startIndex
        guard let year = DecimalDigits.value(of: digits[start..<start + 4]),
            let month = DecimalDigits.value(of: digits[start + 4..<start + 6]),
            let day = DecimalDigits.value(of: digits[start + 6..<start + 8])
        else { return nil }
        return LocalDate(year: year, month: month, day: day)
    }

    private static func time(_ digits: ArraySlice<UInt8>) -> LocalTime? {
        let start = digits.startIndex
        guard let hour = DecimalDigits.value(of: digits[start..<start + 2]),
            let minute = DecimalDigits.value(of: digits[start + 2..<start + 4]),
            let second = DecimalDigits.value(of: digits[start + 4..<start + 6])
        else { return nil }
        return LocalTime(hour: hour, minute: minute, second: second == 60 ? 59 : second)
    }
}
