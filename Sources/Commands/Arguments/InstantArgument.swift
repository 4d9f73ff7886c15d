import CivilTime

/// A moment on the command line: `2026-11-22T09:00:00+08:00`, `2026-11-22T01:00:00Z`, or without an offset, in the
/// community's own time; a day alone means its first moment.
struct InstantArgument: Sendable, Hashable {
    /// The moment that is meant.
    let instant: Instant

    /// Reads a moment.
    ///
    /// - Parameter zone: where a time without an offset is meant.
    /// - Throws: `CivilTimeError.notADateAndTime` for anything else.
    init(_ text: String, zone: Zone) throws(CivilTimeError) {
        let typed = text.asTyped.uppercased()
        if let day = try? LocalDate(typed) {
            instant = zone.startOfDay(day)
        } else if let local = try? LocalDateTime(typed) {
            instant = zone.instant(local)
        } else if let (wall, offset) = Self.wallAndOffset(typed), let local = try? LocalDateTime(wall) {
            instant = Instant(utc: local).adding(seconds: -offset)
        } else {
            throw .notADateAndTime(text)
        }
    }

    /// Splits off `Z`, `+08:00` or `+0800`; the offset in seconds, less than a day.
    private static func wallAndOffset(_ text: String) -> (wall: String, offset: Int)? {
        if text.hasSuffix("Z") { return (String(text.dropLast()), 0) }
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
        let digits = text[text.index(after: sign)...].filter { $0 != ":" }
        guard digits.utf8.count == 4, let number = DecimalDigits.value(of: digits), number % 100 < 60, number < 2_400
        else { return nil }
        let seconds = number / 100 * 3_600 + number % 100 * 60
        return (String(text[..<sign]), text[sign] == "-" ? -seconds : seconds)
    }
}
