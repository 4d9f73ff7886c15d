import CivilTime
import Testing

@testable import Scheduling

@Suite struct ProposalPolicyTests {
    private func proposal(_ wish: Wish, under policy: Policy) throws -> Proposal {
        let details = ActivityDetails(title: wish.title, kind: wish.kind, rooms: wish.rooms)
        return try Proposal(details, schedule: wish.schedule(), in: .shanghai, under: policy)
    }

    @Test func `a series has as many dates as the house allows, and not one more`() throws {
        var policy = Policy.open
        policy.seriesOccurrences = 3
        #expect(try proposal(Wish(rule: "FREQ=DAILY;COUNT=3"), under: policy).occurrences.count == 3)
        #expect(throws: SchedulingError.endless(limit: 3)) {
            try proposal(Wish(rule: "FREQ=DAILY;COUNT=4"), under: policy)
        }
    }

    @Test(arguments: [
        ("2026-12-01 19:00", 2, nil), ("2026-12-01 19:00", 3, nil), ("2026-12-01 19:00", 4, "2029-12-01"),
        ("2028-02-29 19:00", 1, nil), ("2028-02-29 19:00", 2, "2032-02-29"),
    ])
    func `a series reaches as many years as the house allows, and not a day further`(
        start: String, times: Int, beyond: String?
    ) throws {
        var policy = Policy.open
        policy.seriesYears = 2
        let wish = Wish(start: start, rule: "FREQ=YEARLY;COUNT=\(times)")
        guard let beyond else {
            #expect(try proposal(wish, under: policy).occurrences.count == times)
            return
        }
        let error = SchedulingError.reachesTooFar(last: try LocalDate(beyond), years: 2)
        #expect(throws: error) { try proposal(wish, under: policy) }
        #expect(error.explanation.zh.contains(beyond) && error.explanation.en.contains("2 years"))
    }

    @Test func `a single date may lie as far away as it likes`() throws {
        var policy = Policy.open
        policy.seriesYears = 1
        #expect(try proposal(Wish(start: "2099-12-01 19:00"), under: policy).occurrences.count == 1)
    }
}
