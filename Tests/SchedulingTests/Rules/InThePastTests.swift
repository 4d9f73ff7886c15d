import CivilTime
import Testing

@testable import Scheduling

@Suite struct InThePastTests {
    @Test(arguments: [
        ("2026-12-01 18:59:59", false), ("2026-12-01 19:00", false), ("2026-12-01 19:00:01", true),
        ("2026-12-02 00:00", true),
    ])
    func `what begins this very second is still to come, what began a second ago is not`(
        now: String, refused: Bool
    ) throws {
        #expect(try Wish().findings(of: InThePast(), in: Centre().at(now)).isEmpty == !refused)
    }

    @Test func `of a series only the occurrences that are over are told`() throws {
        let wish = Wish(rule: "FREQ=WEEKLY;COUNT=4")
        let findings = try wish.findings(of: InThePast(), in: Centre().at("2026-12-10 12:00"))
        let starts = try ["2026-12-01 19:00", "2026-12-08 19:00"].map { try Zone.shanghai.moment($0) }
        #expect(findings.map(\.occurrence) == starts)
    }

    @Test func `the message names the time and the clock`() throws {
        let findings = try Wish().findings(of: InThePast(), in: Centre().at("2026-12-01 19:10:30"))
        #expect(findings.map(\.message.zh) == ["2026-12-01（周二）19:00–20:30 已经开始或过去了（现在是 2026-12-01 19:10:30）。"])
        #expect(
            findings.map(\.message.en) == [
                "Tue 2026-12-01 19:00–20:30 has begun or is over (it is now 2026-12-01 19:10:30)."
            ])
    }
}
