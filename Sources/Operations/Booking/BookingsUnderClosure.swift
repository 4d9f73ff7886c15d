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
        let shut = Set((room.map { rooms.sharingFloor(with: $0) } ?? rooms).map(\.id))
        return try agenda(during: span, holding: room?.resources).filter {
            $0.occurrence.status.holdsItsTime && !shut.isDisjoint(with: $0.occurrence.rooms)
        }
    }
}
