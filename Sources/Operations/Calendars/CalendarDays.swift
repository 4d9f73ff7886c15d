public import CivilTime
public import Scheduling
import Storage

/// Shows what the calendar on the wall says of each day, and which calendar files were taken in.
public struct CalendarDays: Sendable {
    private let desk: Desk

    /// Prepares to show.
    public init(at desk: Desk) { self.desk = desk }

    /// The days from the first to the last, both included: lunar date, festivals, holiday, and whether people work.
    public func days(from first: LocalDate, through last: LocalDate) throws -> [CalendarDay] {
        guard first <= last else { return [] }
        let working = WorkingDays(try desk.read { try $0.holidayCalendar() })
        return (first...last).map { CalendarDay($0, working) }
    }

    /// The calendar files that were taken in, by name.
    public func imported() throws -> [ImportedCalendar] { try desk.read { try $0.calendars() } }
}
