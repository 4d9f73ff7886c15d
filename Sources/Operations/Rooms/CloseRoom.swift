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
    public struct Answer: Sendable, TouchingAnswer {
        /// The room.
        public let room: Room
        /// The closure; nil where bookings stood in its way.
        public let closure: Closure?
        /// The bookings it touches as they stand now, each with where it could go while the room is shut.
        public let touched: [TouchedBooking]
        /// How many of them still take place and were not looked at.
        public let unadvised: Int
        /// The names behind the numbers.
        public let directory: Directory
    }

    private let desk: Desk
    private let judge: Judge

    /// Prepares to close rooms; the judge decides where what is touched could go.
    public init(at desk: Desk, judge: Judge = Judge()) {
        self.desk = desk
        self.judge = judge
    }

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
                let planned = Closure(id: Closure.ID(0), room: room.id, span: span, reason: reason)
                return try answer(room, nil, touched, planned: [planned], in: file.reader)
            }
            if effect == .cancel { try cancel(touched, reason: reason, in: file) }
            let closure = try file.insertClosure(of: room.id, span: span, reason: reason)
            return try answer(room, closure, touched, in: file.reader)
        }
    }

    private func answer(
        _ room: Room, _ closure: Closure?, _ touched: [AgendaEntry], planned: [Closure] = [], in file: CommunityReader
    ) throws -> Answer {
        let advice = try MoveAdvice(file, judge: judge, now: desk.now, closures: planned)
        let bookings = try advice.touched(touched)
        return Answer(
            room: room, closure: closure, touched: bookings.bookings, unadvised: bookings.unadvised,
            directory: try Directory(file))
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
