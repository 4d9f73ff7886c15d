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
    /// What it needs beside rooms and troupes.
    public var needs: BookingNeeds
    /// What public holidays and make-up working days do to it.
    public var dayPolicy: DayPolicy

    /// Describes a booking.
    public init(
        title: String, kind: ActivityKind, rooms: [String], troupes: [String] = [], schedule: Schedule,
        attendance: Int? = nil, visibility: Visibility = .public, needs: BookingNeeds = BookingNeeds(),
        dayPolicy: DayPolicy = DayPolicy()
    ) {
        self.title = title
        self.kind = kind
        self.rooms = rooms
        self.troupes = troupes
        self.schedule = schedule
        self.attendance = attendance
        self.visibility = visibility
        self.needs = needs
        self.dayPolicy = dayPolicy
    }
}

/// What came of a request: the verdict, the activity where there now is one, and ways out where there is none.
public struct BookingAnswer: Sendable {
    /// All findings together.
    public let verdict: Verdict
    /// The activity as it was stored; nil where the verdict refused.
    public let activity: Activity?
    /// Alternatives that the same rules accept, best first; nil where none were looked for.
    public let suggestions: [Suggestion]?
    /// The rooms, troupes and zone that the answer speaks of.
    public let directory: Directory
}

/// Books an activity: judges it with everything around it, and stores it where no rule refuses.
public struct BookActivity: Sendable {
    private let desk: Desk
    private let judge: Judge
    private let permissions: Permissions

    /// Prepares to book.
    public init(at desk: Desk, judge: Judge = Judge(), permissions: Permissions = Permissions()) {
        self.desk = desk
        self.judge = judge
        self.permissions = permissions
    }

    /// Judges and stores in one transaction, so that of two who ask for the same slot one is told who was first.
    ///
    /// - Throws: `SchedulingError` where the series cannot be laid out, `OperationError` where a name is not found.
    public func callAsFunction(_ request: BookingRequest) throws -> BookingAnswer {
        try desk.write { file in
            let judgement = try file.reader.judgement(
                on: request, judge: judge, permissions: permissions, at: desk)
            guard case .accepted(let judged) = judgement.verdict else {
                return try Advice(file.reader, judge: judge, now: desk.now, overriding: permissions.overrides)
                    .answer(to: judgement)
            }
            return try file.save(judged, for: judgement, at: desk)
        }
    }
}

extension CommunityWriter {
    /// Stores what a judgement accepted, and answers with the activity as the file now has it.
    func save(_ judged: JudgedProposal, for judgement: Judgement, at desk: Desk) throws -> BookingAnswer {
        let uid = desk.uids.uid(at: desk.community.uidHost)
        return try answer(judgement, storedAs: try book(judged, for: judgement, uid: uid, at: desk), at: desk)
    }

    /// The answer about what was stored under a number; in a rehearsal without it, because nothing of that number will be there.
    func answer(_ judgement: Judgement, storedAs id: Activity.ID, at desk: Desk) throws -> BookingAnswer {
        BookingAnswer(
            verdict: judgement.verdict, activity: desk.isRehearsal ? nil : try reader.activity(id), suggestions: nil,
            directory: judgement.directory)
    }

    /// Stores what a judgement accepted; tentative where somebody has to be asked first.
    ///
    /// - Parameter exceptions: The occurrences that are not as their series says, by their original starts.
    func book(
        _ judged: JudgedProposal, for judgement: Judgement, uid: String, exceptions: [Occurrence] = [], at desk: Desk
    ) throws -> Activity.ID {
        let filing = Filing(
            uid: uid, now: desk.now,
            approvals: try reader.approvals(neededFor: judged.proposal, in: judgement.directory, actor: desk.actor),
            expires: desk.now.holding(hours: judgement.policy.holdHours), exceptions: exceptions)
        return try save(judged, as: filing)
    }
}
