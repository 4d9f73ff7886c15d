import CivilTime

/// A length of time on the command line: `90m`, `2h`, `1h30m`, 90分钟, 1小时, 1小时30分钟, 半小时, 1个半小时.
struct DurationArgument: Sendable, Hashable {
    /// The length, at least one minute and less than 10,000 hours.
    let minutes: Int

    /// The length in seconds.
    var seconds: Int { minutes * 60 }

    /// Reads a length; a bare number is refused, since nobody can know its unit.
    ///
    /// - Throws: `ArgumentError.notALength` for anything else.
    init(_ text: String) throws(ArgumentError) {
        let typed = text.asTyped.filter { $0 != " " }
        guard let minutes = Self.halfHours[typed] ?? Self.minutes(in: typed), minutes > 0 else {
            throw .notALength(text)
        }
        self.minutes = minutes
    }

    /// Hours, or minutes, or hours followed by minutes. A leading number without a unit is nothing.
    private static func minutes(in text: String) -> Int? {
        let (first, unit) = numberAndRest(text)
        guard let first else { return nil }
        if minuteUnits.contains(unit) { return first }
        if let rest = unit.dropping(anyPrefix: halfHourUnits) { return rest.isEmpty ? first * 60 + 30 : nil }
        guard let rest = unit.dropping(anyPrefix: hourUnits) else { return nil }
        guard !rest.isEmpty else { return first * 60 }
        let (second, secondUnit) = numberAndRest(rest)
        guard let second, second < 60, minuteUnits.contains(secondUnit) else { return nil }
        return first * 60 + second
    }

    /// At most four digits at the start, and what follows them.
    private static func numberAndRest(_ text: String) -> (number: Int?, rest: String) {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let number = digits.utf8.count <= 4 ? DecimalDigits.value(of: digits) : nil
        return (number, String(text[digits.endIndex...]))
    }

    private static let halfHours = ["半小时": 30, "半个小时": 30, "一个半小时": 90, "一小时": 60, "两小时": 120]
    private static let minuteUnits: Set = ["m", "min", "分", "分钟"]
    private static let halfHourUnits = ["个半小时", "小时半"]
    // The longer before the shorter that begins it.
    private static let hourUnits = ["个小时", "小时", "h"]
}
