import CivilTime
import Feeds
import ICalendar
import Scheduling
import SeededRandom
import Testing

/// A room's opening hours told as weekly rules.
struct OpeningRulesTests {
    private static let name = FeedName.hours(slug: "reading-room")

    /// A reading room with the given lines in its timetable: weekdays, hours, first and last day.
    private func sample(
        _ lines: [(weekdays: [Weekday], opens: String, closes: String, from: String?, through: String?)],
        zone: String = "Asia/Shanghai"
    ) throws -> Sample {
        var sample = try Sample(zone: zone)
        let hours = try lines.map { line in
            try #require(
                try OpeningHours(
                    weekdays: Set(line.weekdays), opens: LocalTime(line.opens), closes: LocalTime(line.closes),
                    validFrom: line.from.map { try LocalDate($0) },
                    validThrough: line.through.map { try LocalDate($0) }))
        }
        sample.rooms[3] = Room(id: Sample.reading, slug: "reading-room", name: "图书室", openingHours: hours)
        let revised = sample.community.zone.startOfDay(try LocalDate("2026-11-18"))
        sample.diary.hoursRevisions[Sample.reading] = HoursRevision(sequence: 3, revised: revised)
        return sample
    }

    private func events(_ sample: Sample) throws -> [CalendarComponent] { try FeedReader(Self.name, of: sample).events }

    private func values(_ property: String, _ sample: Sample) throws -> [String] {
        try events(sample).compactMap { $0.first(property)?.value }
    }

    @Test func `Days with the same hours are one rule, that goes on as long as the timetable`() throws {
        let sample = try sample([
            ([.monday, .tuesday], "09:00", "18:00", nil, nil), ([.saturday], "09:00", "18:00", nil, nil),
            ([.saturday], "19:00", "21:00", nil, nil),
        ])
        #expect(try values("RRULE", sample) == ["FREQ=WEEKLY;BYDAY=MO,TU,SA", "FREQ=WEEKLY;BYDAY=SA"])
        #expect(try values("DTSTART", sample) == ["20261116T090000", "20261121T190000"])
        #expect(try values("SEQUENCE", sample) == ["3", "3"])
        #expect(try Set(values("LAST-MODIFIED", sample)) == ["20261117T160000Z"])
    }

    @Test func `A season has rules of its own, which end with it`() throws {
        let sample = try sample([
            ([.monday], "09:00", "18:00", nil, "2026-12-31"), ([.monday], "08:00", "20:00", "2027-01-01", nil),
        ])
        #expect(
            try values("RRULE", sample) == ["FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231T010000Z"])
        #expect(try values("DTSTART", sample) == ["20270104T080000", "20261116T090000"])
        let uids = try values("UID", sample)
        #expect(
            uids.map { $0.prefix { $0 != "@" } }
                == ["hours-reading-room-0800-2000-20270101", "hours-reading-room-0900-1800"])
    }

    @Test func `Whoever looks, and when, finds the same bytes`() throws {
        var sample = try sample([([.friday], "09:00", "24:00", nil, nil)])
        let before = try Feed(Self.name, of: sample.source).text()
        sample.today = sample.today.adding(days: 400)
        #expect(try Feed(Self.name, of: sample.source).text() == before)
        #expect(before.contains("DTEND;TZID=Asia/Shanghai:20261121T000000"))
    }

    @Test func `Lines that touch are one opening`() throws {
        let sample = try sample([
            ([.friday], "09:00", "12:00", nil, nil), ([.friday], "12:00", "15:00", nil, nil),
            ([.friday], "14:00", "18:00", nil, nil),
        ])
        #expect(try values("DTSTART", sample) == ["20261120T090000"])
        #expect(try values("DTEND", sample) == ["20261120T180000"])
    }

    @Test func `Hours that a change of the clock makes shorter are told one by one`() throws {
        let night = try sample([([.sunday], "00:00", "06:00", nil, nil)], zone: "Europe/Berlin")
        #expect(try values("RRULE", night) == [])
        #expect(try events(night).count == 27)
        let day = try sample([([.sunday], "08:00", "18:00", nil, nil)], zone: "Europe/Berlin")
        #expect(try values("RRULE", day) == ["FREQ=WEEKLY;BYDAY=SU"])
    }

    @Test func `A room shut for good is told one by one, since no rule can say it`() throws {
        var sample = try sample([([.sunday], "08:00", "18:00", nil, nil)])
        let zone = sample.community.zone
        let span = TimeSpan(
            from: zone.startOfDay(try LocalDate("2026-12-01")), to: zone.startOfDay(try LocalDate("2099-01-01")))
        sample.diary.closures = [
            Closure(id: Closure.ID(1), room: nil, span: try #require(span), reason: Sample.secret)
        ]
        #expect(try values("RRULE", sample) == [])
        #expect(try values("DTSTART", sample) == ["20261122T080000", "20261129T080000"])
    }

    @Test(arguments: ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Apia"], 0..<12)
    func `Rules and single events tell the same hours, whatever the timetable`(zone: String, seed: Int) throws {
        var dice = SeededGenerator(seed: seed)
        let first = try LocalDate("2026-09-01")
        let lines = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
            let opens = Int.random(in: 0...20, using: &dice)
            let closes = Int.random(in: opens + 1...24, using: &dice)
            let from = Bool.random(using: &dice) ? first.adding(days: Int.random(in: 0...120, using: &dice)) : nil
            let through =
                Bool.random(using: &dice)
                ? (from ?? first).adding(days: Int.random(in: 0...120, using: &dice)) : nil
            let weekdays = Weekday.allCases.filter { _ in Int.random(in: 0..<3, using: &dice) > 0 }
            return (
                weekdays: weekdays.isEmpty ? [.monday] : weekdays, opens: "\(opens):00", closes: "\(closes):00",
                from: from?.description, through: through?.description
            )
        }
        var sample = try sample(lines, zone: zone)
        let clock = sample.community.zone
        sample.diary.closures = (Int64(1)...3).compactMap { number in
            let start = clock.startOfDay(first.adding(days: Int.random(in: 60...200, using: &dice)))
                .adding(seconds: 1_800 * Int.random(in: 0...47, using: &dice))
            return TimeSpan(from: start, to: start.adding(seconds: 1_800 * Int.random(in: 1...200, using: &dice)))
                .map { Closure(id: Closure.ID(number), room: Sample.reading, span: $0, reason: "") }
        }
        let window = FeedWindow(on: sample.today).days
        let start = clock.startOfDay(window.lowerBound)
        func spans(_ form: FeedForm) throws -> [TimeSpan] {
            let seen = try FeedReader(Self.name, of: sample, form: form).occurrences(through: window.upperBound)
            return TimeSpan.joined(
                seen.filter { $0.start >= start }.compactMap { TimeSpan(from: $0.start, to: $0.end) })
        }
        #expect(try spans(.series) == spans(.single))
    }
}
