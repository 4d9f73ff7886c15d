import CivilTime
import Testing

@testable import Scheduling

@Suite struct TroupeSuspendedTests {
    private static let choir = Wish(troupes: [Centre.choir])

    /// The choir is suspended for the second half of November.
    private static func house(zone: String = "Asia/Shanghai") throws -> Centre {
        var centre = Centre()
        centre.zone = .named(zone)
        return try centre.suspended(Centre.choir, "2026-11-16", "2026-11-30", reason: "两次没来")
    }

    private func isRefused(_ wish: Wish = choir, on now: String, in centre: Centre) throws -> Bool {
        try !wish.findings(of: TroupeSuspended(), in: centre.at(now)).isEmpty
    }

    @Test(arguments: [
        ("2026-11-15 23:59:59", false), ("2026-11-16 00:00", true), ("2026-11-30 23:59:59", true),
        ("2026-12-01 00:00", false),
    ])
    func `it is the day of booking that counts, both ends included`(now: String, refused: Bool) throws {
        #expect(try isRefused(on: now, in: Self.house()) == refused)
    }

    @Test(arguments: ["2026-11-20 19:00", "2026-12-24 19:00"])
    func `it is no matter which day is asked for`(start: String) throws {
        let wish = Wish(troupes: [Centre.choir], start: start)
        #expect(try isRefused(wish, on: "2026-11-18 12:00", in: Self.house()))
        #expect(try !isRefused(wish, on: "2026-11-10 12:00", in: Self.house()))
    }

    @Test(arguments: ["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia"])
    func `the day is that of every zone's clock`(zone: String) throws {
        let house = try Self.house(zone: zone)
        #expect(try !isRefused(on: "2026-11-15 23:59", in: house))
        #expect(try isRefused(on: "2026-11-16 00:00", in: house))
        #expect(try isRefused(on: "2026-11-30 23:59", in: house))
        #expect(try !isRefused(on: "2026-12-01 00:00", in: house))
    }

    @Test func `series and other troupes are not concerned`() throws {
        let now = "2026-11-20 12:00"
        #expect(try !isRefused(Wish(troupes: [Centre.drums]), on: now, in: Self.house()))
        #expect(try !isRefused(Wish(), on: now, in: Self.house()))
        #expect(try !isRefused(Wish(troupes: [Centre.choir], rule: "FREQ=WEEKLY;COUNT=2"), on: now, in: Self.house()))
        #expect(try isRefused(Wish(troupes: [Centre.drums, Centre.choir]), on: now, in: Self.house()))
    }

    @Test(arguments: ActivityKind.allCases)
    func `for the house's own programme a troupe is wanted all the same`(kind: ActivityKind) throws {
        let isHousesOwn = [ActivityKind.lecture, .opening, .performance, .closure].contains(kind)
        let wish = Wish(kind: kind, troupes: [Centre.choir])
        #expect(try isRefused(wish, on: "2026-11-20 12:00", in: Self.house()) == !isHousesOwn)
    }

    @Test func `the message names the troupe, until when, why, and from when again; of two the longer one`() throws {
        let centre = try Self.house().suspended(Centre.choir, "2026-11-01", "2026-11-20").at("2026-11-18 12:00")
        let findings = try Self.choir.findings(of: TroupeSuspended(), in: centre)
        #expect(
            findings.map(\.message.zh) == ["合唱队到 2026-11-30（周一）为止不能预订单次活动：两次没来；从 2026-12-01（周二）起可以再订。"])
        #expect(
            findings.map(\.message.en) == [
                "合唱队 may book no single dates through Mon 2026-11-30: 两次没来; it may again from Tue 2026-12-01 on."
            ])
        #expect(findings.allSatisfy { $0.severity == .must } && RuleID.troupeSuspended.mayBeOverridden)
    }
}
