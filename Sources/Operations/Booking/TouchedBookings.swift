import CivilTime
import Scheduling
import Storage

extension CommunityReader {
    /// The bookings that a closure during the span would hit: what holds the room, or floor that it shares with another.
    ///
    /// - Parameters:
    ///   - room: The room that is shut; nil for every room.
    ///   - span: When it is shut.
    func bookings(hitByClosing room: Room?, during span: TimeSpan) throws -> [AgendaEntry] {
        let rooms = try self.rooms()
        let floor = room.map { Set($0.leaves) }
        let shut = Set(rooms.filter { floor?.isDisjoint(with: $0.leaves) != true }.map(\.id))
        return try agenda(during: span, holding: room.map { $0.leaves.map { .room($0) } }).filter {
            $0.occurrence.status.holdsItsTime && !shut.isDisjoint(with: $0.occurrence.rooms)
        }
    }
    /// What nobody is to be sent to because of public holidays: every day off that is known, and the make-up days that touch a
    /// booking, each as if the whole house were shut.
    ///
    /// - Parameter today: The day it is.
    func daysToAvoid(among touched: [AgendaEntry], from today: LocalDate) throws -> [Closure] {
        let zone = try community().zone
        let starts = Set(touched.map { zone.local($0.occurrence.span.start).date })
        return try holidayCalendar().days
            .filter { $0.date >= today && ($0.kind == .off || starts.contains($0.date)) }
            .compactMap { holiday in
                zone.span(from: holiday.date, through: holiday.date).map {
                    Closure(id: Closure.ID(0), room: nil, span: $0, reason: holiday.name)
                }
            }
    }
}
