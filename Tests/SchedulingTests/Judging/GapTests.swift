import CivilTime
import Testing

@testable import Scheduling

@Suite struct GapTests {
    @Test("A gap lies at each side at which nothing overlaps", arguments: OverlapCase.all)
    func sides(_ time: OverlapCase) throws {
        let centre = try Centre().booked(Centre.court, OverlapCase.standing.0, OverlapCase.standing.1)
        let span = try centre.zone.span(time.start, time.end)
        let gaps = centre.surroundings.claims.gaps(on: .room(Centre.court), around: span)
        #expect(gaps.count == (time.clashes ? 0 : 1))
    }

    @Test func `only the nearest claims count, also behind one that is in the midst of the span`() throws {
        let centre = try Centre().booked(Centre.court, "2026-12-01 08:00", "2026-12-01 09:00", activity: 1)
            .booked(Centre.court, "2026-12-01 09:00", "2026-12-01 09:40", activity: 2)
            .booked(Centre.court, "2026-12-01 10:30", "2026-12-01 11:00", activity: 3)
            .booked(Centre.court, "2026-12-01 12:30", "2026-12-01 13:00", activity: 4)
            .booked(Centre.court, "2026-12-01 13:00", "2026-12-01 14:00", activity: 5)
        let span = try centre.zone.span("2026-12-01 10:00", "2026-12-01 12:00")
        let gaps = centre.surroundings.claims.gaps(on: .room(Centre.court), around: span)
        #expect(gaps.map(\.side) == [.before, .after])
        #expect(gaps.map(\.seconds) == [20 * 60, 30 * 60])
        #expect(gaps.map(\.neighbour.activity.value) == [2, 4])
    }
}
