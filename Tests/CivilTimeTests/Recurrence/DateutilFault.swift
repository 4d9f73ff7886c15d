import CivilTime

/// Where python-dateutil 2.9 departs from RFC 5545. Each has its rows in `Tables/dateutil-faults.txt`.
enum DateutilFault: String, CaseIterable {
    /// Numbered and plain weekdays in one list are intersected; the RFC's list is a union.
    case mixedWeekdays = "mixed-weekdays"
    /// `BYWEEKNO` with nothing that names days takes all seven; the RFC takes the weekday from the start.
    case weekWithoutDay = "week-without-day"
    /// `BYSETPOS` of a weekly rule counts in the first week from the start; the RFC's set is the whole week's.
    case firstWeekCut = "first-week-cut"
    /// The number of weeks of the neighbouring years is taken wrong, so that the week of 1 January, or the last days of
    /// December, are missed or added.
    case lastWeek = "last-week"

    /// Whether the fault can show in the expansion of the rule.
    func touches(_ rule: RecurrenceRule, startingOn start: LocalDate) -> Bool {
        switch self {
        case .mixedWeekdays: Set(rule.weekdays.map { $0.ordinal == nil }).count == 2
        case .weekWithoutDay:
            !rule.weekNumbers.isEmpty && rule.weekdays.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty
        case .firstWeekCut:
            rule.frequency == .weekly && !rule.positions.isEmpty && start.weekday != rule.weekStart
        case .lastWeek: !rule.weekNumbers.allSatisfy { abs($0) < 52 }
        }
    }
}
