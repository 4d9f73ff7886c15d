import CivilTime
import GRDB
import Scheduling
import Testing

@testable import Storage

/// What is saved is read back, field by field.
@Suite struct RoundTripTests {
    @Test func `rooms`() throws {
        let fixture = try Fixture()
        let everything = try #require(
            OpeningHours(
                weekdays: [.monday, .saturday, .sunday], opens: LocalTime("08:30:15"), closes: .endOfDay,
                validFrom: LocalDate("2026-09-01"), validThrough: LocalDate("2027-01-31")))
        let plain = try #require(
            OpeningHours(weekdays: Set(Weekday.allCases), opens: .midnight, closes: LocalTime("02:00")))
        let onHolidays = try #require(
            OpeningHours(
                on: .holidays, opens: LocalTime("09:00"), closes: LocalTime("12:00"), validFrom: LocalDate("2027-01-01")
            ))
        let care = RoomCare(
            buffer: Buffer(setup: 600, cleanup: 900), isQuietProtected: true, needsApproval: true, isRetired: true)
        let new = RoomDescription(
            name: "门球场", capacity: 24, openingHours: [everything, plain, onHolidays], isOutdoor: true,
            features: ["net", "lamp", "net"], care: care)
        let id = try fixture.store.write(Fixture.entry) {
            try $0.insert(new, slug: "court", partOf: Fixture.danceRoom)
        }
        let rooms = try fixture.store.read { try $0.rooms() }
        #expect(
            rooms.first { $0.id == id }
                == Room(
                    id: id, slug: "court", name: "门球场", capacity: 24, openingHours: [everything, plain, onHolidays],
                    whole: Fixture.danceRoom, isOutdoor: true, features: ["lamp", "net"], care: care))
        #expect(rooms.map(\.id) == rooms.map(\.id).sorted())
        #expect(
            rooms.first
                == Room(
                    id: Fixture.hall, slug: "hall", name: "多功能厅", capacity: 60, leaves: [Fixture.east, Fixture.west]))
        #expect(rooms.first { $0.id == Fixture.danceRoom }?.leaves == [id])
    }

    @Test func `a room nobody has counted`() throws {
        let fixture = try Fixture()
        let rooms = try fixture.store.write(Fixture.entry) { file in
            let id = try file.insert(RoomDescription(name: "广场"), slug: "square")
            return try file.reader.rooms().filter { $0.id == id }
        }
        #expect(rooms.map(\.capacity) == [nil])
        #expect(rooms.map(\.openingHours) == [[]])
        #expect(rooms.map(\.whole) == [nil])
    }

    @Test func `opening hours can be taken away`() throws {
        let fixture = try Fixture()
        let rooms = try fixture.store.write(Fixture.entry) { file in
            let line = try #require(OpeningHours(weekdays: [.monday], opens: .midnight, closes: .endOfDay))
            try file.insert(line, of: Fixture.hall)
            try file.insert(line, of: Fixture.danceRoom)
            try file.removeOpeningHours(of: Fixture.hall)
            return try file.reader.rooms()
        }
        #expect(rooms.first { $0.id == Fixture.hall }?.openingHours.isEmpty == true)
        #expect(rooms.first { $0.id == Fixture.danceRoom }?.openingHours.count == 1)
    }

    @Test func `closures of one room and of all`() throws {
        let fixture = try Fixture()
        let (late, early) = try fixture.store.write(Fixture.entry) { file in
            (
                try file.insertClosure(of: nil, span: try Fixture.span(600, 720), reason: "高考静音"),
                try file.insertClosure(of: Fixture.hall, span: try Fixture.span(0, 60), reason: "检修")
            )
        }
        #expect(late.room == nil && early.room == Fixture.hall && early.reason == "检修")
        let found = { (start: Int, end: Int) in
            try fixture.store.read { try $0.closures(overlapping: Fixture.span(start, end)) }
        }
        #expect(try found(0, 1_440) == [early, late])
        #expect(try found(60, 600).isEmpty)
        #expect(try found(59, 60) == [early])
        #expect(try found(719, 800) == [late])
    }

    @Test func `people, troupes and memberships`() throws {
        let fixture = try Fixture()
        let (people, troupe, memberships) = try fixture.store.write(Fixture.entry) { file in
            let wang = try file.insertPerson(name: "王秀兰", birthYear: 1958, hasPublicNameConsent: true)
            let li = try file.insertPerson(name: "李小明", birthYear: nil, hasPublicNameConsent: false)
            let troupe = try file.insertTroupe(
                slug: "sunset", name: "夕阳红艺术团", kind: "arts", loudness: 2, leader: wang.id, colour: "teal")
            try file.save(Membership(troupe: troupe.id, person: wang.id, role: "指挥"))
            try file.save(Membership(troupe: troupe.id, person: li.id, role: "学员"))
            try file.save(Membership(troupe: troupe.id, person: li.id))
            return ([wang, li], troupe, try file.reader.memberships())
        }
        #expect(people.map(\.hasPublicNameConsent) == [true, false])
        #expect(people.map(\.birthYear) == [1958, nil])
        #expect(try fixture.store.read { try $0.people() } == people)
        #expect(try fixture.store.read { try $0.troupes() }.last == troupe)
        #expect(troupe.leader == people[0].id && troupe.colour == "teal" && troupe.loudness == 2)
        #expect(
            memberships == [
                Membership(troupe: troupe.id, person: people[0].id, role: "指挥"),
                Membership(troupe: troupe.id, person: people[1].id),
            ])
    }

    @Test func `equipment, and what an activity needs`() throws {
        let fixture = try Fixture()
        let (drums, chairs) = try fixture.store.write(Fixture.entry) { file in
            (
                try file.insertEquipment(slug: "drums", name: "大鼓", quantity: 6),
                try file.insertEquipment(slug: "chairs", name: "椅子", quantity: 40)
            )
        }
        let fewer = Equipment(id: drums.id, slug: "drums", name: "战鼓", quantity: 5)
        try fixture.store.write(Fixture.entry) { try $0.update(fewer) }
        #expect(try fixture.store.read { try $0.equipment() } == [fewer, chairs])
        let needs = ActivityNeeds(
            equipment: [EquipmentNeed(drums.id, quantity: 4), EquipmentNeed(chairs.id, quantity: 30)], loudness: 5,
            buffer: Buffer(setup: 600, cleanup: 900))
        let days = DayPolicy(onHoliday: .ask, makeupDay: .weekday)
        let id = try fixture.book(Booking(needs: needs, dayPolicy: days))
        let details = try #require(try fixture.store.read { try $0.activity(id)?.details })
        #expect(details.needs == needs && details.dayPolicy == days)
        #expect(try fixture.store.read { try $0.isMentioned(drums.id) })
    }

    @Test func `what nothing refers to can be deleted, and nothing else`() throws {
        let fixture = try Fixture()
        try fixture.book(Booking())
        try fixture.store.write(Fixture.entry) { file in
            let attic = try file.insert(RoomDescription(name: "阁楼"), slug: "attic")
            let chairs = try file.insertEquipment(slug: "chairs", name: "椅子", quantity: 40)
            let mentioned = try file.reader.rooms().filter { try file.reader.isMentioned($0.id) }.map(\.slug)
            #expect(mentioned == ["hall", "dance"], "the hall has parts, the dance room an activity")
            #expect(try !file.reader.isMentioned(chairs.id))
            try file.delete(attic)
            try file.delete(chairs.id)
        }
        #expect(try fixture.store.read { try $0.rooms().count } == 4)
        #expect(try fixture.store.read { try $0.equipment() }.isEmpty)
    }

    @Test func `a troupe that is described anew`() throws {
        let fixture = try Fixture()
        let new = Troupe(
            id: Fixture.choir, slug: "choir", name: "老年合唱队", kind: "choir", loudness: 2, colour: "teal",
            weeklySeconds: 14_400)
        try fixture.store.write(Fixture.entry) { try $0.update(new) }
        #expect(try fixture.store.read { try $0.troupes() }.first { $0.id == Fixture.choir } == new)
        let quotas = try fixture.store.write(Fixture.entry) { file in
            _ = try file.insertTroupe(
                slug: "dance", name: "舞蹈队", kind: "dance", loudness: 3, leader: nil, colour: nil, weeklySeconds: 7_200)
            return try file.reader.troupes().map(\.weeklySeconds)
        }
        #expect(quotas == [14_400, nil, 7_200])
    }

    @Test func `absences, until somebody is back`() throws {
        let fixture = try Fixture()
        let day = { (text: String) in try LocalDate(text) }
        let (one, other) = try fixture.store.write(Fixture.entry) { file in
            let one = try file.insertPerson(name: "李春花", birthYear: nil, hasPublicNameConsent: false)
            let other = try file.insertPerson(name: "王建国", birthYear: nil, hasPublicNameConsent: false)
            _ = try file.insertAbsence(of: one.id, days: day("2026-11-01")...day("2026-11-10"), reason: "探亲")
            _ = try file.insertAbsence(of: one.id, days: day("2026-12-01")...day("2026-12-20"), reason: nil)
            _ = try file.insertAbsence(of: one.id, days: day("2027-01-01")...day("2027-01-02"), reason: nil)
            _ = try file.insertAbsence(of: other.id, days: day("2026-12-05")...day("2026-12-06"), reason: nil)
            return (one.id, other.id)
        }
        let told = { (today: String) in
            try fixture.store.read { file in
                try file.absences(notOverOn: day(today)).map { "\($0.person) \($0.days) \($0.reason ?? "-")" }
            }
        }
        #expect(
            try told("2026-11-10") == [
                "\(one) 2026-11-01...2026-11-10 探亲", "\(one) 2026-12-01...2026-12-20 -",
                "\(other) 2026-12-05...2026-12-06 -", "\(one) 2027-01-01...2027-01-02 -",
            ])
        try fixture.store.write(Fixture.entry) { try $0.endAbsences(of: one, on: day("2026-12-05")) }
        #expect(
            try told("2026-11-01") == [
                "\(one) 2026-11-01...2026-11-10 探亲", "\(one) 2026-12-01...2026-12-04 -",
                "\(other) 2026-12-05...2026-12-06 -",
            ])
    }

    @Test func `a name or slug is given once`() throws {
        let fixture = try Fixture()
        #expect(throws: StorageError.nameTaken("多功能厅")) {
            try fixture.store.write(Fixture.entry) { _ = try $0.insert(RoomDescription(name: "多功能厅"), slug: "other") }
        }
        #expect(throws: StorageError.nameTaken("别的")) {
            try fixture.store.write(Fixture.entry) { _ = try $0.insert(RoomDescription(name: "别的"), slug: "hall") }
        }
        #expect(throws: StorageError.nameTaken("别的")) {
            try fixture.store.write(Fixture.entry) { file in
                _ = try file.insertTroupe(
                    slug: "choir", name: "别的", kind: "choir", loudness: 0, leader: nil, colour: nil)
            }
        }
        #expect(throws: StorageError.nameTaken("大鼓")) {
            try fixture.store.write(Fixture.entry) { file in
                for slug in ["drums", "more"] { _ = try file.insertEquipment(slug: slug, name: "大鼓", quantity: 1) }
            }
        }
    }

    @Test("Activities of every kind and visibility", arguments: ActivityKind.allCases, Visibility.allCases)
    func activities(_ kind: ActivityKind, _ visibility: Visibility) throws {
        let fixture = try Fixture()
        let booking = Booking(
            title: "“四好”评选 & 演出", kind: kind, rooms: [Fixture.danceRoom, Fixture.west],
            troupes: [Fixture.drums, Fixture.choir],
            attendance: 35, visibility: visibility, rule: "FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4",
            also: ["2026-12-25 09:30:05"], except: ["2026-12-03 19:00"], uid: "abc@wangjianian.shuxiang")
        let id = try fixture.book(booking, at: 4_000)
        let zone = try Zone("Asia/Shanghai")
        let judged = try booking.judged(in: zone)
        let expected = Activity(
            id: id, uid: "abc@wangjianian.shuxiang", details: judged.proposal.details,
            schedule: judged.proposal.schedule, created: Instant(seconds: 4_000), revised: Instant(seconds: 4_000),
            occurrences: judged.proposal.occurrences.map {
                Occurrence(original: $0.original, span: $0.span, rooms: judged.proposal.details.rooms)
            })
        #expect(try fixture.store.read { try $0.activity(id) } == expected)
        #expect(try fixture.store.read { try $0.activity(uid: "abc@wangjianian.shuxiang") } == expected)
        #expect(try fixture.store.read { try $0.activities() } == [expected])
    }

    @Test(arguments: [
        ("FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15;COUNT=3", 3), ("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1;UNTIL=20300201", 3),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=24", 24), ("FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=30;SKIP=FORWARD;COUNT=2", 2),
    ])
    func `a series by the Chinese calendar`(rule: String, occurrences: Int) throws {
        let fixture = try Fixture()
        let rule = try LunarRule("RSCALE=CHINESE;\(rule)")
        let booking = Booking(rule: rule.text)
        let id = try fixture.book(booking)
        let activity = try #require(try fixture.store.read { try $0.activity(id) })
        #expect(activity.schedule.recurrence.rule == .lunar(rule))
        #expect(activity.schedule == (try booking.judged(in: Zone("Asia/Shanghai")).proposal.schedule))
        #expect(activity.occurrences.count == occurrences)
    }

    @Test func `an activity without rooms, troupes, rule or head count`() throws {
        let fixture = try Fixture()
        let id = try fixture.book(Booking(rooms: []))
        let activity = try #require(try fixture.store.read { try $0.activity(id) })
        #expect(activity.details == ActivityDetails(title: "合唱排练", kind: .rehearsal, rooms: []))
        #expect(activity.schedule.recurrence.rule == nil)
        #expect(activity.occurrences.map(\.status) == [.confirmed])
    }

    @Test("Occurrences of every status", arguments: Occurrence.Status.allCases)
    func statuses(_ status: Occurrence.Status) throws {
        let fixture = try Fixture()
        let id = try fixture.book(Booking())
        try fixture.stranger().write { db in
            try db.execute(
                sql: "UPDATE occurrence SET status = ?, reason = '改期', is_announced = 1", arguments: [status.rawValue])
        }
        let occurrence = try fixture.store.read { try $0.activity(id)?.occurrences.first }
        #expect(occurrence?.status == status)
        #expect(occurrence?.reason == "改期")
        #expect(occurrence?.isAnnounced == true)
    }

    @Test func `the agenda of a time has what overlaps it, by start`() throws {
        let fixture = try Fixture()
        let weekly = try fixture.book(Booking(rule: "FREQ=WEEKLY;COUNT=2"))
        let long = try fixture.book(Booking(rooms: [Fixture.hall], start: "2026-11-10 00:00", seconds: 25 * 86_400))
        let found = { (start: String, end: String) in
            let zone = try Zone("Asia/Shanghai")
            let span = try #require(
                TimeSpan(from: zone.instant(LocalDateTime(start)), to: zone.instant(LocalDateTime(end))))
            return try fixture.store.read { try $0.agenda(during: span).map(\.activity.id) }
        }
        #expect(try found("2026-12-01 00:00", "2026-12-02 00:00") == [long, weekly])
        #expect(try found("2026-12-05 00:00", "2026-12-08 19:00").isEmpty)
        #expect(try found("2026-12-05 00:00", "2026-12-08 19:01") == [weekly])
        #expect(try found("2026-12-08 20:30", "2026-12-31 00:00").isEmpty)
        #expect(try fixture.store.read { try $0.activityTitles().map(\.id) } == [weekly, long])
    }
}
