import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// Taking a line of the journal back brings back what was before it, and taking that back brings it again.
@Suite struct UndoTests {
    struct Command: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let run: @Sendable (CommunityWriter) throws -> Void

        init(_ name: String, _ run: @escaping @Sendable (CommunityWriter) throws -> Void) {
            testDescription = name
            self.run = run
        }
    }

    static let commands: [Command] = [
        Command("adding a room with hours and features") { file in
            let hours = try #require(
                OpeningHours(weekdays: [.monday], opens: LocalTime("09:00"), closes: .endOfDay))
            _ = try file.insert(
                RoomDescription(name: "门球场", openingHours: [hours], features: ["lamp", "net"]), slug: "court")
        },
        Command("dividing a booked room") { file in
            _ = try file.insert(RoomDescription(name: "左间"), slug: "left", partOf: Fixture.danceRoom)
        },
        Command("changing the house rules") { try $0.save(.centre) },
        Command("saying something else of a room") { file in
            let hall = try #require(try file.reader.rooms().first { $0.id == Fixture.hall })
            var description = RoomDescription(of: hall)
            description.name = "大厅"
            description.features = ["钢琴"]
            description.openingHours = []
            description.care = RoomCare(buffer: Buffer(setup: 600), isQuietProtected: true, needsApproval: true)
            try file.update(hall, to: description)
        },
        Command("deleting a room with hours and a coupling") { try $0.delete(Room.ID(7)) },
        Command("coupling two rooms") { file in
            try file.save(RoomCoupling(Fixture.danceRoom, Fixture.west, strength: .weak))
        },
        Command("coupling two rooms otherwise") { file in
            try file.save(RoomCoupling(Fixture.hall, Room.ID(7), strength: .weak))
        },
        Command("uncoupling two rooms") { try $0.removeCoupling(between: Room.ID(7), and: Fixture.hall) },
        Command("adding equipment") { file in
            _ = try file.insertEquipment(slug: "chairs", name: "椅子", quantity: 40)
        },
        Command("changing equipment") { file in
            try file.update(Equipment(id: Equipment.ID(1), slug: "drums", name: "小鼓", quantity: 2))
        },
        Command("deleting equipment") { try $0.delete(Equipment.ID(1)) },
        Command("saying something else of a troupe") { file in
            try file.update(
                Troupe(
                    id: Fixture.choir, slug: "choir", name: "老年合唱队", kind: "choir", loudness: 2, colour: "teal",
                    weeklySeconds: 14_400))
        },
        Command("noting an absence") { file in
            let day = try LocalDate("2026-12-01")
            _ = try file.insertAbsence(of: Person.ID(1), days: day...day, reason: "出差")
        },
        Command("ending absences") { try $0.endAbsences(of: Person.ID(1), on: LocalDate("2026-11-15")) },
        Command("taking hours away") { try $0.removeOpeningHours(of: Fixture.hall) },
        Command("closing a room") { file in
            _ = try file.insertClosure(of: Fixture.hall, span: try Fixture.span(0, 60), reason: "检修")
        },
        Command("adding a person to a troupe, then changing the role") { file in
            let person = try file.insertPerson(name: "王秀兰", birthYear: 1958, hasPublicNameConsent: true)
            try file.save(Membership(troupe: Fixture.choir, person: person.id))
            try file.save(Membership(troupe: Fixture.choir, person: person.id, role: "指挥"))
        },
        Command("booking a series") { file in
            _ = try Booking(
                rooms: [Fixture.hall], troupes: [Fixture.drums], start: "2026-12-02 19:00",
                rule: "FREQ=WEEKLY;COUNT=52",
                except: ["2026-12-09 19:00"]
            ).save(in: file)
        },
        Command("cancelling an occurrence") { file in
            try file.cancel(
                [try LocalDateTime("2026-12-08 19:00")], of: Activity.ID(1), reason: "停电", isAnnounced: true,
                now: Instant(seconds: 9_000))
        },
        Command("noting a no-show and suspending the troupe") { file in
            let start = try LocalDateTime("2026-12-08 19:00")
            try file.cancel(
                [start], of: Activity.ID(1), reason: "没有到场", isAnnounced: false, now: Instant(seconds: 9_000))
            try file.note(.noShow, of: start, in: Activity.ID(1), now: Instant(seconds: 9_000))
            let days = try LocalDate("2026-12-09")...LocalDate("2027-01-07")
            _ = try file.insertSuspension(of: Fixture.choir, days: days, reason: "没有到场")
        },
        Command("cancelling everything") { file in
            let starts = try ["2026-12-01 19:00", "2026-12-08 19:00", "2026-12-15 19:00"].map { try LocalDateTime($0) }
            try file.cancel(
                starts, of: Activity.ID(1), reason: "停电", isAnnounced: false,
                now: Instant(seconds: 9_000))
        },
        Command("replacing a year's holidays") { file in
            try file.save(ImportedCalendar(name: "2026 更正", contents: .holidays, imported: Instant(seconds: 2)))
            let day = PublicHoliday(date: try LocalDate("2026-10-02"), kind: .work, name: "国庆节")
            try file.replaceHolidays(
                with: HolidayCalendar(coveredYears: [2026], holidays: [day]), from: "2026 更正")
        },
    ]

    /// A file with something of everything in it.
    private func fixture() throws -> Fixture {
        let fixture = try Fixture()
        try fixture.book(Booking(troupes: [Fixture.choir], rule: "FREQ=WEEKLY;COUNT=3"))
        try fixture.store.write(Fixture.entry) { file in
            let hours = try #require(
                OpeningHours(weekdays: [.monday, .tuesday], opens: LocalTime("08:30"), closes: LocalTime("21:00")))
            try file.insert(hours, of: Fixture.hall)
            let person = try file.insertPerson(name: "李春花", birthYear: 1958, hasPublicNameConsent: true)
            for (first, last) in [("2026-11-10", "2026-11-20"), ("2026-12-24", "2026-12-26")] {
                _ = try file.insertAbsence(
                    of: person.id, days: LocalDate(first)...LocalDate(last), reason: nil)
            }
            _ = try file.insertEquipment(slug: "drums", name: "大鼓", quantity: 6)
            let attic = try file.insert(
                RoomDescription(name: "阁楼", openingHours: [hours], features: ["lamp"]), slug: "attic")
            try file.save(RoomCoupling(attic, Fixture.hall, strength: .strong))
            try file.save(ImportedCalendar(name: "2026", contents: .holidays, imported: Instant(seconds: 1)))
            let day = PublicHoliday(date: try LocalDate("2026-10-01"), kind: .off, name: "国庆节")
            try file.replaceHolidays(with: HolidayCalendar(coveredYears: [2026], holidays: [day]), from: "2026")
        }
        return fixture
    }

    @Test("Undoing brings back what was before", arguments: commands)
    func undo(_ command: Command) throws {
        let fixture = try fixture()
        let before = try Dump.undoneFacts(of: fixture.stranger())
        let told = try Self.revisions(fixture)
        try fixture.store.write(Fixture.entry) { try command.run($0) }
        let after = try Dump.undoneFacts(of: fixture.stranger())
        #expect(after != before)
        #expect(try fixture.takeBackLatest() == [])
        #expect(try Dump.undoneFacts(of: fixture.stranger()) == before)
        #expect(try fixture.store.read { try $0.problems() } == [])
        #expect(try Self.revisions(fixture).allSatisfy { $0.value.sequence >= told[$0.key]?.sequence ?? 0 })
        let undoing = try #require(try fixture.store.read { try $0.journalLines(JournalChoice()).lines.last })
        #expect(undoing.undoes == undoing.id - 1)
        #expect(try fixture.takeBack(undoing.id) == [])
        #expect(try Dump.undoneFacts(of: fixture.stranger()) == after, "brought back again")
        #expect(try fixture.store.read { try $0.problems() } == [])
    }

    private static func revisions(_ fixture: Fixture) throws -> [String: FeedRevision] {
        try fixture.store.read { try $0.feedRevisions() }
    }

    @Test func `subscribers are told by a higher revision, whatever the number was before`() throws {
        let fixture = try fixture()
        let uid = try #require(try fixture.store.read { try $0.activity(Activity.ID(1)) }).uid
        var numbers: [Int] = []
        try fixture.store.write(Fixture.entry) { file in
            try file.cancel(
                [try LocalDateTime("2026-12-08 19:00")], of: Activity.ID(1), reason: "停电", isAnnounced: false,
                now: Instant(seconds: 9_000))
        }
        for _ in 0..<4 {
            numbers.append(try #require(try Self.revisions(fixture)[uid]).sequence)
            let last = try #require(try fixture.store.read { try $0.journalLines(JournalChoice()).lines.last })
            #expect(try fixture.takeBack(last.id) == [])
        }
        #expect(numbers == [1, 2, 3, 4])
        #expect(try Self.revisions(fixture)[uid] == FeedRevision(sequence: 5, revised: 9_000))
    }
}
