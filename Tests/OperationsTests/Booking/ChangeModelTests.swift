import CivilTime
import Foundation
import Scheduling
import SeededRandom
import Storage
import Testing

@testable import Operations

/// Random changes of a series in every scope, beside a model that knows nothing of schedules, cuts and stored exceptions.
@Suite struct ChangeModelTests {
    /// How many sequences are tried; more where the environment asks for them.
    private static let seeds =
        0..<(ProcessInfo.processInfo.environment["SHUXIANG_CHANGE_SEEDS"].flatMap(UInt64.init) ?? 70)

    @Test("A series after random changes is what a simple model says", arguments: seeds)
    func agreesWithModel(_ seed: UInt64) throws {
        var walk = try ChangeWalk(seed: seed)
        for _ in 0..<30 { try walk.step() }
        #expect(walk.carriedOut > 4, "too little was tried: \(walk.log)")
    }
}

/// One random walk through the changes of one series, beside its model.
private struct ChangeWalk {
    private var random: SeededGenerator
    private let house: House
    private var model: SeriesModel
    private var now = "2026-11-22T09:00"
    private(set) var carriedOut = 0
    private(set) var log: [String] = []

    init(seed: UInt64) throws {
        random = SeededGenerator(seed: seed)
        house = try House()
        _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
        let rule =
            [
                "FREQ=WEEKLY;COUNT=12", "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=14", "FREQ=DAILY;COUNT=20",
                "FREQ=WEEKLY;INTERVAL=2;UNTIL=20270401", "FREQ=MONTHLY;BYDAY=1TU;COUNT=9",
                "FREQ=DAILY;INTERVAL=3;UNTIL=20270105",
            ].randomElement(using: &random) ?? ""
        let schedule = try #require(
            Schedule(
                Recurrence(start: try LocalDateTime("2026-12-01T19:00"), rule: try RecurrenceRule(rule)), seconds: 5_400
            ))
        let request = BookingRequest(
            title: "合唱", kind: .rehearsal, rooms: ["hall"], troupes: ["choir"], schedule: schedule)
        let activity = try #require(try BookActivity(at: house.desk())(request).activity)
        // Somebody else's bookings, which nothing may touch.
        for day in ["2026-12-09", "2026-12-16", "2026-12-24"] {
            try house.book("舞蹈 \(day)", "\(day)T18:00", minutes: 120, room: "dance")
        }
        model = SeriesModel(activity)
        log.append(rule)
    }

    /// Tries one change, and compares.
    mutating func step() throws {
        if Int.random(in: 0..<6, using: &random) == 0 { try advanceClock() }
        let before = model
        guard let item = model.items.randomElement(using: &random) else { return }
        do {
            let isDone = try tryChange(at: item)
            if isDone { carriedOut += 1 } else { model = before }
        } catch is SchedulingError {
            model = before
        } catch is OperationError {
            model = before
        }
        try compare()
    }

    private mutating func advanceClock() throws {
        let days = Int.random(in: 1...9, using: &random)
        now = try LocalDateTime(now).adding(seconds: days * 86_400).description
        log.append("now \(now)")
    }

    /// Carries a random change out on the file and on the model.
    ///
    /// - Returns: Whether the rules accepted it.
    private mutating func tryChange(at item: SeriesModel.Item) throws -> Bool {
        let desk = try house.desk(at: now)
        let name = "#\(item.activity)"
        let occasion = Occasion.start(item.regular.start)
        let scope = SeriesScope.allCases.randomElement(using: &random) ?? .this
        switch Int.random(in: 0..<8, using: &random) {
        case 0:
            log.append("cancel \(item.regular.start) \(scope)")
            let answer = try CancelActivity(at: desk)(name, occasion: occasion, scope: scope, reason: "停电")
            model.cancel(item, scope, now: try LocalDateTime(now))
            return !answer.cancelled.isEmpty
        case 1:
            log.append("restore \(item.regular.start)")
            let answer = try ChangeActivity(at: desk).restore(name, occasion: occasion)
            model.restore(item)
            return !answer.isRefused
        case 2:
            let until = item.regular.start.date.adding(days: Int.random(in: 1...40, using: &random))
            log.append("extend \(until)")
            let answer = try ChangeActivity(at: desk).extend(name, until: until)
            if !answer.isRefused {
                model.append(answer.plan.occurrences.map(\.original), like: item, of: answer.activity)
            }
            return !answer.isRefused
        default:
            let change = randomChange(at: item)
            log.append("change \(item.regular.start) \(scope) \(change)")
            let answer = try ChangeActivity(at: desk)(name, occasion: occasion, scope: scope, change)
            guard !answer.isRefused else { return false }
            model.change(item, scope, change, now: try LocalDateTime(now), rest: answer.activity.id)
            return true
        }
    }

    private mutating func randomChange(at item: SeriesModel.Item) -> ChangeRequest {
        var change = ChangeRequest()
        if Bool.random(using: &random) { change.title = ["合唱", "合唱加练", "联排"].randomElement(using: &random) }
        if Bool.random(using: &random) { change.rooms = [["hall"], ["dance"]].randomElement(using: &random) ?? [] }
        if Bool.random(using: &random) {
            change.time = LocalTime(hour: Int.random(in: 9...20, using: &random), minute: 30)
        }
        if Int.random(in: 0..<3, using: &random) == 0 {
            change.date = item.regular.start.date.adding(days: Int.random(in: -3...4, using: &random))
        }
        if Int.random(in: 0..<3, using: &random) == 0 { change.seconds = Int.random(in: 2...8, using: &random) * 900 }
        if change.title == nil, change.rooms.isEmpty { change.title = "合唱 \(Int.random(in: 1...3, using: &random))" }
        return change
    }

    /// What the file says, against the model, and every promise a change has to keep.
    private func compare() throws {
        let desk = try house.desk(at: now)
        let directory = try desk.read { try Directory($0) }
        let slugs = Dictionary(uniqueKeysWithValues: directory.rooms.map { ($0.id, $0.slug) })
        let activities = try desk.read { try $0.activities() }
        let ours = activities.filter { !$0.details.title.hasPrefix("舞蹈") }
        let told = ours.flatMap { activity in
            activity.occurrences.map { occurrence in
                SeriesModel.Telling(
                    start: directory.zone.local(occurrence.span.start), end: directory.zone.local(occurrence.span.end),
                    room: occurrence.rooms.compactMap { slugs[$0] }.joined(), status: occurrence.status,
                    title: occurrence.own.title ?? activity.details.title)
            }
        }
        try #require(Set(told.map(\.description)) == Set(model.tellings.map(\.description)), "\(log)")
        try #require(told.count == model.tellings.count, "\(log)")
        for activity in ours {
            let starts = Array(activity.schedule.recurrence.starts(in: directory.zone))
            try #require(activity.occurrences.map(\.original) == starts, "\(log)")
        }
        let others = activities.filter { $0.details.title.hasPrefix("舞蹈") }
        try #require(others.allSatisfy { $0.sequence == 0 && $0.occurrences.map(\.status) == [.confirmed] }, "\(log)")
        try house.expectClaimsEqualOccurrences("\(log)")
    }
}

