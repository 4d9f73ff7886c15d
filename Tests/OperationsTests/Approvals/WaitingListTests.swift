import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

/// Dates that clash and are skipped or stand in line, and what becomes of them when a slot is free again.
@Suite struct WaitingListTests {
    private let house: House

    /// The hall is taken on Tuesday 8 December.
    init() throws {
        house = try House()
        try house.book("联欢", "2026-12-08T18:00", minutes: 180)
    }

    private func book(
        _ title: String, _ onConflict: Permissions.OnConflict, times: Int? = nil, start: String = "2026-12-08T19:00",
        at now: String = "2026-11-22T09:00"
    ) throws -> BookingAnswer {
        try BookActivity(at: house.desk(at: now), permissions: Permissions(onConflict: onConflict))(
            House.request(title, start, times: times))
    }

    private func free(at now: String = "2026-11-22T10:00") throws {
        _ = try CancelActivity(at: house.desk(at: now))("联欢", occasion: nil, scope: nil, reason: "改期")
    }

    @Test func `a series skips what clashes, says so, and keeps the rest`() throws {
        let answer = try book("合唱", .skip, times: 3, start: "2026-12-01T19:00")
        let activity = try #require(answer.activity)
        #expect(activity.occurrences.map(\.status) == [.confirmed, .skipped, .confirmed])
        #expect(activity.occurrences[1].reason?.contains("联欢") == true)
        #expect(activity.schedule.recurrence.rule?.text == "FREQ=WEEKLY;COUNT=3")
        try house.expectClaimsEqualOccurrences("skipped")
    }

    @Test func `a skipped date is listed as free once the clash is gone, and comes back when asked for`() throws {
        _ = try book("合唱", .skip, times: 3, start: "2026-12-01T19:00")
        #expect(try PendingBookings(at: house.desk()).skipped().wishes.map(\.isFree) == [false])
        try free()
        #expect(try PendingBookings(at: house.desk()).skipped().wishes.map(\.isFree) == [true])
        #expect(try house.statuses(of: "合唱")[1] == .skipped)
        _ = try ChangeActivity(at: house.desk()).restore("合唱", occasion: .day(LocalDate("2026-12-08")))
        #expect(try house.statuses(of: "合唱") == [.confirmed, .confirmed, .confirmed])
    }

    @Test func `where every date would be skipped it is refused`() throws {
        #expect(try book("合唱", .skip).verdict.refusingRules == [.roomDoubleBooked])
    }

    @Test func `whoever stands in line is offered the slot for a day, the first first`() throws {
        _ = try book("合唱", .waitlist)
        _ = try book("戏曲", .waitlist, at: "2026-11-22T09:30")
        #expect(try house.activity("合唱").status == .tentative)
        #expect(try PendingBookings(at: house.desk()).waiting().wishes.map(\.activity.details.title) == ["合唱", "戏曲"])
        try free()
        let first = try house.activity("合唱").occurrences[0]
        #expect(first.status == .tentative && first.isOffer)
        #expect(first.expires == (try Zone("Asia/Shanghai").instant(LocalDateTime("2026-11-23T10:00"))))
        #expect(try house.statuses(of: "戏曲") == [.waiting])
        try house.expectClaimsEqualOccurrences("offered")
    }

    @Test func `an offer that is taken up is confirmed`() throws {
        _ = try book("合唱", .waitlist)
        try free()
        _ = try DecideBooking(at: house.desk(at: "2026-11-22T11:00")).approve("合唱")
        let activity = try house.activity("合唱")
        #expect(
            activity.status == .confirmed && activity.occurrences[0].expires == nil && !activity.occurrences[0].isOffer)
    }

    @Test func `an offer that is declined goes to the next in line`() throws {
        _ = try book("合唱", .waitlist)
        _ = try book("戏曲", .waitlist, at: "2026-11-22T09:30")
        try free()
        _ = try DecideBooking(at: house.desk(at: "2026-11-22T11:00")).decline("合唱", reason: "不来了")
        #expect(try house.statuses(of: "合唱") == [.cancelled])
        #expect(try house.activity("戏曲").occurrences[0].isOffer)
    }

    @Test func `who lets an offer lapse goes to the end of the line`() throws {
        _ = try book("合唱", .waitlist)
        _ = try book("戏曲", .waitlist, at: "2026-11-22T09:30")
        try free()
        // Two days later somebody does something else altogether.
        _ = try BookActivity(at: house.desk(at: "2026-11-24T12:00"))(
            House.request("读书", "2026-12-20T10:00", room: "reading-room"))
        #expect(try house.statuses(of: "合唱") == [.waiting])
        #expect(try house.activity("戏曲").occurrences[0].isOffer)
        #expect(
            try PendingBookings(at: house.desk(at: "2026-11-24T12:00")).waiting().wishes
                .map(\.activity.details.title) == ["戏曲", "合唱"])
    }

    @Test func `a free slot is not offered where another rule refuses it meanwhile`() throws {
        _ = try book("合唱", .waitlist)
        _ = try CloseRoom(at: house.desk())(
            "hall", from: LocalDateTime("2026-12-08T00:00"), to: LocalDateTime("2026-12-09T00:00"), reason: "检修",
            effect: .list)
        try free()
        #expect(try house.statuses(of: "合唱") == [.waiting])
    }

    @Test func `single dates of a series wait while the others are confirmed`() throws {
        let activity = try #require(try book("合唱", .waitlist, times: 3, start: "2026-12-01T19:00").activity)
        #expect(activity.status == .confirmed)
        #expect(activity.occurrences.map(\.status) == [.confirmed, .waiting, .confirmed])
        try free()
        _ = try DecideBooking(at: house.desk(at: "2026-11-22T11:00")).approve(
            "合唱", occasion: .day(LocalDate("2026-12-08")))
        #expect(try house.statuses(of: "合唱") == [.confirmed, .confirmed, .confirmed])
    }
}
