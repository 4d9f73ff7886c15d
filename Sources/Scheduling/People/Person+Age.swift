public import CivilTime

extension Person {
    /// Whether the person may still be under 18 on a day. Only the year of birth is known, so whoever turns 18 in the day's
    /// year counts as a minor to its end; without a year of birth nobody does.
    public func mayBeMinor(on day: LocalDate) -> Bool {
        birthYear.map { day.year - $0 <= 18 } ?? false
    }
}
