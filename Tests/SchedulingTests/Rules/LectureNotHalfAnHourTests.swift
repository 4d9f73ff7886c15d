import CivilTime
import Testing

@testable import Scheduling

@Suite struct LectureNotHalfAnHourTests {
    @Test(arguments: [(29, true), (30, false), (31, true), (60, true)])
    func `a lecture is thirty minutes`(minutes: Int, refused: Bool) throws {
        let wish = Wish(kind: .lecture, seconds: minutes * 60)
        #expect(try wish.findings(of: LectureNotHalfAnHour()).isEmpty == !refused)
    }

    @Test(arguments: ActivityKind.allCases.filter { $0 != .lecture })
    func `anything else may be of any length`(kind: ActivityKind) throws {
        #expect(try Wish(kind: kind, seconds: 31 * 60).findings(of: LectureNotHalfAnHour()).isEmpty)
    }

    @Test func `every lecture of a series is told`() throws {
        let wish = Wish(kind: .lecture, seconds: 3_600, rule: "FREQ=WEEKLY;COUNT=3")
        #expect(try wish.findings(of: LectureNotHalfAnHour()).count == 3)
    }

    @Test func `by the clock it is thirty minutes also across a clock change`() throws {
        // 01:45 to 03:15 by the wall clock is half an hour of time, but not half an hour by the clock.
        var centre = Centre()
        centre.zone = .named("America/New_York")
        let short = try Wish(kind: .lecture).from("2026-03-08 01:45", to: "2026-03-08 03:15")
        #expect(try short.findings(of: LectureNotHalfAnHour(), in: centre).count == 1)
    }

    @Test func `the message names the day and the length`() throws {
        let findings = try Wish(kind: .lecture, seconds: 45 * 60).findings(of: LectureNotHalfAnHour())
        #expect(findings.map(\.message.zh) == ["2026-12-01（周二）的讲座安排了 45 分钟；半小时读书讲座是 30 分钟，交流另排在其后。"])
        #expect(
            findings.map(\.message.en) == [
                "The lecture on Tue 2026-12-01 is 45 min; it must be 30 min, with the exchange after it."
            ])
    }
}
