import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// A community's file in a folder of its own: a hall of two parts, a dance room, a choir and a drum team.
struct Fixture {
    static let hall = Room.ID(1)
    static let east = Room.ID(2)
    static let west = Room.ID(3)
    static let danceRoom = Room.ID(4)
    static let choir = Troupe.ID(5)
    static let drums = Troupe.ID(6)
    static let entry = JournalEntry(made: Instant(seconds: 1_000), actor: "李老师", command: "shuxiang test")

    let folder: Folder
    let store: Store

    /// Makes the file; the rooms and troupes are its first journal line.
    init(community: Community? = nil) throws {
        folder = try Folder()
        store = try Store.create(at: folder.file("wangjianian.sqlite"), community: try community ?? Self.community())
        try store.write(Self.entry) { file in
            _ = try file.insert(RoomDescription(name: "多功能厅", capacity: 60), slug: "hall")
            _ = try file.insert(RoomDescription(name: "东厅", capacity: 30), slug: "east", partOf: Self.hall)
            _ = try file.insert(RoomDescription(name: "西厅", capacity: 30), slug: "west", partOf: Self.hall)
            _ = try file.insert(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
            _ = try file.insertTroupe(slug: "choir", name: "合唱队", kind: "choir", loudness: 3, leader: nil, colour: nil)
            _ = try file.insertTroupe(slug: "drums", name: "锣鼓队", kind: "drums", loudness: 5, leader: nil, colour: nil)
        }
    }

    static func community() throws -> Community {
        Community(
            slug: "wangjianian", name: "王家碾社区", zone: try Zone("Asia/Shanghai"), language: .zh,
            uidHost: "wangjianian.shuxiang")
    }

    /// A connection that knows nothing of our code, as another program would have.
    func stranger() throws -> DatabaseQueue { try DatabaseQueue(path: store.path) }

    /// Books and gives the activity's number.
    @discardableResult
    func book(_ booking: Booking, at now: Int64 = 2_000) throws -> Activity.ID {
        try store.write(Self.entry) { try booking.save(in: $0, at: now) }
    }

    /// The span of whole minutes after 2026-12-01 00:00.
    static func span(_ start: Int, _ end: Int) throws -> TimeSpan {
        let day = try Zone("Asia/Shanghai").startOfDay(LocalDate("2026-12-01"))
        return try #require(TimeSpan(from: day.adding(seconds: start * 60), to: day.adding(seconds: end * 60)))
    }
}

/// Something to store, accepted by a judge without rules, so that only the file's own guards stand in its way.
struct Booking {
    var title = "合唱排练"
    var kind = ActivityKind.rehearsal
    var rooms = [Fixture.danceRoom]
    var troupes: [Troupe.ID] = []
    var attendance: Int?
    var visibility = Visibility.public
    var start = "2026-12-01 19:00"
    var seconds = 5_400
    var rule: String?
    var also: [String] = []
    var except: [String] = []
    var uid: String?
    var needs = ActivityNeeds()
    var dayPolicy = DayPolicy()

    func judged(in zone: Zone) throws -> JudgedProposal {
        let recurrence = Recurrence(
            start: try LocalDateTime(start), rule: try rule.map { try Repetition($0) },
            additions: try also.map { try LocalDateTime($0) }, exclusions: try except.map { try LocalDateTime($0) })
        let proposal = try Proposal(
            ActivityDetails(
                title: title, kind: kind, rooms: rooms, troupes: troupes, attendance: attendance,
                visibility: visibility, needs: needs, dayPolicy: dayPolicy),
            schedule: try #require(Schedule(recurrence, seconds: seconds)), in: zone)
        let around = Surroundings(zone: zone, now: Instant(seconds: 0), rooms: [:])
        guard case .accepted(let judged) = Judge(rules: []).verdict(on: proposal, in: around) else {
            throw Refused()
        }
        return judged
    }

    struct Refused: Error {}

    func save(in file: CommunityWriter, at now: Int64 = 2_000) throws -> Activity.ID {
        let number = try file.reader.activityTitles().count + 1
        let judged = try judged(in: file.reader.community().zone)
        return try file.save(
            judged, as: Filing(uid: uid ?? "\(number)@wangjianian.shuxiang", now: Instant(seconds: now)))
    }
}
