/// A time on the wall clock, 00:00:00 to 24:00:00, to the second. 24:00 is the end of the day, never the start of one.
public struct LocalTime: Sendable, Hashable {
    /// Seconds since the start of the day, 0 to 86,400.
    public let secondOfDay: Int

    /// 00:00, the start of the day.
    public static let midnight = LocalTime(unchecked: 0)
    /// 24:00, the end of the day.
    public static let endOfDay = LocalTime(unchecked: 86_400)

    private init(unchecked: Int) { secondOfDay = unchecked }

    /// Creates a time from the seconds since the start of the day; nil outside 0 to 86,400.
    public init?(secondOfDay: Int) {
        guard (0...86_400).contains(secondOfDay) else { return nil }
        self.secondOfDay = secondOfDay
    }

    /// Creates a time from hour, minute and second; nil outside 00:00:00 to 24:00:00.
    public init?(hour: Int, minute: Int = 0, second: Int = 0) {
        guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
        self.init(secondOfDay: hour * 3_600 + minute * 60 + second)
    }

    /// Reads `HH:MM` or `HH:MM:SS`, the hour with one or two digits.
    ///
    /// - Throws: `CivilTimeError.notATime` for any other text.
    public init(_ text: some StringProtocol) throws(CivilTimeError) {
        guard let time = LocalTime(ascii: Array(text.utf8)[...]) else { throw .notATime(String(text)) }
        self = time
    }

    /// Reads the bytes of `HH:MM` or `HH:MM:SS`, the hour with one or two digits; nil for any others.
    init?(ascii bytes: ArraySlice<UInt8>) {
        let colon = UInt8(ascii: ":")
        guard let first = bytes.prefix(3).firstIndex(of: colon),
            let hour = DecimalDigits.value(of: bytes[..<first]), first - bytes.startIndex <= 2
        else { return nil }
        let rest = bytes[(first + 1)...]
        guard rest.count == 2 || (rest.count == 5 && rest[first + 3] == colon),
            let minute = DecimalDigits.value(of: rest.prefix(2)),
            let second = rest.count == 2 ? 0 : DecimalDigits.value(of: rest.suffix(2))
        else { return nil }
        self.init(hour: hour, minute: minute, second: second)
    }

    /// The hour, 0 to 24.
    public var hour: Int { secondOfDay / 3_600 }
    /// The minute, 0 to 59.
    public var minute: Int { secondOfDay / 60 % 60 }
    /// The second, 0 to 59.
    public var second: Int { secondOfDay % 60 }
}

extension LocalTime: Comparable {
    /// Orders times from earlier to later in the day.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.secondOfDay < rhs.secondOfDay }
}

extension LocalTime: CustomStringConvertible {
    /// The time as `HH:MM`, or `HH:MM:SS` where the seconds are not zero.
    public var description: String {
        let short = "\(DecimalDigits.text(hour)):\(DecimalDigits.text(minute))"
        return second == 0 ? short : "\(short):\(DecimalDigits.text(second))"
    }
}
