import CSQLiteSession
import CivilTime
import Feeds
import GRDB
import Scheduling
import Testing

@testable import Operations
@testable import Storage

/// What SQLite has to do for a command does not grow with what else is booked.
///
/// It is counted in steps of SQLite's virtual machine, which are the same on every machine and every day.
@Suite struct EffortTests {
    /// A command in a house whose choir rehearses on Tuesdays.
    struct Work: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let body: @Sendable (Desk) throws -> Void

        init(_ name: String, _ body: @escaping @Sendable (Desk) throws -> Void) {
            testDescription = name
            self.body = body
        }
    }

    static let works = [
        Work("book one slot") { desk in
            try #require(BookActivity(at: desk)(House.request("一次", "2026-12-03T19:00")).activity != nil)
        },
        Work("book a year of weeks") { desk in
            try #require(BookActivity(at: desk)(House.request("一年", "2026-12-04T19:00", times: 52)).activity != nil)
        },
        Work("suggest") { desk in
            let answer = try BookActivity(at: desk)(House.request("撞期", "2026-12-01T19:00"))
            try #require(answer.suggestions?.isEmpty == false)
        },
        Work("call a date off") { desk in
            _ = try CancelActivity(at: desk)(
                "合唱", occasion: .day(LocalDate("2026-12-08")), scope: .this, reason: "停电")
        },
        Work("move a date") { desk in
            var change = ChangeRequest()
            change.time = try LocalTime("18:00")
            _ = try ChangeActivity(at: desk)("合唱", occasion: .day(LocalDate("2026-12-15")), scope: .this, change)
        },
        Work("move what follows") { desk in
            var change = ChangeRequest()
            change.time = try LocalTime("18:00")
            _ = try ChangeActivity(at: desk)("合唱", occasion: .day(LocalDate("2026-12-15")), scope: .following, change)
        },
        Work("take the booking back") { _ = try UndoEntry(at: $0)(4) },
        Work("who stands in line") { _ = try PendingBookings(at: $0).waiting() },
        Work("what was skipped") { _ = try PendingBookings(at: $0).skipped() },
        Work("a new room") { _ = try KeepRooms(at: $0).add(RoomDescription(name: "舞蹈室"), slug: "dance") },
        Work("the lectures and who speaks") { desk in
            _ = try ListLectures(at: desk)(from: LocalDate("2026-12-01"), through: nil)
        },
        Work("the calendar of a room") { _ = try FeedDesk(at: $0).bytes(of: "room/hall", form: .series) },
        Work("when a room is taken") { _ = try FeedDesk(at: $0).bytes(of: "busy/hall", form: .series) },
        Work("the calendar of a troupe") { _ = try FeedDesk(at: $0).bytes(of: "troupe/choir", form: .single) },
        Work("the calendar of the lectures") { _ = try FeedDesk(at: $0).bytes(of: "lecture", form: .series) },
        Work("the list of calendars") { _ = try FeedDesk(at: $0).list() },
        Work("the free times of a room") { desk in
            _ = try FreeSlots(at: desk)(
                from: LocalDate("2026-12-01"), through: LocalDate("2026-12-07"), wish: FreeSlots.Wish(room: "hall"))
        },
        Work("the week of a room") { desk in
            _ = try Agenda(at: desk)(
                from: LocalDate("2026-12-01"), through: LocalDate("2026-12-07"), filter: Agenda.Filter(room: "hall"))
        },
    ]

    @Test("A command costs no more where another room is booked a thousand times", arguments: works)
    func effort(of work: Work) throws {
        let (quiet, busy) = (try House(), try House())
        for house in [quiet, busy] { try house.book("合唱", "2026-12-01T19:00", troupe: "choir", times: 6) }
        for hour in ["10", "14"] { try busy.book("看书", "2026-11-25T\(hour):00", room: "reading-room", times: 500) }
        let effort = try [quiet, busy].map { try Self.steps(of: work, at: $0.desk()) }
        #expect(effort[0] > 100)
        #expect(Double(effort[1]) < 1.2 * Double(effort[0]) + 500, "\(effort)")
    }

    @Test func `Booking reads each room once, and nothing else that grows with the rooms`() throws {
        let (small, large) = (try House(), try House())
        try large.desk().write { file in
            for number in 1...100 { _ = try file.insert(RoomDescription(name: "场地\(number)"), slug: "room-\(number)") }
        }
        let effort = try [small, large].map { try Self.steps(of: Self.works[0], at: $0.desk()) }
        #expect(effort[1] - effort[0] < 100 * 25, "\(effort)")
    }

    private static func steps(of work: Work, at desk: Desk) throws -> Int {
        let counter = Counter()
        try withExtendedLifetime(counter) {
            try desk.store.writer.unsafeRead { db in
                sqlite3_progress_handler(
                    db.sqliteConnection, 1,
                    { counter in
                        counter.map { Unmanaged<Counter>.fromOpaque($0).takeUnretainedValue().steps += 1 }
                        return 0
                    }, Unmanaged.passUnretained(counter).toOpaque())
            }
            try work.body(desk)
        }
        return counter.steps
    }
}

/// How many steps SQLite did on one connection, which is one thread's.
private final class Counter {
    var steps = 0
}
