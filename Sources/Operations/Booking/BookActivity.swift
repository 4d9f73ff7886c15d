import CivilTime
public import Scheduling
import Storage

/// What somebody asks to book, with rooms and troupes by name.
public struct BookingRequest: Sendable {
    /// What people call it.
    public var title: String
    /// What sort of thing it is.
    public var kind: ActivityKind
    /// The rooms it needs, each by name, slug or unique beginning.
    public var rooms: [String]
    /// The troupes that take part, each by name, slug or unique beginning.
    public var troupes: [String]
    /// When, on the community's clock.
    public var schedule: Schedule
    /// How many people are expected.
    public var attendance: Int?
    /// Who may see it.
    public var visibility: Visibility

    /// Describes a booking.
    public init(
        title: String, kind: ActivityKind, rooms: [String], troupes: [String] = [], schedule: Schedule,
        attendance: Int? = nil, visibility: Visibility = .public
    ) {
        self.title = title
        self.kind = kind
        self.rooms = rooms
        self.troupes = troupes
        self.schedule = schedule
        self.attendance = attendance
        self.visibility = visibility
    }
}

/// What came of a request: the verdict, the activity where there now is one, and ways out where there is none.
public struct BookingAnswer: Sendable {
    /// All findings together.
    public let verdict: Verdict
    /// The activity as it was stored; nil where the verdict refused.
    public let activity: Activity?
    /// Alternatives that the same rules accept, best first; empty where the request was accepted.
    public let suggestions: [Suggestion]
    /// The rooms, troupes and zone that the answer speaks of.
    public let directory: Directory
}

/// Books an activity: judges it with everything around it, and stores it where no rule refuses.
public struct BookActivity: Sendable {
    private let desk: Desk
    private let judge: Judge

    /// Prepares to book.
    public init(at desk: Desk, judge: Judge = Judge()) {
        self.desk = desk
        self.judge = judge
    }

    /// Judges and stores in one transaction, so that of two who ask for the same slot one is told who was first.
    ///
    /// - Throws: `SchedulingError` where the series cannot be laid out, `OperationError` where a name is not found.
    public func callAsFunction(_ request: BookingRequest) throws -> BookingAnswer {
        let title = try PlainName.check(request.title)
        return try desk.write { file in
            let directory = try Directory(file.reader)
            let proposal = try proposal(for: request, title: title, directory: directory)
            let surroundings = try file.reader.surroundings(
                of: proposal.occurrences.map(\.span), rooms: proposal.details.rooms,
                troupes: proposal.details.troupes, now: desk.now)
            let verdict = judge.verdict(on: proposal, in: surroundings)
            guard case .accepted(let judged) = verdict else {
                let suggestions = try Advice(file.reader, judge: judge, now: desk.now).suggestions(for: proposal)
                return BookingAnswer(
                    verdict: verdict, activity: nil, suggestions: suggestions, directory: directory)
            }
            let id = try file.save(judged, uid: desk.uids.uid(at: directory.community.uidHost), now: desk.now)
            return BookingAnswer(
                verdict: verdict, activity: try file.reader.activity(id), suggestions: [], directory: directory)
        }
    }

    private func proposal(
        for request: BookingRequest, title: String, directory: Directory
    ) throws -> Proposal {
        let rooms = try request.rooms.map { try NameLookup(directory.rooms).find($0).id }
        let troupes = try request.troupes.map { try NameLookup(directory.troupes).find($0).id }
        let details = ActivityDetails(
            title: title, kind: request.kind, rooms: rooms.uniqued, troupes: troupes.uniqued,
            attendance: request.attendance, visibility: request.visibility)
        return try Proposal(details, schedule: request.schedule, in: directory.community.zone)
    }
}

extension Array where Element: Hashable {
    /// The elements without repetitions, each at its first place.
    var uniqued: [Element] {
        var known: Set<Element> = []
        return filter { known.insert($0).inserted }
    }
}
