import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct BookActivityTests {
    @Test func `What no rule refuses is stored as it was asked for`() throws {
        let house = try House()
        let booked = try house.book("合唱", "2026-12-01T19:00", minutes: 90, troupe: "choir", times: 3)
        let stored = try house.activity("合唱")
        #expect(stored == booked)
        #expect(stored.occurrences.map(\.original.minuteText).first == "2026-12-01 19:00")
        #expect(stored.occurrences.count == 3)
        #expect(stored.occurrences.allSatisfy { $0.status == .confirmed && $0.span.seconds == 5_400 })
        #expect(stored.sequence == 0)
        #expect(stored.uid.hasSuffix("@wangjianian.shuxiang"))
    }

    @Test func `What clashes is not stored, and every way out that is offered can really be booked`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-08T19:00", minutes: 90)
        let wish = try House.request("锣鼓", "2026-12-01T19:30", minutes: 90, times: 3)
        let answer = try BookActivity(at: house.desk())(wish)
        #expect(answer.activity == nil)
        #expect(answer.verdict.refusingRules == [.roomDoubleBooked])
        #expect(throws: OperationError.self) { try house.activity("锣鼓") }
        let suggestions = try #require(answer.suggestions)
        #expect(!suggestions.isEmpty)
        for suggestion in suggestions {
            let other = try House()
            try other.book("合唱", "2026-12-08T19:00", minutes: 90)
            let proposal = suggestion.judged.proposal
            let rooms = answer.directory.rooms(proposal.details.rooms).map(\.slug)
            let taken = try BookActivity(at: other.desk())(
                BookingRequest(
                    title: proposal.details.title, kind: proposal.details.kind, rooms: rooms,
                    schedule: proposal.schedule))
            #expect(taken.activity != nil, "\(suggestion.description.en)")
            #expect(taken.activity?.occurrences.map(\.span) == proposal.occurrences.map(\.span))
        }
    }

    @Test func `One clash late in a long series is found`() throws {
        let house = try House()
        try house.book("一次", "2028-10-24T19:00")
        let answer = try BookActivity(at: house.desk())(try House.request("每周", "2026-12-01T19:30", times: 100))
        #expect(answer.verdict.refusingRules == [.roomDoubleBooked])
        #expect(answer.verdict.findings.map(\.neighbours.first?.title) == ["一次"])
    }

    @Test func `A rehearsal says what would be, with the activity, and stores nothing`() throws {
        let house = try House()
        let answer = try BookActivity(at: house.desk(isRehearsal: true))(try House.request("合唱", "2026-12-01T19:00"))
        guard case .accepted = answer.verdict else {
            Issue.record("refused")
            return
        }
        #expect(try house.agenda("2026-11-01", "2027-01-31").isEmpty)
    }

    @Test func `The same room named twice is one room`() throws {
        let house = try House()
        var wish = try House.request("合唱", "2026-12-01T19:00")
        wish.rooms = ["hall", "多功能厅", "hal"]
        #expect(try BookActivity(at: house.desk())(wish).activity?.details.rooms.count == 1)
    }

    @Test(
        "Each rule that a file can show refuses",
        arguments: [
            ("reading-room", "2026-12-01T08:00", nil, RuleID.outsideOpeningHours),
            ("hall", "2026-11-21T19:00", nil, .inThePast), ("hall", "2026-12-01T19:00", 61, .tooManyPeople),
        ])
    func rules(room: String, start: String, people: Int?, rule: RuleID) throws {
        let house = try House()
        let answer = try BookActivity(at: house.desk())(try House.request("x", start, room: room, people: people))
        #expect(answer.verdict.refusingRules == [rule])
        #expect(
            try WeighBooking(at: house.desk()).explain(House.request("x", start, room: room, people: people))
                .verdict.refusingRules == [rule])
    }

    @Test func `Explaining gives no advice, suggesting does, and neither stores anything`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00")
        let wish = try House.request("锣鼓", "2026-12-01T19:30")
        #expect(try WeighBooking(at: house.desk()).explain(wish).suggestions?.count == nil)
        #expect(try WeighBooking(at: house.desk()).suggest(wish).suggestions?.isEmpty == false)
        #expect(try house.agenda("2026-11-01", "2027-01-31") == ["2026-12-01 19:00 合唱"])
    }

    @Test(arguments: ["", "  ", "两\n行", String(repeating: "长", count: 201)]) func `An unusable title is refused`(
        title: String
    ) throws {
        let house = try House()
        #expect(throws: OperationError.self) {
            try BookActivity(at: house.desk())(try House.request(title, "2026-12-01T19:00"))
        }
    }
}
