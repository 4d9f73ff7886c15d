public import CivilTime
import Learning
import Scheduling
import Storage

/// Lists the log, as those see it who keep it.
public struct ListReadings: Sendable {
    private let desk: Desk

    /// Prepares to list.
    public init(at desk: Desk) { self.desk = desk }

    /// The sessions that began on one of the days, earliest first. Those whose time is up are shown as ended.
    ///
    /// - Parameters:
    ///   - first: The first day.
    ///   - last: The last day.
    ///   - person: Whose; nil for everybody's.
    ///   - isOpen: Whether only those that are under way, on whatever day they began.
    public func callAsFunction(
        from first: LocalDate, through last: LocalDate, person: String? = nil, isOpen: Bool = false
    ) throws -> [ReadingEntry] {
        guard first <= last else {
            throw OperationError.endsBeforeStart(start: first.description, end: last.description)
        }
        return try desk.read { file in
            var table = try ReadingDesk(file, at: desk)
            let reader = try person.map { try NameLookup(table.people).find($0).id }
            let days = table.rules.zone.span(from: first, through: last)
            let found =
                isOpen
                ? try file.openReadings().filter { reader == nil || $0.person == reader }
                : try days.map { try file.readings(of: reader, startingIn: $0) } ?? []
            let settled = try found.map { try table.settled($0) }
            return settled.filter { !isOpen || $0.session.end == nil }.map { table.entry($0) }
        }
    }
}