/// The series as somebody with pencil and paper would keep it: one line a date, what the series says, and what is crossed
/// out and written over it.
private struct SeriesModel {
    struct Line: Equatable {
        var start: LocalDateTime
        var seconds: Int
        var room: String
        var title: String
    }

    struct Item {
        /// The activity it belongs to now.
        var activity: Activity.ID
        /// What the series says.
        var regular: Line
        /// What was written over it.
        var ownTime: (start: LocalDateTime, seconds: Int)?
        var ownRoom: String?
        var ownTitle: String?
        var isCancelled = false

        var start: LocalDateTime { ownTime?.start ?? regular.start }
        var seconds: Int { ownTime?.seconds ?? regular.seconds }
        var room: String { ownRoom ?? regular.room }
        var title: String { ownTitle ?? regular.title }
    }

    /// What residents would be told of a date.
    struct Telling: CustomStringConvertible {
        let start: LocalDateTime
        let end: LocalDateTime
        let room: String
        let status: Occurrence.Status
        let title: String

        var description: String { "\(start)-\(end) \(room) \(status) \(title)" }
    }

    private(set) var items: [Item]

    init(_ activity: Activity) {
        items = activity.occurrences.map {
            Item(
                activity: activity.id,
                regular: Line(
                    start: $0.original, seconds: activity.schedule.seconds, room: "hall", title: activity.details.title)
            )
        }
    }

