public import CivilTime

/// The days through which a result hangs in public and anybody may object (公示期).
public struct PublicityPeriod: Sendable, Hashable {
    /// The day on which the notice goes up.
    public let first: LocalDate
    /// The last day on which objections are taken in.
    public let last: LocalDate

    /// The fewest working days a notice hangs out.
    public static let leastWorkingDays = 3

    /// Makes a period of two days that are known.
    public init(first: LocalDate, last: LocalDate) {
        self.first = first
        self.last = max(first, last)
    }

    /// Counts working days from the day after the notice goes up, as the Civil Code does (民法典第二百零一条: the day on which a
    /// period begins does not count), so that the notice hangs out for so many whole working days.
    ///
    /// - Throws: `LearningError.award` for fewer than three working days, `CivilTimeError.noHolidayFile` where the count reaches
    ///   a year whose make-up days nobody knows.
    public init(from first: LocalDate, workingDays count: Int, by calendar: WorkingDays) throws {
        guard count >= Self.leastWorkingDays else {
            throw LearningError.award(.publicity(.tooShort(days: count, least: Self.leastWorkingDays)))
        }
        self.init(first: first, last: try calendar.adding(workingDays: count, to: first))
        // The year of the first day is to be known too, though that day does not count: its notice names both.
        _ = try calendar.count(from: first, through: first)
    }

    /// Whether the period is over on a day, so that may be decided.
    public func isOver(on day: LocalDate) -> Bool { day > last }
}
