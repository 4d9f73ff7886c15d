/// A day of the week, numbered as ISO 8601 does: Monday is 1.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Comparable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Orders the days from Monday to Sunday.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

    /// Whether the day is a Saturday or a Sunday.
    public var isWeekend: Bool { self >= .saturday }

    /// The two letters of RFC 5545 §3.3.10, such as `MO`.
    public var code: String { Self.codes[rawValue - 1] }

    /// Reads the two letters of RFC 5545 §3.3.10 in either case, such as `MO`.
    public init?(code: some StringProtocol) {
        guard let index = Self.codes.firstIndex(of: code.uppercased()) else { return nil }
        self.init(rawValue: index + 1)
    }

    private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// The name in both languages: 周二, Tue.
    public var name: LocalizedText {
        LocalizedText(
            zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][rawValue - 1],
            en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][rawValue - 1])
    }

    /// The number of days from another weekday forward to this one, 0 to 6.
    public func days(after other: Weekday) -> Int { (rawValue - other.rawValue + 7) % 7 }
}
