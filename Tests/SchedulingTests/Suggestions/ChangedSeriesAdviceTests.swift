import CivilTime
import Testing

@testable import Scheduling

/// Advice for dates of a series that stands: only what does not stand yet is moved.
@Suite struct ChangedSeriesAdviceTests {
    private static let weekly = Wish(rule: "FREQ=WEEKLY;COUNT=6")

    private func expectOthersStand(_ suggestions: [Suggestion], as proposal: Proposal) {
        let standing = proposal.occurrences.filter(\.stands)
        for suggestion in suggestions {
            #expect(suggestion.judged.proposal.occurrences.filter(\.stands) == standing)
            #expect(suggestion.judged.proposal.schedule.recurrence.rule == proposal.schedule.recurrence.rule)
        }
    }

    @Test func `one date of a series is moved as a single date is, by up to a week, and stays the same date`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-10 18:00", "2026-12-10 20:00")
        let proposal = try Self.weekly.changing("2026-12-08", to: "2026-12-10 19:00")
        let suggestions = proposal.suggestions(in: centre)
        #expect(
            suggestions.zh == [
                "改到 2026-12-10（周四）20:00–21:30", "改到 2026-12-11（周五）19:00–20:30", "改到 2026-12-09（周三）19:00–20:30",
                "改到 2026-12-10（周四）20:45–22:15", "缩短到 30 分钟：2026-12-10（周四）20:00–20:30",
                "换到舞蹈室（可容纳 40 人，没有 piano）", "改到 2026-12-12（周六）19:00–20:30", "改到 2026-12-10（周四）16:30–18:00",
            ])
        expectOthersStand(suggestions, as: proposal)
        let originals = suggestions.map {
            $0.judged.proposal.occurrences.filter { !$0.stands }.map(\.original.minuteText)
        }
        #expect(Set(originals) == [["2026-12-08 19:00"]])
    }

    @Test func `another date of the series itself is not offered`() throws {
        let centre = try Centre().closed(nil, "2026-12-08 00:00", "2026-12-08 24:00")
        let suggestions = try Self.weekly.changing("2026-12-08").suggestions(in: centre)
        let days = suggestions.changing(.date).flatMap(\.judged.proposal.occurrences).filter { !$0.stands }
            .map { "\(centre.zone.local($0.span.start).date)" }
        #expect(!days.isEmpty && !days.contains("2026-12-15") && !days.contains("2026-12-01"))
    }

    @Test func `some dates of a series are told as so many dates`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-15 18:00", "2026-12-15 20:00")
        let proposal = try Self.weekly.changing("2026-12-08", "2026-12-15", "2026-12-22")
        let suggestions = proposal.suggestions(in: centre)
        expectOthersStand(suggestions, as: proposal)
        #expect(suggestions.changing(.start).first?.description.zh == "这 3 场改到 20:00–21:30")
        #expect(suggestions.changing(.start).first?.description.en == "Move these 3 dates to 20:00–21:30")
        #expect(
            suggestions.changing(.date).first?.description.en
                == "Move these 3 dates 1 day later, first on Wed 2026-12-09 19:00–20:30")
        let without = try #require(suggestions.changing(.occurrences).first)
        #expect(without.description.zh == "去掉排不上的 1 场（2026-12-15（周二）），其余 2 场照常")
        #expect(
            without.judged.proposal.occurrences.map(\.original.date.description) == [
                "2026-12-01", "2026-12-08", "2026-12-22", "2026-12-29", "2027-01-05",
            ])
    }

    @Test func `a date in a room of its own exchanges that room, and the series keeps its rooms`() throws {
        let centre = try Centre().booked(Centre.danceRoom, "2026-12-08 18:00", "2026-12-08 20:00")
        var wish = Self.weekly
        wish.rooms = [Centre.danceRoom]
        let proposal = try wish.changing("2026-12-08", othersIn: [Centre.court])
        let suggestion = try #require(proposal.suggestions(in: centre).changing(.rooms).first)
        #expect(suggestion.description.zh == "换到多功能厅（可容纳 60 人，没有 mirror）")
        #expect(suggestion.judged.proposal.details.rooms == [Centre.danceRoom])
        #expect(
            suggestion.judged.proposal.occurrences.map(\.rooms) == [
                [Centre.court], [Centre.hall], [Centre.court], [Centre.court], [Centre.court], [Centre.court],
            ])
    }

    @Test func `a whole series without some of its dates moves with its rule, and brings none of them back`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-15 18:00", "2026-12-15 20:00")
        let all = try Self.weekly.proposal()
        let called = try LocalDateTime("2026-12-08 19:00")
        let proposal = try Proposal(
            all.details, schedule: all.schedule, occurrences: all.occurrences.filter { $0.original != called })
        let moved = try #require(proposal.suggestions(in: centre).changing(.date).first)
        #expect(moved.description.zh == "整个系列推后 1 天，首场 2026-12-02（周三）19:00–20:30")
        #expect(moved.judged.proposal.schedule.recurrence.start.date.description == "2026-12-02")
        #expect(
            moved.judged.proposal.occurrences.map(\.original.date.description) == [
                "2026-12-02", "2026-12-16", "2026-12-23", "2026-12-30", "2027-01-06",
            ])
    }

    @Test func `a clash of a date that stands is no matter`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-15 18:00", "2026-12-15 20:00")
        #expect(try Self.weekly.changing("2026-12-08").suggestions(in: centre).isEmpty)
    }

    @Test func `a lecture with a time of its own is half an hour by its own time`() throws {
        var wish = Self.weekly
        wish.kind = .lecture
        wish.seconds = 1_800
        let all = try wish.changing("2026-12-08")
        let occurrences = all.occurrences.map { occurrence in
            let longer = TimeSpan(from: occurrence.span.start, to: occurrence.span.end.adding(seconds: 900))
            return ProposedOccurrence(
                original: occurrence.original, span: occurrence.stands ? occurrence.span : longer ?? occurrence.span,
                rooms: occurrence.rooms, stands: occurrence.stands)
        }
        let proposal = try Proposal(all.details, schedule: all.schedule, occurrences: occurrences)
        #expect(
            LectureNotHalfAnHour().findings(for: proposal, in: Centre().surroundings).map(\.message.en) == [
                "The lecture on Tue 2026-12-08 is 45 min; it must be 30 min, with the exchange after it."
            ])
        #expect(proposal.suggestions(in: Centre()).zh == ["缩短到 30 分钟：2026-12-08（周二）19:00–19:30"])
    }

    @Test func `only what may be moved must be known`() throws {
        let zone = Zone.shanghai
        #expect(
            Advisor.neighbourhood(of: try Self.weekly.changing("2026-12-08"), in: zone) == [
                try zone.span("2026-12-01 00:00", "2026-12-16 00:00")
            ])
    }
}