    var tellings: [Telling] {
        items.map { item in
            let isMoved = item.ownTime != nil || item.ownRoom != nil
            return Telling(
                start: item.start, end: item.start.adding(seconds: item.seconds), room: item.room,
                status: item.isCancelled ? .cancelled : isMoved ? .moved : .confirmed, title: item.title)
        }
    }

    mutating func cancel(_ item: Item, _ scope: SeriesScope, now: LocalDateTime) {
        for index in items.indices where items[index].activity == item.activity {
            let isMeant =
                switch scope {
                case .this: items[index].regular.start == item.regular.start
                case .following: items[index].regular.start >= item.regular.start
                case .all: true
                }
            if isMeant, items[index].start >= now { items[index].isCancelled = true }
        }
    }

    mutating func restore(_ item: Item) {
        for index in items.indices where items[index].isSame(as: item) { items[index].isCancelled = false }
    }

    /// The new dates of a longer series look like the series does, whatever was written over single dates.
    mutating func append(_ starts: [LocalDateTime], like item: Item, of activity: Activity) {
        for start in starts {
            var line = item.regular
            line.start = start
            items.append(Item(activity: activity.id, regular: line))
        }
    }

    mutating func change(
        _ item: Item, _ scope: SeriesScope, _ change: ChangeRequest, now: LocalDateTime, rest: Activity.ID
    ) {
        switch scope {
        case .this:
            for index in items.indices where items[index].isSame(as: item) { items[index].write(change) }
        case .following: shift(from: item, item, change, now: now, rest: rest)
        case .all:
            let open = items.filter { $0.activity == item.activity && $0.regular.start >= now }
            let anchor = open.first { !$0.isCancelled } ?? open.first
            if let anchor { shift(from: nil, anchor, change, now: now, rest: rest) }
        }
    }

    private mutating func shift(
        from first: Item?, _ anchor: Item, _ change: ChangeRequest, now: LocalDateTime, rest: Activity.ID
    ) {
        let days = change.date.map { $0.days(since: anchor.regular.start.date) } ?? 0
        let seconds = change.time.map { $0.secondOfDay - anchor.regular.start.time.secondOfDay } ?? 0
        for index in items.indices where items[index].activity == anchor.activity {
            let old = items[index]
            guard old.regular.start >= first?.regular.start ?? old.regular.start, old.regular.start >= now else {
                continue
            }
            items[index].activity = rest
            items[index].regular.start = old.regular.start.adding(seconds: days * 86_400 + seconds)
            items[index].regular.seconds = change.seconds ?? old.regular.seconds
            items[index].regular.room = change.rooms.first ?? old.regular.room
            items[index].regular.title = change.title ?? old.regular.title
            // What was moved ahead and has begun keeps everything.
            if old.start < now {
                items[index].ownTime = (old.start, old.seconds)
                items[index].ownRoom = old.room == items[index].regular.room ? old.ownRoom : old.room
                items[index].ownTitle = old.title == items[index].regular.title ? old.ownTitle : old.title
            }
        }
    }
}

extension SeriesModel.Item {
    fileprivate func isSame(as other: Self) -> Bool {
        activity == other.activity && regular.start == other.regular.start
    }

    /// Writes a change over what the series says; what then is as the series says is no exception.
    fileprivate mutating func write(_ change: ChangeRequest) {
        let start = LocalDateTime(change.date ?? self.start.date, change.time ?? self.start.time)
        let seconds = change.seconds ?? self.seconds
        let room = change.rooms.first ?? self.room
        ownTime = start == regular.start && seconds == regular.seconds ? nil : (start, seconds)
        ownRoom = room == regular.room ? nil : room
        if let title = change.title { ownTitle = title == regular.title ? nil : title }
    }
}
