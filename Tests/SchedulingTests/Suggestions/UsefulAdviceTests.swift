import CivilTime
import Testing

@testable import Scheduling

/// What people would ask for, and that they are offered enough of it.
@Suite struct UsefulAdviceTests {
    /// Evenings on which much is taken.
    private static func busyEvening() throws -> Centre {
        try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 22:00")
            .booked(Centre.danceRoom, "2026-12-01 19:30", "2026-12-01 21:00")
            .booked(Centre.readingRoom, "2026-12-01 18:00", "2026-12-01 20:00")
    }

    /// Two weeks in which the hall is taken from morning to night.
    private static func fullRoom() throws -> Centre {
        let first = try LocalDate("2026-11-24")
        return try (0..<15).map { first.adding(days: $0) }.reduce(busyEvening()) { centre, day in
            let isThatEvening = "\(day)" == "2026-12-01"
            return try centre.booked(Centre.hall, "\(day) 08:00", "\(day) \(isThatEvening ? "18:00" : "22:00")")
        }
    }

    /// A week in which every room is shut but for two evenings.
    private static func busyWeek() throws -> Centre {
        try Centre().closed(nil, "2026-11-20 00:00", "2026-12-02 17:00")
            .closed(nil, "2026-12-02 22:00", "2026-12-04 17:00").closed(nil, "2026-12-04 22:00", "2026-12-12 00:00")
    }

    private static func lentDrums() throws -> Centre {
        try Centre().lending(4, of: Centre.bigDrum, "2026-12-01 18:00", "2026-12-01 20:10")
    }

    private static var choir: Wish { Wish(troupes: [Centre.choir], people: 35) }
    private static var drums: Wish {
        var wish = Wish(troupes: [Centre.drums])
        wish.needs.equipment = [EquipmentNeed(Centre.bigDrum, quantity: 4)]
        return wish
    }

    @Test(
        "A single date and a series have at least five ways out where they exist, each of which stands",
        arguments: [
            ("a busy evening", try busyEvening(), choir), ("a full room", try fullRoom(), choir),
            ("a busy week", try busyWeek(), choir), ("equipment short", try lentDrums(), drums),
        ], [nil, "FREQ=WEEKLY;COUNT=8"])
    func five(_ scene: (name: String, centre: Centre, wish: Wish), _ rule: String?) throws {
        // A whole series cannot dodge a week that is shut; nobody looks for that.
        guard rule == nil || scene.name != "a busy week" else { return }
        var wish = scene.wish
        wish.rule = rule
        let suggestions = try wish.suggestions(in: scene.centre)
        #expect(suggestions.count >= 5, "\(suggestions.zh)")
        #expect(Set(suggestions.zh).count == suggestions.count)
        for suggestion in suggestions {
            let findings = Judge().findings(on: suggestion.judged.proposal, in: scene.centre.surroundings)
            #expect(findings.filter(\.refuses).isEmpty, "\(suggestion.description.zh)")
        }
    }

    @Test("Under the rules of a cultural centre too", arguments: [nil, "FREQ=WEEKLY;COUNT=8"])
    func centrePolicy(_ rule: String?) throws {
        let centre = try Centre().ruled(by: .centre).at("2026-11-30 09:00")
            .booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 20:00")
        var wish = Wish(troupes: [Centre.drums], people: 35)
        wish.rule = rule
        let suggestions = try wish.suggestions(in: centre)
        #expect(suggestions.count >= 5)
        // Nothing loud after nine.
        for occurrence in suggestions.flatMap(\.judged.proposal.occurrences) {
            let end = centre.zone.local(occurrence.span.end)
            #expect(end.time.secondOfDay <= 21 * 3_600)
        }
    }

    @Test func `a series that clashes later than single dates may be booked still has its ways out`() throws {
        let centre = try Centre().ruled(by: .centre) { $0.seriesDaysAhead = 30 }.at("2026-11-25 09:00")
            .booked(Centre.hall, "2027-01-12 18:00", "2027-01-12 20:00")
        let suggestions = try Wish(rule: "FREQ=WEEKLY;COUNT=8").suggestions(in: centre)
        #expect(suggestions.count >= 5)
    }

    @Test func `what was let pass is let pass for the alternatives too`() throws {
        let centre = try Centre().ruled { $0.longestMinutes = 60 }
            .booked(Centre.hall, "2026-12-08 18:00", "2026-12-08 20:00")
        let overrides = Overrides([.quotaExceeded], reason: "春晚彩排")
        let proposal = try Wish(rule: "FREQ=WEEKLY;COUNT=4").proposal()
        #expect(proposal.suggestions(in: centre).changing(.start).isEmpty)
        let suggestions = proposal.suggestions(in: centre, overriding: overrides)
        #expect(suggestions.changing(.start).count >= 2)
        // Only the clash is left out, not every date that is too long.
        #expect(suggestions.changing(.occurrences).zh == ["去掉排不上的 1 场（2026-12-08（周二）），其余 3 场照常"])
        #expect(suggestions[0].judged.findings.allSatisfy { $0.overridingReason == "春晚彩排" })
    }

    @Test func `of two ways alike the one without a warning comes first`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 21:00")
            .led(Centre.choir, by: Centre.zhou).away(Centre.zhou, "2026-12-02", "2026-12-02")
        let days = try Self.choir.suggestions(in: centre).changing(.date).zh
        #expect(
            days == ["改到 2026-11-30（周一）19:00–20:30", "改到 2026-12-02（周三）19:00–20:30", "改到 2026-12-03（周四）19:00–20:30"])
    }

    @Test func `a room that is given up is not offered, and one that must be asked for says so`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 21:00")
            .caring(for: Centre.court, RoomCare(isRetired: true))
            .caring(for: Centre.danceRoom, RoomCare(needsApproval: true))
        let rooms = try Wish(people: 20).suggestions(in: centre).changing(.rooms)
        #expect(rooms.flatMap(\.judged.proposal.details.rooms) == [Centre.readingRoom, Centre.danceRoom])
        #expect(rooms.last?.description.zh == "换到舞蹈室（可容纳 40 人，没有 piano，要审批）")
        #expect(rooms.last?.description.en == "Use 舞蹈室 (holds 40, without piano, needs approval)")
    }
}
