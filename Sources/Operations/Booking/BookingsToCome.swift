import CivilTime
import Scheduling
import Storage

extension CommunityReader {
    /// The bookings that are not over and hold their time, earliest first.
    ///
    /// - Parameters:
    ///   - now: The present moment.
    ///   - room: A room whose floor they use; nil for any.
    ///   - isMeant: Whether a booking is one that is asked for.
    func bookingsToCome(after now: Instant, in room: Room? = nil, where isMeant: (AgendaEntry) -> Bool) throws
        -> [AgendaEntry]
    {
        guard let rest = TimeSpan.all(after: now) else { return [] }
        return try agenda(during: rest, holding: room?.resources).filter {
            $0.occurrence.status.holdsItsTime && isMeant($0)
        }
    }
}

extension TimeSpan {
    /// All time after a moment.
    static func all(after now: Instant) -> TimeSpan? { TimeSpan(from: now, to: Instant(seconds: .max / 4)) }
}
