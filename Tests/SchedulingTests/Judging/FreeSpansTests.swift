import CivilTime
import Testing

@testable import Scheduling

@Suite struct FreeSpansTests {
    private func free(
        _ room: Room.ID, from first: String, through last: String, in centre: Centre, after now: String? = nil
    ) throws -> [String] {
        let surroundings = centre.surroundings
        let window = try #require(
            TimeSpan(
                from: centre.zone.moment(now ?? "\(first) 00:00"),
                to: centre.zone.startOfDay(LocalDate(last).adding(days: 1))))
        return surroundings.freeSpans(
            of: try #require(surroundings.rooms[room]), from: try LocalDate(first), through: try LocalDate(last),
            within: window
        ).map { centre.zone.words(for: $0).en }
    }

    private func openNineToFive(_ room: Room.ID) throws -> Centre {
        try Centre().opening(
            room,
            OpeningHours(
                weekdays: Set(Weekday.allCases), opens: LocalTime("09:00"), closes: LocalTime("17:00")))
    }

    @Test func `what is left of the opening hours is free`() throws {
        let centre = try openNineToFive(Centre.danceRoom).booked(
            Centre.danceRoom, "2026-12-01 08:00", "2026-12-01 10:00"
        )
        .booked(Centre.danceRoom, "2026-12-01 12:00", "2026-12-01 13:00")
        .closed(nil, "2026-12-01 15:00", "2026-12-01 20:00")
        #expect(
            try free(Centre.danceRoom, from: "2026-12-01", through: "2026-12-02", in: centre) == [
                "Tue 2026-12-01 10:00–12:00", "Tue 2026-12-01 13:00–15:00", "Wed 2026-12-02 09:00–17:00",
            ])
    }

    @Test func `nothing before the window is free`() throws {
        let free = try free(
            Centre.danceRoom, from: "2026-12-01", through: "2026-12-02", in: openNineToFive(Centre.danceRoom),
            after: "2026-12-01 16:30")
        #expect(free == ["Tue 2026-12-01 16:30–17:00", "Wed 2026-12-02 09:00–17:00"])
    }

    @Test func `a hall is free only where all its parts are, a part also beside the other part`() throws {
        let centre = try Centre().booked(Centre.stage, "2026-12-01 00:00", "2026-12-01 18:00")
            .booked(Centre.west, "2026-12-01 20:00", "2026-12-02 00:00")
        #expect(
            try free(Centre.hall, from: "2026-12-01", through: "2026-12-01", in: centre) == [
                "Tue 2026-12-01 18:00–20:00"
            ])
        #expect(
            try free(Centre.floor, from: "2026-12-01", through: "2026-12-01", in: centre)
                == ["Tue 2026-12-01 00:00–24:00"])
    }

    @Test func `a room without hours is free day by day`() throws {
        #expect(
            try free(Centre.court, from: "2026-12-01", through: "2026-12-02", in: Centre()) == [
                "Tue 2026-12-01 00:00–24:00", "Wed 2026-12-02 00:00–24:00",
            ])
    }

    @Test func `the day that Samoa skipped offers nothing of its own`() throws {
        var centre = try openNineToFive(Centre.danceRoom)
        centre.zone = .named("Pacific/Apia")
        #expect(
            try free(Centre.danceRoom, from: "2011-12-29", through: "2011-12-31", in: centre) == [
                "Thu 2011-12-29 09:00–17:00", "Sat 2011-12-31 09:00–17:00",
            ])
    }

    @Test func `on a holiday the hours for holidays are free`() throws {
        let nine = try LocalTime("09:00")
        let centre = try Centre().holiday("2026-10-01").opening(
            Centre.danceRoom,
            OpeningHours(weekdays: Set(Weekday.allCases), opens: nine, closes: LocalTime("17:00")),
            OpeningHours(on: .holidays, opens: nine, closes: LocalTime("12:00")))
        #expect(
            try free(Centre.danceRoom, from: "2026-09-30", through: "2026-10-01", in: centre) == [
                "Wed 2026-09-30 09:00–17:00", "Thu 2026-10-01 09:00–12:00",
            ])
    }
}
