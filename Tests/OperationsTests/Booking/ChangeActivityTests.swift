import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

@Suite struct ChangeActivityTests {
    private let house: House

    /// Ten Tuesdays of choir in the hall, from 1 December; a dance room beside it.
    init() throws {
        house = try House()
        _ = try KeepRooms(at: house.desk()).add(RoomDescription(name: "舞蹈室", capacity: 40), slug: "dance")
        try house.book("合唱", "2026-12-01T19:00", minutes: 90, troupe: "choir", times: 10)
    }

    private func change(
        _ day: String?, _ scope: SeriesScope?, _ request: ChangeRequest, activity: String = "#1",
        at now: String = "2026-11-22T09:00"
    ) throws -> ChangeAnswer {
        try ChangeActivity(at: house.desk(at: now))(
            activity, occasion: try day.map { .day(try LocalDate($0)) }, scope: scope, request)
    }

    private func told(_ activity: String = "#1") throws -> [String] {
        let zone = try Zone("Asia/Shanghai")
        return try house.activity(activity).occurrences.map {
            "\(zone.local($0.span.start).minuteText) \($0.status) \($0.rooms.map(\.value))"
        }
    }

    @Test func `one evening moves to another day and room, and the rest stays`() throws {
        let answer = try change("2026-12-08", .this, ChangeRequest(rooms: ["dance"], date: LocalDate("2026-12-09")))
        #expect(!answer.isRefused && answer.activity.id == Activity.ID(1) && answer.activity.sequence == 1)
        #expect(try told()[1] == "2026-12-09 19:00 moved [4]")
        #expect(try house.statuses(of: "#1").count { $0 == .confirmed } == 9)
        #expect(try house.activity("#1").occurrences[1].original == LocalDateTime("2026-12-08T19:00"))
    }

    @Test func `an evening that moves back is no exception any more`() throws {
        _ = try change("2026-12-08", .this, ChangeRequest(date: LocalDate("2026-12-09")))
        _ = try change("2026-12-09", .this, ChangeRequest(date: LocalDate("2026-12-08")))
        #expect(try house.statuses(of: "#1").allSatisfy { $0 == .confirmed })
    }

    @Test func `one evening is called something else`() throws {
        _ = try change("2026-12-29", .this, ChangeRequest(title: "迎新联排"))
        let titles = try Agenda(at: house.desk())(from: LocalDate("2026-12-22"), through: LocalDate("2026-12-29"))
            .entries
            .map(\.title)
        #expect(titles == ["合唱", "迎新联排"])
    }

    @Test func `a series edit brings no cancelled date back and forgets no moved one`() throws {
        _ = try CancelActivity(at: house.desk())(
            "#1", occasion: .day(LocalDate("2026-12-15")), scope: nil, reason: "停电")
        _ = try change("2026-12-22", .this, ChangeRequest(date: LocalDate("2026-12-23")))
        let answer = try change(nil, .all, ChangeRequest(time: LocalTime("18:30")))
        #expect(answer.plan.kept.map(\.status) == [.cancelled, .moved])
        let lines = try told()
        #expect(lines[0] == "2026-12-01 18:30 confirmed [1]")
        #expect(lines[2] == "2026-12-15 18:30 cancelled [1]")
        #expect(lines[3] == "2026-12-23 19:00 moved [1]")
        #expect(try house.activity("#1").occurrences[2].reason == "停电")
    }

    @Test func `from one date on the series goes on as another one, linked to the first`() throws {
        let answer = try change("2026-12-22", .following, ChangeRequest(rooms: ["dance"]))
        #expect(answer.activity.id == Activity.ID(2) && answer.activity.continues == Activity.ID(1))
        #expect(try told("#1").count == 3 && told("#2").count == 7)
        #expect(try told("#2")[0] == "2026-12-22 19:00 confirmed [4]")
        #expect(try house.activity("#1").schedule.recurrence.rule?.text == "FREQ=WEEKLY;UNTIL=20261215")
        #expect(try house.activity("#2").schedule.recurrence.rule?.text == "FREQ=WEEKLY;COUNT=7")
        #expect(try house.activity("#1").uid != house.activity("#2").uid)
        let dossier = try ShowActivity(at: house.desk())("#1")
        #expect(dossier.relatives.map(\.id) == [Activity.ID(2)])
    }

