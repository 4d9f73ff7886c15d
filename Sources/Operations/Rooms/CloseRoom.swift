public import CivilTime
public import Scheduling
import Storage

/// Shuts a room for a time, and says which bookings that touches.
public struct CloseRoom: Sendable {
    /// What a closure does to the bookings it hits.
    public enum Effect: String, Sendable, CaseIterable {
        /// Nothing is closed while a booking stands there.
        case refuse
        /// The occurrences it hits are called off with the closure's reason.
        case cancel
        /// The room is closed and the bookings are only listed.
        case list
    }

    /// What came of it.
    public struct Answer: Sendable {
        /// The room.
        public let room: Room
        /// The closure; nil where bookings stood in its way.
        public let closure: Closure?
        /// The occurrences it touches.
        public let touched: [AgendaEntry]
    }

    private let desk: Desk

    /// Prepares to close rooms.
    public init(at desk: Desk) { self.desk = desk }

    /// Shuts a room.
    ///
    /// - Parameters:
    ///   - name: The room.
    ///   - start: The start on the community's clock.
    ///   - end: The end on the community's clock.
    ///   - reason: Why.
    ///   - effect: What happens to the bookings it hits.
    public func callAsFunction(
        _ name: String, from start: LocalDateTime, to end: LocalDateTime, reason: String, effect: Effect
    ) throws -> Answer {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let room = try NameLookup(file.reader.rooms().inUse).find(name)
            let zone = try file.reader.community().zone
            guard let span = TimeSpan(from: zone.instant(start), to: zone.instant(end)) else {
                throw OperationError.endsBeforeStart(start: start.minuteText, end: end.minuteText)
            }
            let touched = try file.reader.bookings(hitByClosing: room, during: span)
            guard effect != .refuse || touched.isEmpty else {
                return Answer(room: room, closure: nil, touched: touched)
            }
            if effect == .cancel { try cancel(touched, reason: reason, in: file) }
            let closure = try file.insertClosure(of: room.id, span: span, reason: reason)
            return Answer(room: room, closure: closure, touched: touched)
        }
    }

    /// Calls off what has not begun yet, activity by activity.
    private func cancel(_ touched: [AgendaEntry], reason: String, in file: CommunityWriter) throws {
        let open = touched.filter { $0.occurrence.span.start >= desk.now }
        for (activity, entries) in Dictionary(grouping: open, by: \.activity.id).sorted(by: { $0.key < $1.key }) {
            try file.cancel(
                entries.map(\.occurrence.original), of: activity, reason: reason, isAnnounced: false, now: desk.now)
        }
    }
}
