import CivilTime
import Testing

@testable import Scheduling

/// The nearest times lie at the edges of what is in the way, not at a multiple of anything.
@Suite struct EdgesTests {
    /// The nearest accepted times earlier and later on the same day.
    private func times(_ wish: Wish, in centre: Centre) throws -> Set<String> {
        let bench = Bench(Judge(), overriding: .none)
        let predicament = try #require(
            Predicament(
                wish.proposal(in: centre.zone), in: centre.surroundings, before: bench, language: .zh))
        let options = NearbyTimes(predicament).options(eachWay: 1)
        return Set(
            options.compactMap { $0.suggestion.judged.proposal.occurrences.first }.map {
                centre.zone.hours(of: $0.span)
            })
    }

    private static let dance = Wish(rooms: [Centre.danceRoom])

    @Test func `a time follows and precedes a booking with just the time between that the room needs`() throws {
        let centre = try Centre()
            .caring(for: Centre.danceRoom, RoomCare(buffer: Buffer(setup: 10 * 60, cleanup: 10 * 60)))
            .booked(Centre.danceRoom, "2026-12-01 18:00", "2026-12-01 19:30")
        #expect(try times(Self.dance, in: centre) == ["16:10–17:40", "19:50–21:20"])
    }

    @Test func `an activity's own longer times count, rounded to five minutes away from the booking`() throws {
        let centre = try Centre()
            .booked(Centre.danceRoom, "2026-12-01 18:02", "2026-12-01 19:33", buffer: Buffer(setup: 120, cleanup: 240))
        var wish = Self.dance
        wish.needs.buffer = Buffer(setup: 360, cleanup: 60)
        // 19:33 and 4 and 6 minutes; 18:02 less 2 and 1 minutes.
        #expect(try times(wish, in: centre) == ["16:25–17:55", "19:45–21:15"])
    }

    @Test func `a troupe goes, and rests, and pauses`() throws {
        let travelling = Centre().ruled {
            $0.travelMinutes = 40
            $0.restMinutes = 25
        }
        let show = try travelling.engaged(Centre.choir, "2026-12-01 18:00", "2026-12-01 19:10", kind: .performance)
        let choir = Wish(rooms: [Centre.court], troupes: [Centre.choir])
        #expect(try times(choir, in: show) == ["15:50–17:20", "20:15–21:45"])
        let pausing = try Centre().ruled { $0.runsInARow = 1 }
            .engaged(Centre.choir, "2026-12-01 17:50", "2026-12-01 18:50")
        #expect(try times(choir, in: pausing) == ["15:50–17:20", "19:20–20:50"])
    }

    @Test func `something loud ends when the quiet hours begin`() throws {
        let centre = Centre().ruled { $0.quietHours = [QuietHours("21:00-08:00")].compactMap(\.self) }
        let wish = Wish(rooms: [Centre.court], troupes: [Centre.drums], start: "2026-12-01 20:40")
        #expect(try times(wish, in: centre) == ["19:30–21:00"])
        let morning = Wish(rooms: [Centre.court], troupes: [Centre.drums], start: "2026-12-01 07:10")
        #expect(try times(morning, in: centre) == ["08:00–09:30"])
    }

    @Test func `a time begins when the room opens and ends when it closes`() throws {
        let centre = try Centre().opening(
            Centre.danceRoom,
            OpeningHours(weekdays: Set(Weekday.allCases), opens: LocalTime("09:10"), closes: LocalTime("20:10")))
        #expect(try times(Self.dance, in: centre) == ["18:40–20:10"])
        #expect(try times(Wish(rooms: [Centre.danceRoom], start: "2026-12-01 08:00"), in: centre) == ["09:10–10:40"])
    }

    @Test func `closures, quiet neighbours, equipment and notice have edges too`() throws {
        let closed = try Centre().closed(Centre.danceRoom, "2026-12-01 18:05", "2026-12-01 19:20")
        #expect(try times(Self.dance, in: closed) == ["16:35–18:05", "19:20–20:50"])
        let reading = try Centre().quiet(in: Centre.readingRoom).coupled(Centre.readingRoom, Centre.hall)
            .booked(Centre.readingRoom, "2026-12-01 18:05", "2026-12-01 19:20")
        #expect(try times(Wish(troupes: [Centre.drums]), in: reading) == ["16:35–18:05", "19:20–20:50"])
        var projecting = Self.dance
        projecting.needs.equipment = [EquipmentNeed(Centre.projector, quantity: 1)]
        let lent = try Centre().lending(1, of: Centre.projector, "2026-12-01 18:05", "2026-12-01 19:20")
        #expect(try times(projecting, in: lent) == ["16:35–18:05", "19:20–20:50"])
        let late = try Centre().ruled { $0.noticeMinutes = 60 }.at("2026-12-01 18:20")
        #expect(try times(Self.dance, in: late) == ["19:20–20:50"])
    }

    @Test(arguments: [
        // On these mornings the clock is put forward, by an hour and by half an hour.
        ("Europe/Berlin", "2026-03-29", "04:20–05:20"), ("Australia/Lord_Howe", "2026-10-04", "04:20–05:20"),
    ])
    func `on the night of a clock change the wall clock counts`(zone: String, day: String, time: String) throws {
        var centre = Centre()
        centre.zone = .named(zone)
        centre = try centre.booked(Centre.court, "\(day) 00:00", "\(day) 04:20")
        let wish = try Wish(rooms: [Centre.court]).from("\(day) 01:00", to: "\(day) 02:00")
        #expect(try times(wish, in: centre) == [time])
    }
}