    @Test func `what is over stays as it was when all is changed`() throws {
        let answer = try change(nil, .all, ChangeRequest(title: "合唱团排练"), at: "2026-12-10T09:00")
        #expect(answer.activity.id == Activity.ID(2))
        #expect(try house.activity("#1").details.title == "合唱" && told("#1").count == 2)
        #expect(try house.activity("#2").details.title == "合唱团排练" && told("#2").count == 8)
    }

    @Test func `the whole series moves to another weekday`() throws {
        let answer = try change("2026-12-01", .all, ChangeRequest(date: LocalDate("2026-12-03")))
        // All means all that are to come, measured from the first of them.
        #expect(answer.activity.id == Activity.ID(1))
        #expect(try told().first == "2026-12-03 19:00 confirmed [1]" && told().last == "2027-02-04 19:00 confirmed [1]")
    }

    @Test func `what has begun is not changed`() throws {
        #expect(throws: SchedulingError.begun(try LocalDateTime("2026-12-01T19:00"))) {
            try change("2026-12-01", .this, ChangeRequest(rooms: ["dance"]), at: "2026-12-01T19:30")
        }
        #expect(throws: SchedulingError.begun(try LocalDateTime("2026-12-01T19:00"))) {
            try change("2026-12-01", .following, ChangeRequest(rooms: ["dance"]), at: "2026-12-02T09:00")
        }
    }

    @Test func `a change that clashes is refused with ways out, and nothing is half done`() throws {
        try house.book("舞蹈", "2026-12-22T18:00", minutes: 180, room: "dance")
        let answer = try change(nil, .all, ChangeRequest(rooms: ["dance"]))
        #expect(answer.isRefused && answer.findings.filter(\.refuses).map(\.rule) == [.roomDoubleBooked])
        #expect(!answer.suggestions.isEmpty)
        #expect(try told().allSatisfy { $0.hasSuffix("confirmed [1]") })
    }

    @Test func `a change can skip what clashes and remember it`() throws {
        try house.book("舞蹈", "2026-12-22T18:00", minutes: 180, room: "dance")
        let answer = try ChangeActivity(at: house.desk(), permissions: Permissions(onConflict: .skip))(
            "#1", occasion: nil, scope: .all, ChangeRequest(rooms: ["dance"]))
        #expect(!answer.isRefused)
        #expect(try house.statuses(of: "#1")[3] == .skipped)
        #expect(try PendingBookings(at: house.desk()).skipped().wishes.map(\.isFree) == [false])
    }

    @Test func `only the title of a booking that a closure hit later can still be changed`() throws {
        _ = try CloseRoom(at: house.desk())(
            "hall", from: LocalDateTime("2026-12-08T00:00"), to: LocalDateTime("2026-12-09T00:00"), reason: "检修",
            effect: .list)
        #expect(try !change(nil, .all, ChangeRequest(title: "合唱团")).isRefused)
        #expect(try change(nil, .all, ChangeRequest(time: LocalTime("18:00"))).isRefused)
    }

    @Test func `a monthly series does not move to other days, but to another hour`() throws {
        let schedule = try #require(
            Schedule(
                Recurrence(
                    start: try LocalDateTime("2026-12-05T09:00"), rule: try RecurrenceRule("FREQ=MONTHLY;COUNT=4")),
                seconds: 3_600))
        _ = try BookActivity(at: house.desk())(
            BookingRequest(title: "月会", kind: .meeting, rooms: ["dance"], schedule: schedule))
        #expect(throws: SchedulingError.cannotFollow(title: "月会")) {
            try change("2026-12-05", .all, ChangeRequest(date: LocalDate("2026-12-06")), activity: "月会")
        }
        #expect(try !change(nil, .all, ChangeRequest(time: LocalTime("10:00")), activity: "月会").isRefused)
    }

    @Test func `a single date keeps its identity wherever it moves`() throws {
        try house.book("联欢", "2026-12-31T14:00")
        let uid = try house.activity("联欢").uid
        _ = try change(nil, nil, ChangeRequest(date: LocalDate("2027-01-01"), time: LocalTime("15:00")), activity: "联欢")
        let activity = try house.activity("联欢")
        #expect(activity.uid == uid && activity.sequence == 1 && activity.status == .confirmed)
        #expect(activity.occurrences.map(\.original) == [try LocalDateTime("2027-01-01T15:00")])
        #expect(activity.occurrences.map(\.status) == [.confirmed])
    }

    @Test func `one more date is added and judged`() throws {
        let desk = try house.desk()
        #expect(try !ChangeActivity(at: desk).add(LocalDate("2026-12-30"), at: LocalTime("15:00"), to: "#1").isRefused)
        #expect(try told().contains("2026-12-30 15:00 confirmed [1]"))
        try house.book("会议", "2026-12-31T15:00")
        #expect(try ChangeActivity(at: desk).add(LocalDate("2026-12-31"), at: LocalTime("15:00"), to: "#1").isRefused)
        #expect(throws: SchedulingError.hasThatDate(try LocalDateTime("2026-12-08T19:00"), .confirmed)) {
            try ChangeActivity(at: desk).add(LocalDate("2026-12-08"), at: nil, to: "#1")
        }
    }

    @Test func `a series goes on until a later day, and only its new dates are judged`() throws {
        let answer = try ChangeActivity(at: house.desk(at: "2027-01-20T09:00")).extend(
            "#1", until: LocalDate("2027-03-31"))
        #expect(answer.plan.occurrences.count == 8)
        #expect(try told().count == 18 && house.activity("#1").id == Activity.ID(1))
        #expect(throws: SchedulingError.goesOnAlready(until: try LocalDate("2027-03-30"))) {
            try ChangeActivity(at: house.desk()).extend("#1", until: LocalDate("2027-02-01"))
        }
    }

    @Test func `a cancelled date comes back when it is asked for, where it is still free`() throws {
        let day = Occasion.day(try LocalDate("2026-12-15"))
        _ = try CancelActivity(at: house.desk())("#1", occasion: day, scope: nil, reason: "停电")
        try house.book("会议", "2026-12-15T19:30")
        #expect(try ChangeActivity(at: house.desk()).restore("#1", occasion: day).isRefused)
        _ = try CancelActivity(at: house.desk())("会议", occasion: nil, scope: nil, reason: "改期")
        #expect(try !ChangeActivity(at: house.desk()).restore("#1", occasion: day).isRefused)
        #expect(try house.statuses(of: "#1").allSatisfy { $0 == .confirmed })
    }

    @Test func `a rehearsal of a change changes nothing`() throws {
        let before = try told()
        let answer = try ChangeActivity(at: house.desk(isRehearsal: true))(
            "#1", occasion: .day(LocalDate("2026-12-22")), scope: .following, ChangeRequest(rooms: ["dance"]))
        #expect(!answer.isRefused)
        #expect(try told() == before && house.desk().read { try $0.activities().count } == 1)
    }

    @Test func `after a cut the rest is found by the title they share`() throws {
        _ = try change("2026-12-22", .following, ChangeRequest(rooms: ["dance"]))
        #expect(try house.activity("#2").details.title == "合唱")
        let answer = try change(
            "2027-01-05", .this, ChangeRequest(time: LocalTime("18:00")), activity: "合唱", at: "2026-12-20T09:00")
        #expect(answer.activity.id == Activity.ID(2))
    }

    @Test func `a series that was cut goes on and is shown by its last part, and is cancelled whole only by number`()
        throws
    {
        _ = try change("2026-12-22", .following, ChangeRequest(rooms: ["dance"]))
        #expect(try ShowActivity(at: house.desk())("合唱").activity.id == Activity.ID(2))
        let longer = try ChangeActivity(at: house.desk()).extend("合唱", until: LocalDate("2027-02-16"))
        #expect(longer.activity.id == Activity.ID(2))
        #expect(throws: OperationError.self) {
            try CancelActivity(at: house.desk())("合唱", occasion: nil, scope: .all, reason: "散了")
        }
    }
}
