import CivilTime

extension LocalDate {
    /// The first day of the month so many months before that of this day.
    func monthsBefore(_ count: Int) -> LocalDate {
        let months = year * 12 + month - 1 - count
        return LocalDate(year: months / 12, month: months % 12 + 1, day: 1) ?? .min
    }
}
