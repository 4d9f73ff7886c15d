import CivilTime
import Feeds
import Learning
import Scheduling

/// A small community with a hall in two parts, and activities made by the test.
struct Sample {
    var community: Community
    var rooms: [Room]
    var troupes: [Troupe]
    var activities: [Activity] = []
    var holidays = FeedSource.Holidays()
    var diary = FeedSource.RoomDiary()
    var insights: [Insight<Person>] = []
    var awardCycles: [AwardCycle] = []
    var today: LocalDate
    private let zone: Zone

    static let hall = Room.ID(1)
    static let east = Room.ID(2)
    static let west = Room.ID(3)
    static let reading = Room.ID(4)
    static let choir = Troupe.ID(11)
    static let drums = Troupe.ID(12)

    init(zone: String = "Asia/Shanghai", language: Language = .zh) throws {
        self.zone = try Zone(zone)
        community = Community(
            slug: "wangjianian", name: "王家碾社区", zone: self.zone, language: language, uidHost: "wangjianian.example")
        rooms = [
            Room(id: Self.hall, slug: "hall", name: "多功能厅", leaves: [Self.east, Self.west]),
            Room(id: Self.east, slug: "hall-east", name: "东厅", whole: Self.hall),
            Room(id: Self.west, slug: "hall-west", name: "西厅", whole: Self.hall),
            Room(id: Self.reading, slug: "reading-room", name: "图书室"),
        ]
        troupes = [
            Troupe(id: Self.choir, slug: "choir", name: "合唱队", kind: "choir", leader: Person.ID(7), colour: "teal"),
            Troupe(id: Self.drums, slug: "drums", name: "锣鼓队", kind: "drums", colour: "no-such-colour"),
        ]
        today = try LocalDate("2026-11-20")
    }

    var source: FeedSource {
        var source = FeedSource(
            community: community, rooms: rooms, troupes: troupes, activities: activities, holidays: holidays,
            diary: diary, insights: insights,
            publicKinds: Set(activities.filter { $0.details.visibility == .public }.map(\.details.kind)), today: today)
        source.awardCycles = awardCycles
        return source
    }

    /// What a test does to one occurrence of a series.
    enum Edit {
        case cancelled(announced: Bool)
        case moved(to: String, rooms: [Room.ID]? = nil)
        case standing(Occurrence.Status)
        case titled(String)
    }

    /// Adds an activity, laid out by its schedule, with some of its occurrences edited by their original start.
    @discardableResult
    mutating func add(
        _ title: String, _ kind: ActivityKind = .rehearsal, start: String, minutes: Int = 90, rule: String? = nil,
        additions: [String] = [], exclusions: [String] = [], rooms: [Room.ID] = [Self.hall], troupes: [Troupe.ID] = [],
        status: Occurrence.Status = .confirmed, visibility: Visibility = .public, sequence: Int = 0,
        revised: String = "2026-11-02T08:00", uid: String? = nil, continues: Activity.ID? = nil,
        edits: [String: Edit] = [:]
    ) throws -> Activity {
        let recurrence = Recurrence(
            start: try LocalDateTime(start), rule: try rule.map { try Repetition($0) },
            additions: try additions.map { try LocalDateTime($0) },
            exclusions: try exclusions.map { try LocalDateTime($0) })
        guard let schedule = Schedule(recurrence, seconds: minutes * 60) else { throw Impossible() }
        let edits = try Dictionary(uniqueKeysWithValues: edits.map { (try LocalDateTime($0.key), $0.value) })
        let starts = try recurrence.expand(in: zone, limit: 2_000).occurrences
        let occurrences = try starts.map { original in
            try occurrence(original, schedule: schedule, rooms: rooms, edit: edits[original] ?? .standing(status))
        }
        let number = Int64(activities.count + 1)
        let activity = Activity(
            id: Activity.ID(number), uid: uid ?? "activity-\(number)@\(community.uidHost)",
            details: ActivityDetails(
                title: title, kind: kind, rooms: rooms, troupes: troupes, attendance: 30, visibility: visibility),
            schedule: schedule, status: status, sequence: sequence, created: Instant(seconds: 0),
            revised: Instant(utc: try LocalDateTime(revised)), occurrences: occurrences, continues: continues)
        activities.append(activity)
        return activity
    }

    private func occurrence(
        _ original: LocalDateTime, schedule: Schedule, rooms: [Room.ID], edit: Edit
    ) throws -> Occurrence {
        guard let span = schedule.span(startingAt: original, in: zone) else { throw Impossible() }
        switch edit {
        case .standing(let status):
            return Occurrence(original: original, span: span, status: status, rooms: rooms, reason: Self.secret)
        case .titled(let title):
            return Occurrence(original: original, span: span, rooms: rooms, own: Occurrence.Own(title: title))
        case .cancelled(let announced):
            return Occurrence(
                original: original, span: span, status: .cancelled, rooms: rooms, reason: Self.secret,
                isAnnounced: announced)
        case .moved(let start, let otherRooms):
            guard let moved = schedule.span(startingAt: try LocalDateTime(start), in: zone) else { throw Impossible() }
            return Occurrence(
                original: original, span: moved, status: .moved, rooms: otherRooms ?? rooms, reason: Self.secret)
        }
    }

    /// Why something is not as planned: it may name a person, so that no feed ever has it.
    static let secret = "王秀兰住院"
}

/// A test asked for something that cannot be.
struct Impossible: Error {}
