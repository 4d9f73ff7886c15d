import CivilTime
import Testing

@testable import Scheduling

@Suite struct TooLateToBookTests {
    private static let house = Centre().ruled { $0.noticeMinutes = 120 }

    @Test(arguments: [
        ("2026-12-01 16:59:59", false), ("2026-12-01 17:00", false), ("2026-12-01 17:00:01", true),
        ("2026-12-01 19:00", true),
        // What has begun is in the past, and told so.
        ("2026-12-01 19:00:01", false), ("2026-12-02 19:00", false),
    ])
    func `what is booked just in time is fine, a second later is too late`(now: String, refused: Bool) throws {
        #expect(try Wish().findings(of: TooLateToBook(), in: Self.house.at(now)).isEmpty == !refused)
    }

    @Test func `of a series only the next dates are too near`() throws {
        let wish = Wish(rule: "FREQ=DAILY;COUNT=9")
        let centre = try Centre().ruled { $0.noticeMinutes = 36 * 60 }.at("2026-12-03 10:00")
        let findings = try wish.findings(of: TooLateToBook(), in: centre)
        #expect(
            findings.map { centre.zone.local($0.occurrence).minuteText } == ["2026-12-03 19:00", "2026-12-04 19:00"])
    }

    @Test func `notice is real time, also over a change of the clock`() throws {
        // From 01:00 to 04:00 by the wall clock it is two hours in spring.
        var centre = Centre().ruled { $0.noticeMinutes = 150 }
        centre.zone = .named("Europe/Berlin")
        let wish = Wish(start: "2026-03-29 04:00")
        #expect(try wish.findings(of: TooLateToBook(), in: centre.at("2026-03-29 00:30")).isEmpty)
        #expect(try wish.findings(of: TooLateToBook(), in: centre.at("2026-03-29 01:00")).count == 1)
    }

    @Test func `a house that asks for no notice refuses nothing`() throws {
        #expect(try Wish().findings(of: TooLateToBook(), in: Centre().at("2026-12-01 18:59")).isEmpty)
    }

    @Test func `the message names the time, how long before, until when, and the clock`() throws {
        let findings = try Wish().findings(of: TooLateToBook(), in: Self.house.at("2026-12-01 18:10"))
        #expect(
            findings.map(\.message.zh) == [
                "2026-12-01（周二）19:00–20:30 来不及了：最迟要提前 2 小时，在 2026-12-01 17:00 以前预订（现在是 2026-12-01 18:10）。"
            ])
        #expect(
            findings.map(\.message.en) == [
                "Tue 2026-12-01 19:00–20:30 is too near: it had to be booked 2 h ahead, by 2026-12-01 17:00 "
                    + "(it is now 2026-12-01 18:10)."
            ])
        #expect(findings.allSatisfy { $0.severity == .must } && RuleID.tooLateToBook.mayBeOverridden)
    }
}
