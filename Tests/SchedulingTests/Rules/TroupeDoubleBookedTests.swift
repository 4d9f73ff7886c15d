import CivilTime
import Testing

@testable import Scheduling

@Suite struct TroupeDoubleBookedTests {
    @Test("A troupe is refused exactly where the times overlap", arguments: OverlapCase.all)
    func overlaps(_ time: OverlapCase) throws {
        let centre = try Centre().engaged(Centre.choir, OverlapCase.standing.0, OverlapCase.standing.1)
        let wish = try time.wish(Wish(rooms: [Centre.danceRoom], troupes: [Centre.choir]))
        #expect(try wish.findings(of: TroupeDoubleBooked(), in: centre).isEmpty == !time.clashes)
    }

    @Test func `another troupe is free`() throws {
        let centre = try Centre().engaged(Centre.choir, "2026-12-01 19:00", "2026-12-01 20:30")
        #expect(try Wish(troupes: [Centre.drums]).findings(of: TroupeDoubleBooked(), in: centre).isEmpty)
    }

    @Test func `the message names the troupe, the time and where it is`() throws {
        let centre = try Centre().engaged(Centre.choir, "2026-12-01 20:00", "2026-12-01 22:00")
        let findings = try Wish(troupes: [Centre.drums, Centre.choir]).findings(of: TroupeDoubleBooked(), in: centre)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.message.zh == "合唱队在 2026-12-01（周二）19:00–20:30 已有“社区春晚”（20:00–22:00），不能同时到两处。")
        #expect(
            finding.message.en
                == "合唱队 is already at “社区春晚” (20:00–22:00) on Tue 2026-12-01 19:00–20:30 and cannot be in two places.")
        #expect(finding.neighbours.map(\.title) == ["社区春晚"])
    }
}
