import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

/// Rooms and troupes that want to be asked, holds that expire, and words that are given or withheld.
@Suite struct ApprovalTests {
    private let house: House

    init() throws {
        house = try House()
        try house.desk().write { file in
            _ = try file.insert(
                RoomDescription(name: "小剧场", capacity: 120, care: RoomCare(needsApproval: true)), slug: "stage")
            let leader = try file.insertPerson(name: "王秀兰", birthYear: nil, hasPublicNameConsent: false)
            _ = try file.insertTroupe(
                slug: "gongs", name: "锣鼓队", kind: "drums", loudness: 5, leader: leader.id, colour: nil)
        }
    }

    private func bookStage(_ start: String = "2026-12-01T19:00", times: Int? = nil) throws -> Activity {
        try house.book("评剧", start, room: "stage", times: times)
    }

    private func invite(_ start: String = "2026-12-31T14:00", actor: String = "李老师") throws -> Activity {
        var request = try House.request("迎新", start, room: "hall", troupe: "gongs")
        request.kind = .performance
        let answer = try BookActivity(at: house.desk(as: actor))(request)
        return try #require(answer.activity, "\(answer.verdict.findings.map(\.message.en))")
    }

    @Test func `a room that wants to be asked holds the slot until somebody answers`() throws {
        let activity = try bookStage()
        #expect(activity.status == .tentative && activity.occurrences.map(\.status) == [.tentative])
        #expect(
            activity.occurrences[0].expires == (try Zone("Asia/Shanghai").instant(LocalDateTime("2026-11-25T09:00"))))
        let pending = try PendingBookings(at: house.desk()).pending().pending
        #expect(pending.map(\.activity.id) == [activity.id] && pending[0].approvals.count == 1)
        let rival = try BookActivity(at: house.desk())(House.request("曲艺", "2026-12-01T19:30", room: "stage"))
        #expect(rival.verdict.refusingRules == [.roomDoubleBooked])
    }

    @Test func `approved it is confirmed, whole series at once`() throws {
        _ = try bookStage(times: 3)
        let answer = try DecideBooking(at: house.desk()).approve("评剧")
        #expect(answer.missing.isEmpty && answer.decided.count == 3)
        let activity = try house.activity("评剧")
        #expect(activity.status == .confirmed && activity.sequence == 1)
        #expect(activity.occurrences.allSatisfy { $0.status == .confirmed && $0.expires == nil })
        #expect(throws: OperationError.nothingPending(title: "评剧")) {
            try DecideBooking(at: house.desk()).approve("评剧")
        }
    }

    @Test func `declined it is called off with the reason, and the slot is free`() throws {
        _ = try bookStage()
        _ = try DecideBooking(at: house.desk()).decline("评剧", reason: "灯光检修")
        let activity = try house.activity("评剧")
        #expect(activity.status == .cancelled && activity.occurrences[0].reason == "灯光检修")
        try house.book("曲艺", "2026-12-01T19:30", room: "stage")
    }

    @Test func `a hold that nobody confirmed in time is given back by whatever is done next`() throws {
        _ = try bookStage()
        let late = try house.desk(at: "2026-11-25T09:00")
        // Whoever looks already sees a free slot, before anything is written.
        #expect(
            try WeighBooking(at: late).explain(House.request("曲艺", "2026-12-01T19:00", room: "stage")).verdict
                .refusingRules.isEmpty)
        #expect(try PendingBookings(at: late).pending().pending.isEmpty)
        let answer = try BookActivity(at: late)(House.request("曲艺", "2026-12-01T19:00", room: "stage"))
        #expect(answer.activity?.status == .tentative)
        #expect(try house.activity("评剧").status == .cancelled)
        #expect(try house.activity("评剧").occurrences[0].reason == "逾期没有确认")
        try house.expectClaimsEqualOccurrences("after a lapse")
    }

    @Test func `a troupe is asked for a performance, and its leader may say yes`() throws {
        let activity = try invite()
        #expect(activity.status == .tentative)
        let approvals = try house.desk().read { try $0.approvals(of: activity.id) }
        #expect(approvals.map(\.resource) == [.troupe(try house.troupe("gongs").id)])
        _ = try DecideBooking(at: house.desk(as: "王秀兰")).approve("迎新", for: "gongs")
        #expect(try house.activity("迎新").status == .confirmed)
    }

    @Test func `a leader who books a performance of the own troupe need not be asked`() throws {
        #expect(try invite(actor: "王秀兰").status == .confirmed)
    }

    @Test func `a rehearsal needs nobody's word`() throws {
        #expect(try house.book("锣鼓", "2026-12-05T10:00", troupe: "gongs").status == .confirmed)
    }

    @Test func `another time can be offered, and taken up`() throws {
        _ = try invite()
        let offer = CounterOffer(start: try LocalDateTime("2027-01-01T10:00"), seconds: 5_400, note: "那天人齐")
        _ = try DecideBooking(at: house.desk(as: "王秀兰")).offer(offer, by: "gongs", for: "迎新")
        #expect(try PendingBookings(at: house.desk()).pending().pending.first?.approvals.first?.counterOffer == offer)
        #expect(try house.agenda("2026-12-31", "2026-12-31") == ["2026-12-31 14:00 迎新"])
        let answer = try DecideBooking(at: house.desk()).acceptOffer(for: "迎新")
        #expect(!answer.isRefused)
        #expect(try house.agenda("2026-12-31", "2027-01-01") == ["2027-01-01 10:00 迎新"])
        #expect(try house.activity("迎新").status == .confirmed)
    }

    @Test func `another time that clashes meanwhile is refused with ways out`() throws {
        _ = try invite()
        let offer = CounterOffer(start: try LocalDateTime("2027-01-01T10:00"), seconds: 5_400)
        _ = try DecideBooking(at: house.desk()).offer(offer, by: "gongs", for: "迎新")
        try house.book("会议", "2027-01-01T10:30")
        let answer = try DecideBooking(at: house.desk()).acceptOffer(for: "迎新")
        #expect(answer.isRefused && !answer.suggestions.isEmpty)
        #expect(try house.activity("迎新").status == .tentative)
    }

    @Test func `a troupe that was not asked cannot offer another time`() throws {
        _ = try invite()
        let offer = CounterOffer(start: try LocalDateTime("2027-01-01T10:00"), seconds: 5_400)
        #expect(throws: OperationError.nothingPending(title: "迎新")) {
            try DecideBooking(at: house.desk()).offer(offer, by: "choir", for: "迎新")
        }
    }

    @Test func `a room and a troupe are both asked, one after the other`() throws {
        var request = try House.request("迎新", "2026-12-31T14:00", room: "stage", troupe: "gongs")
        request.kind = .performance
        _ = try BookActivity(at: house.desk())(request)
        let first = try DecideBooking(at: house.desk()).approve("迎新", for: "gongs")
        #expect(first.missing.map(\.resource) == [.room(try house.room("stage").id)] && first.decided.isEmpty)
        #expect(try house.activity("迎新").status == .tentative)
        #expect(try DecideBooking(at: house.desk()).approve("迎新", for: "stage").missing.isEmpty)
        #expect(try house.activity("迎新").status == .confirmed)
    }

    @Test func `what was declined does not come back without being asked again`() throws {
        _ = try bookStage()
        _ = try DecideBooking(at: house.desk()).decline("评剧", reason: "灯光检修")
        _ = try ChangeActivity(at: house.desk()).restore("评剧", occasion: nil)
        #expect(try house.statuses(of: "评剧") == [.tentative])
        #expect(try PendingBookings(at: house.desk()).pending().pending.map(\.activity.details.title) == ["评剧"])
        _ = try DecideBooking(at: house.desk()).approve("评剧")
        #expect(try house.statuses(of: "评剧") == [.confirmed])
    }

    @Test func `an evening that moves into a room that wants to be asked waits, the others do not`() throws {
        try house.book("合唱", "2026-12-01T19:00", times: 3)
        let occasion = Occasion.day(try LocalDate("2026-12-08"))
        _ = try ChangeActivity(at: house.desk())(
            "合唱", occasion: occasion, scope: .this, ChangeRequest(rooms: ["stage"]))
        #expect(try house.statuses(of: "合唱") == [.confirmed, .tentative, .confirmed])
        #expect(try house.activity("合唱").status == .confirmed)
        _ = try DecideBooking(at: house.desk()).approve("合唱", occasion: occasion)
        #expect(try house.statuses(of: "合唱") == [.confirmed, .moved, .confirmed])
    }

    @Test func `a title alone changes nothing that was agreed`() throws {
        _ = try bookStage()
        _ = try DecideBooking(at: house.desk()).approve("评剧")
        _ = try ChangeActivity(at: house.desk())("评剧", occasion: nil, scope: nil, ChangeRequest(title: "秦腔"))
        #expect(try house.statuses(of: "秦腔") == [.confirmed])
    }
}
