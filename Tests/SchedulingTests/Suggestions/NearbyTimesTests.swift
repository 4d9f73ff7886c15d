import CivilTime
import Testing

@testable import Scheduling

@Suite struct NearbyTimesTests {
    @Test func `the nearest times earlier and later are both shown`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 14:00", "2026-12-01 16:00")
        let suggestions = try Wish().from("2026-12-01 14:30", to: "2026-12-01 15:30").suggestions(in: centre)
        #expect(
            Set(suggestions.changing(.start).zh).isSuperset(of: [
                "改到 2026-12-01（周二）13:00–14:00", "改到 2026-12-01（周二）16:00–17:00",
            ]))
    }

    @Test func `nobody is asked into the night, unless the wish lay there`() throws {
        let centre = try Centre().booked(Centre.court, "2026-12-01 06:00", "2026-12-01 23:00")
        let evening = try Wish(rooms: [Centre.court]).suggestions(in: centre)
        #expect(evening.changing(.start).isEmpty)
        let night = try Wish(rooms: [Centre.court]).from("2026-12-01 22:30", to: "2026-12-01 23:30").suggestions(
            in: centre)
        #expect(night.changing(.start).zh == ["改到 2026-12-01（周二）23:00–24:00", "改到 2026-12-01（周二）05:00–06:00"])
    }

    @Test func `the day is kept`() throws {
        let centre = try Centre().booked(Centre.court, "2026-12-01 00:00", "2026-12-01 23:30")
        let night = try Wish(rooms: [Centre.court]).from("2026-12-01 22:30", to: "2026-12-01 23:30").suggestions(
            in: centre)
        #expect(
            night.changing(.start).allSatisfy {
                $0.judged.proposal.occurrences[0].original.date.description == "2026-12-01"
            })
    }

    @Test func `a series moves with its added and excluded dates and its end`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-15 18:00", "2026-12-15 20:00")
        let wish = Wish(
            rule: "FREQ=WEEKLY;UNTIL=20261222T190000", also: ["2026-12-24 10:00"], except: ["2026-12-08 19:00"])
        let moved = try #require(try wish.suggestions(in: centre).changing(.start).first)
        #expect(moved.description.zh == "每场推后 60 分钟")
        #expect(moved.description.en == "Move each time 60 minutes later")
        #expect(
            moved.judged.proposal.occurrences.map(\.original.minuteText) == [
                "2026-12-01 20:00", "2026-12-15 20:00", "2026-12-22 20:00", "2026-12-24 11:00",
            ])
        let recurrence = moved.judged.proposal.schedule.recurrence
        #expect(recurrence.rule?.text == "FREQ=WEEKLY;UNTIL=20261222T200000")
        #expect(recurrence.exclusions.map(\.minuteText) == ["2026-12-08 20:00"])
    }

    @Test func `a lunar series keeps its days and moves within them`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-31 18:00", "2026-12-31 20:00")
        let wish = Wish(rule: "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=23;UNTIL=20270130T190000")
        let moved = try #require(try wish.suggestions(in: centre).changing(.start).first)
        #expect(
            moved.judged.proposal.occurrences.map(\.original.minuteText) == [
                "2026-12-01 20:00", "2026-12-31 20:00", "2027-01-30 20:00",
            ])
        let text = moved.judged.proposal.schedule.recurrence.rule?.text
        #expect(text == "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=23;UNTIL=20270130T200000")
    }

    @Test func `a series at one hour is told by its new hours`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-15 18:00", "2026-12-15 20:00")
        let moved = try Wish(rule: "FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=4").suggestions(in: centre).changing(.start)
        #expect(moved.first?.description.zh == "整个系列改到 20:00–21:30")
        #expect(moved.first?.description.en == "Move the whole series to 20:00–21:30")
    }

    @Test func `on the day the clocks change the wall clock counts`() throws {
        var centre = Centre()
        centre.zone = .named("America/New_York")
        centre = try centre.booked(Centre.court, "2026-03-08 08:00", "2026-03-08 10:00")
        let moved = try Wish(rooms: [Centre.court]).from("2026-03-08 08:00", to: "2026-03-08 09:00").suggestions(
            in: centre)
        #expect(
            Set(moved.changing(.start).zh).isSuperset(of: [
                "改到 2026-03-08（周日）07:00–08:00", "改到 2026-03-08（周日）10:00–11:00",
            ]))
    }
}
