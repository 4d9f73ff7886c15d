import CivilTime
import SeededRandom
import Testing

@testable import Scheduling

@Suite struct AdvisorTests {
    @Test func `a clash in the evening has a way out of every kind, the least trouble first`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 20:00")
        let suggestions = try Wish(people: 35).suggestions(in: centre)
        #expect(
            suggestions.zh == [
                "改到 2026-12-01（周二）20:00–21:30",
                "换到舞蹈室（可容纳 40 人，没有 piano）",
                "改到 2026-12-02（周三）19:00–20:30",
                "改到 2026-11-30（周一）19:00–20:30",
                "改到 2026-12-01（周二）20:45–22:15",
                "缩短到 30 分钟：2026-12-01（周二）20:00–20:30",
                "改到 2026-12-03（周四）19:00–20:30",
                "改到 2026-12-01（周二）16:30–18:00",
            ])
        #expect(
            suggestions.en == [
                "Move to Tue 2026-12-01 20:00–21:30",
                "Use 舞蹈室 (holds 40, without piano)",
                "Move to Wed 2026-12-02 19:00–20:30",
                "Move to Mon 2026-11-30 19:00–20:30",
                "Move to Tue 2026-12-01 20:45–22:15",
                "Shorten to 30 minutes: Tue 2026-12-01 20:00–20:30",
                "Move to Thu 2026-12-03 19:00–20:30",
                "Move to Tue 2026-12-01 16:30–18:00",
            ])
    }

    @Test func `what no rule refuses needs no way out`() throws {
        #expect(try Wish().suggestions(in: Centre()).isEmpty)
    }

    @Test func `where nothing helps nothing is said`() throws {
        #expect(try Wish().suggestions(in: Centre().at("2030-01-01 00:00")).isEmpty)
        let shut = try Centre().closed(nil, "2026-11-01 00:00", "2027-01-01 00:00")
        #expect(try Wish().suggestions(in: shut).isEmpty)
    }

    @Test func `nothing in the past is suggested`() throws {
        let centre = try Centre().at("2026-12-01 19:05")
        let suggestions = try Wish().suggestions(in: centre)
        #expect(suggestions.count >= 5)
        #expect(suggestions.allSatisfy { $0.judged.proposal.occurrences[0].span.start >= centre.now })
    }

    @Test func `where one change is not enough two are tried together`() throws {
        // The hall is shut for days, and the dance room is taken all evening.
        let centre = try Centre().closed(Centre.hall, "2026-11-20 00:00", "2026-12-12 00:00")
            .booked(Centre.danceRoom, "2026-12-01 18:00", "2026-12-01 21:00")
            .closed(Centre.readingRoom, "2026-11-20 00:00", "2026-12-12 00:00")
            .closed(Centre.court, "2026-11-20 00:00", "2026-12-12 00:00")
        let suggestions = try Wish(people: 35).suggestions(in: centre)
        #expect(
            suggestions.zh.prefix(2) == [
                "换到舞蹈室（可容纳 40 人，没有 piano），改到 2026-12-01（周二）21:00–22:30",
                "换到舞蹈室（可容纳 40 人，没有 piano），改到 2026-12-01（周二）16:30–18:00",
            ])
        #expect(suggestions.count >= 5 && suggestions.allSatisfy { $0.changes == [.rooms, .start] })
    }

    @Test func `where only one morning is left more than one time of it is shown`() throws {
        let centre = try Centre().closed(nil, "2026-11-20 00:00", "2026-12-02 08:00")
            .closed(nil, "2026-12-02 12:00", "2026-12-12 00:00")
        let suggestions = try Wish(people: 60).suggestions(in: centre)
        #expect(
            suggestions.zh == [
                "改到 2026-12-02（周三）10:30–12:00", "改到 2026-12-02（周三）09:45–11:15", "改到 2026-12-02（周三）09:00–10:30",
                "改到 2026-12-02（周三）08:15–09:45",
            ])
        #expect(suggestions.allSatisfy { $0.changes == [.date, .start] })
    }

    @Test(
        "Every suggestion stands before the judge with all there is, and no two are the same",
        arguments: 0..<12 as Range<UInt64>)
    func truthful(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let centre = try crowded(using: &random)
        let zone = centre.zone
        let rule = ["", "FREQ=WEEKLY;COUNT=9", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=7", "FREQ=DAILY;COUNT=5"]
            .randomElement(using: &random)
        let wish = Wish(
            troupes: [Centre.choir], people: Int.random(in: 5...60, using: &random),
            seconds: Int.random(in: 2...8, using: &random) * 1_800, rule: rule?.isEmpty == true ? nil : rule)
        let proposal = try wish.proposal(in: zone)
        let known = Advisor.neighbourhood(of: proposal, in: zone)
        var wider = centre
        wider.claims = centre.claims.filter { claim in known.contains { $0.overlaps(claim.span) } }
        var near = wider
        near.claims = wider.claims.filter { claim in
            ![Centre.danceRoom, Centre.readingRoom, Centre.court].map { .room($0) }.contains(claim.resource)
                || proposal.occurrences.contains { $0.span.overlaps(claim.span) }
        }
        let advisor = Advisor(judge: Judge(), language: .zh)
        let suggestions = advisor.suggestions(for: proposal, in: near.surroundings) { wider.surroundings }
        #expect(suggestions.count <= Advisor.mostSuggestions)
        for suggestion in suggestions {
            #expect(Judge().findings(on: suggestion.judged.proposal, in: centre.surroundings).isEmpty)
        }
        let places = suggestions.map {
            Set($0.judged.proposal.details.rooms.map { "\($0)" } + $0.judged.proposal.occurrences.map { "\($0)" })
        }
        #expect(Set(places).count == places.count)
        let again = advisor.suggestions(for: proposal, in: centre.surroundings) { centre.surroundings }
        #expect(again.zh == suggestions.zh)
    }

    /// A centre in which something is on nearly everywhere nearly always, for ten weeks.
    private func crowded(using random: inout SeededGenerator) throws -> Centre {
        var centre = Centre()
        let first = try LocalDate("2026-11-20")
        let leaves = [Centre.stage, Centre.floor, Centre.west, Centre.danceRoom, Centre.readingRoom, Centre.court]
        let resources = leaves.map { Resource.room($0) } + [.troupe(Centre.choir)]
        for resource in resources {
            for day in 0..<70 {
                var hour = Int.random(in: 6...12, using: &random)
                while hour < 22, Int.random(in: 0...4, using: &random) > 0 {
                    let start = centre.zone.instant(
                        LocalDateTime(first.adding(days: day), try #require(LocalTime(hour: hour))))
                    let hours = Int.random(in: 1...3, using: &random)
                    let span = try #require(TimeSpan(from: start, to: start.adding(seconds: hours * 3_600)))
                    centre.claims.append(
                        Claim(resource: resource, span: span, holder: Holder(activity: Activity.ID(1), title: "活动")))
                    hour += hours + Int.random(in: 0...4, using: &random)
                }
            }
        }
        return centre
    }
}
