public import CivilTime
public import Scheduling
import Storage

/// What somebody would like to be different, in the words of whoever asks: rooms by name, an end instead of a length.
public struct ChangeRequest: Sendable {
    /// What people are to call it.
    public var title: String?
    /// The rooms it is to be in, by name; empty to leave it where it is.
    public var rooms: [String]
    /// The day of the occurrence that is meant.
    public var date: LocalDate?
    /// The start on the community's clock.
    public var time: LocalTime?
    /// The end on the community's clock; nil where a length is said, or nothing.
    public var end: LocalTime?
    /// How long each time is to last, in seconds.
    public var seconds: Int?
    /// How many people are expected.
    public var attendance: Int?
    /// Who may see it.
    public var visibility: Visibility?

    /// Asks for a change; without arguments, for none.
    public init(
        title: String? = nil, rooms: [String] = [], date: LocalDate? = nil, time: LocalTime? = nil,
        end: LocalTime? = nil, seconds: Int? = nil, attendance: Int? = nil, visibility: Visibility? = nil
    ) {
        self.title = title
        self.rooms = rooms
        self.date = date
        self.time = time
        self.end = end
        self.seconds = seconds
        self.attendance = attendance
        self.visibility = visibility
    }
}

/// Changes an activity: one occurrence, one and all that follow, or all that are still to come.
///
/// A change of a series never brings a cancelled date back, never forgets a moved one, and never touches what has begun or
/// what belongs to another activity.
public struct ChangeActivity: Sendable {
    private let desk: Desk
    private let judge: Judge
    private let permissions: Permissions

    /// Prepares to change activities.
    public init(at desk: Desk, judge: Judge = Judge(), permissions: Permissions = Permissions()) {
        self.desk = desk
        self.judge = judge
        self.permissions = permissions
    }

    /// Plans the change, judges everything in it that would take place, and stores it where no rule refuses.
    ///
    /// - Parameters:
    ///   - name: The activity's number, title, or a unique beginning of it.
    ///   - occasion: The occurrence meant; nil for all that are to come, or where there is just one.
    ///   - scope: How much is changed; nil means the occasion, or everything where none is named.
    ///   - request: What is to be different.
    /// - Throws: `OperationError` where it is not clear what is meant, `SchedulingError` where it cannot be done.
    public func callAsFunction(
        _ name: String, occasion: Occasion?, scope: SeriesScope?, _ request: ChangeRequest
    ) throws -> ChangeAnswer {
        try desk.writeTogether { file in
            let directory = try Directory(file.reader)
            let activity = try file.reader.activity(named: name, at: occasion, now: desk.now)
            let plan = try request.plan(
                for: activity, occasion: occasion, scope: scope, in: directory, now: desk.now)
            let following = try ExchangeFollowing(plan, request, in: directory, of: file.reader, now: desk.now)
            guard let following, following.goesFirst else {
                return try carryOut(plan, in: file) { following?.plan }
            }
            let exchange = try carryOut(following.plan, in: file)
            return try carryOut(plan, in: file).with(exchange)
        }
    }

    private func carryOut(_ plan: ChangePlan, in file: CommunityWriter) throws -> ChangeAnswer {
        try file.carryOut(plan, judge: judge, permissions: permissions, at: desk)
    }

    /// Carries a change of a lecture out, and the same of the exchange after it.
    private func carryOut(
        _ plan: ChangePlan, in file: CommunityWriter, exchange: () throws -> ChangePlan?
    ) throws -> ChangeAnswer {
        let lecture = try carryOut(plan, in: file)
        guard !lecture.isRefused, let following = try exchange() else { return lecture }
        return lecture.with(try carryOut(following, in: file))
    }

    /// Adds one more date to an activity, judged like any other.
    ///
    /// - Parameters:
    ///   - name: The activity's number, title, or a unique beginning of it.
    ///   - date: The day.
    ///   - time: The start on the community's clock; nil for the time of the series.
    public func add(_ date: LocalDate, at time: LocalTime?, to name: String) throws -> ChangeAnswer {
        try desk.writeTogether { file in
            let activity = try file.reader.currentPart(of: name, now: desk.now)
            let start = LocalDateTime(date, time ?? activity.schedule.recurrence.start.time)
            let plan = try ChangePlan(adding: start, to: activity, now: desk.now, in: desk.community.zone)
            return try carryOut(plan, in: file) {
                try file.reader.lastExchange(of: activity).map { pair in
                    try ChangePlan(
                        adding: start.adding(seconds: pair.gap), to: pair.activity, now: desk.now,
                        in: desk.community.zone)
                }
            }
        }
    }

    /// Goes on with a series until a later day; the new dates are judged like any other.
    public func extend(_ name: String, until last: LocalDate) throws -> ChangeAnswer {
        try desk.writeTogether { file in
            let activity = try file.reader.currentPart(of: name, now: desk.now)
            let limit = try file.reader.policy().seriesOccurrences
            let plan = try ChangePlan(
                extending: activity, until: last, limit: limit, now: desk.now, in: desk.community.zone)
            return try carryOut(plan, in: file) {
                try file.reader.lastExchange(of: activity).map { pair in
                    try ChangePlan(
                        extending: pair.activity, until: last.adding(days: pair.days), limit: limit, now: desk.now,
                        in: desk.community.zone)
                }
            }
        }
    }

    /// Brings an occurrence back that was called off, skipped, or waits, where no rule refuses it now.
    public func restore(_ name: String, occasion: Occasion?) throws -> ChangeAnswer {
        try desk.writeTogether { file in
            let activity = try file.reader.activity(named: name, at: occasion, now: desk.now)
            let occurrence = try activity.occurrence(at: occasion, in: desk.community.zone)
            let plan = try ChangePlan(restoring: occurrence, of: activity, now: desk.now)
            return try carryOut(plan, in: file) {
                try file.reader.exchanges(after: [occurrence.original], of: activity).first {
                    !$0.occurrence.status.holdsItsTime
                }
                .map { try ChangePlan(restoring: $0.occurrence, of: $0.activity, now: desk.now) }
            }
        }
    }
}
