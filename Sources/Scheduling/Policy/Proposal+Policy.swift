public import CivilTime

extension Proposal {
    /// Lays out every occurrence of a schedule, within what the house rules allow one series.
    ///
    /// - Throws: `SchedulingError` where the schedule has more occurrences than one series may have or reaches further
    ///   than one may, makes no occurrence, or overlaps itself.
    public init(
        _ details: ActivityDetails, schedule: Schedule, in zone: Zone, under policy: Policy
    ) throws(SchedulingError) {
        try self.init(details, schedule: schedule, in: zone, limit: policy.seriesOccurrences)
        guard let first = occurrences.first?.original.date, let last = occurrences.last?.original.date,
            last > first.adding(years: policy.seriesYears)
        else { return }
        throw .reachesTooFar(last: last, years: policy.seriesYears)
    }
}

extension LocalDate {
    /// The same day of a later year; 28 February where it would be a 29th that the year lacks.
    fileprivate func adding(years: Int) -> LocalDate {
        let (year, month, day) = components
        let length = LocalDate.daysInMonth(year: year + years, month: month)
        return LocalDate(year: year + years, month: month, day: Swift.min(day, length)) ?? .max
    }
}
