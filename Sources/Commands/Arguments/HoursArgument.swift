import CivilTime

/// A length of time of which the flag's name says that it is in hours: `2`, `1.5`, or any length with its unit, such as `90m` or 半小时.
struct HoursArgument: Sendable, Hashable {
    /// The length, from one minute to 24 hours.
    let minutes: Int

    /// Reads a length.
    ///
    /// - Throws: `ArgumentError.notALength` for anything else.
    init(_ text: String) throws(ArgumentError) {
        let minutes = Self.bareHours(text.asTyped) ?? (try? DurationArgument(text))?.minutes
        guard let minutes, (1...24 * 60).contains(minutes) else { throw .notALength(text) }
        self.minutes = minutes
    }

    /// Whole hours, perhaps with one or two places of which whole minutes come.
    private static func bareHours(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
            let hours = DecimalDigits.value(of: parts[0])
        else { return nil }
        guard parts.count == 2 else { return hours * 60 }
        guard let places = DecimalDigits.value(of: parts[1]) else { return nil }
        let hundredths = parts[1].utf8.count == 1 ? places * 10 : places
        return (hundredths * 60).isMultiple(of: 100) ? hours * 60 + hundredths * 60 / 100 : nil
    }
}
