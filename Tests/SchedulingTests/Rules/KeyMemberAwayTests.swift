import CivilTime
import Testing

@testable import Scheduling

@Suite struct KeyMemberAwayTests {
    private static let choir = Wish(troupes: [Centre.choir])

    private func findings(_ wish: Wish = choir, in centre: Centre) throws -> [Finding] {
        try wish.findings(of: KeyMemberAway(), in: centre)
    }

    @Test(
        "The leader and whoever has a role are missed, a plain member is not",
        arguments: [
            ("the leader", Centre().led(Centre.choir, by: Centre.zhou), 1),
            ("the conductor", Centre().joined(by: Centre.zhou, in: Centre.choir, role: "指挥"), 1),
            ("a plain member", Centre().joined(by: Centre.zhou, in: Centre.choir), 0),
            ("the leader of another troupe", Centre().led(Centre.drums, by: Centre.zhou), 0),
            (
                "the leader who is the conductor as well",
                Centre().led(Centre.choir, by: Centre.zhou).joined(by: Centre.zhou, in: Centre.choir, role: "指挥"), 1
            ),
        ])
    func keyMembers(_ name: String, _ centre: Centre, _ count: Int) throws {
        #expect(try findings(in: centre.away(Centre.zhou, "2026-12-01", "2026-12-01")).count == count)
        #expect(try findings(in: centre.away(Centre.wang, "2026-12-01", "2026-12-01")).isEmpty)
    }

    @Test(arguments: [
        ("2026-12-02", "2026-12-09", 0), ("2026-11-20", "2026-11-30", 0), ("2026-12-01", "2026-12-01", 1),
        ("2026-11-20", "2026-12-01", 1), ("2026-12-01", "2026-12-09", 1), ("2026-11-20", "2026-12-09", 1),
    ])
    func `both ends of an absence belong to it`(first: String, last: String, count: Int) throws {
        let centre = try Centre().led(Centre.choir, by: Centre.zhou).away(Centre.zhou, first, last)
        #expect(try findings(in: centre).count == count)
    }

    @Test(arguments: [("2026-12-02 00:00", 0), ("2026-12-02 00:30", 1), ("2026-12-03 12:00", 1)])
    func `an evening past midnight has two days, one until midnight has one`(end: String, count: Int) throws {
        let centre = try Centre().led(Centre.choir, by: Centre.zhou).away(Centre.zhou, "2026-12-02", "2026-12-02")
        #expect(try findings(Self.choir.from("2026-12-01 19:00", to: end), in: centre).count == count)
    }

    @Test(arguments: [
        ("Europe/Berlin", "2026-10-24 23:30", "2026-10-25 00:30", "2026-10-25"),
        ("Asia/Kolkata", "2026-12-01 23:30", "2026-12-02 00:30", "2026-12-02"),
        ("Australia/Lord_Howe", "2026-10-03 23:30", "2026-10-04 00:30", "2026-10-04"),
        ("America/Santiago", "2026-09-05 23:30", "2026-09-06 01:30", "2026-09-06"),
        ("Pacific/Apia", "2011-12-29 23:30", "2011-12-31 00:30", "2011-12-31"),
    ])
    func `days are those of every zone's calendar`(zone: String, start: String, end: String, next: String) throws {
        var centre = Centre().led(Centre.choir, by: Centre.zhou)
        centre.zone = .named(zone)
        centre = try centre.away(Centre.zhou, next, next)
        #expect(try findings(Self.choir.from(start, to: end), in: centre).count == 1)
        let before = "\(start.dropLast(5))22:00"
        #expect(try findings(Self.choir.from(before, to: "\(start.dropLast(5))23:59"), in: centre).isEmpty)
    }

    @Test func `of a series exactly the dates of the absence are told`() throws {
        let centre = try Centre().led(Centre.choir, by: Centre.zhou).away(Centre.zhou, "2026-12-08", "2026-12-21")
        let wish = Wish(troupes: [Centre.choir], rule: "FREQ=WEEKLY;COUNT=5")
        #expect(
            try findings(wish, in: centre).map { centre.zone.local($0.occurrence).date.description } == [
                "2026-12-08", "2026-12-15",
            ])
    }

    @Test func `the message names who is away, what they are, when and why; it is a warning`() throws {
        let centre = try Centre().led(Centre.choir, by: Centre.zhou)
            .joined(by: Centre.liu, in: Centre.choir, role: "指挥")
            .away(Centre.zhou, "2026-11-30", "2026-12-05", reason: "探亲").away(Centre.liu, "2026-12-01", "2026-12-01")
        let findings = try findings(in: centre)
        #expect(
            findings.map(\.message.zh) == [
                "周雅琴（合唱队负责人）在 2026-12-01（周二）19:00–20:30 来不了：2026-11-30–2026-12-05 不在，探亲。",
                "刘桂芳（合唱队指挥）在 2026-12-01（周二）19:00–20:30 来不了：2026-12-01 不在。",
            ])
        #expect(
            findings.map(\.message.en) == [
                "周雅琴 (leader, 合唱队) cannot come on Tue 2026-12-01 19:00–20:30: away 2026-11-30–2026-12-05, 探亲.",
                "刘桂芳 (指挥, 合唱队) cannot come on Tue 2026-12-01 19:00–20:30: away 2026-12-01.",
            ])
        #expect(findings.allSatisfy { $0.severity == .should } && !RuleID.keyMemberAway.mayBeOverridden)
    }
}
