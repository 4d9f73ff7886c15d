import CivilTime
import Feeds
import ICalendar
import Scheduling
import Testing

/// The feed of a room's opening hours.
struct HoursFeedTests {
    private static let name = FeedName.hours(slug: "reading-room")
    /// The hours were last changed on a Wednesday of the month before.
    private static let revision = HoursRevision(sequence: 4, revised: Instant(seconds: 1_792_500_000))

    /// A reading room open 09:00–18:00 from Tuesday to Sunday, and 10:00–12:00 on public holidays.
    private func sample(zone: String = "Asia/Shanghai") throws -> Sample {
        var sample = try Sample(zone: zone)
        let days = Set(Weekday.allCases).subtracting([.monday])
        let hours = try [
            OpeningHours(weekdays: days, opens: LocalTime("09:00"), closes: LocalTime("18:00")),
            OpeningHours(on: .holidays, opens: LocalTime("10:00"), closes: LocalTime("12:00")),
        ].compactMap(\.self)
        sample.rooms[3] = Room(id: Sample.reading, slug: "reading-room", name: "图书室", openingHours: hours)
        return sample
    }

    /// What the feed says of a day: `09:00–18:00`.
    private func hours(on day: String, in sample: Sample, form: FeedForm) throws -> [String] {
        let date = try LocalDate(day)
        let zone = sample.community.zone
        return try FeedReader(Self.name, of: sample, form: form).occurrences(through: date)
            .filter { zone.local($0.start).date == date }
            .map { "\(zone.local($0.start).time)–\(zone.local($0.end).time)" }
    }

    private func close(_ room: Room.ID?, from start: String, to end: String, in sample: inout Sample) throws {
        let zone = sample.community.zone
        let span = TimeSpan(from: zone.instant(try LocalDateTime(start)), to: zone.instant(try LocalDateTime(end)))
        sample.diary.closures.append(
            Closure(
                id: Closure.ID(Int64(sample.diary.closures.count + 1)), room: room, span: try #require(span),
                reason: Sample.secret))
    }

    @Test(arguments: [(FeedForm.series, "hours.ics"), (.single, "hours-single.ics")])
    func `The feed, byte for byte`(form: FeedForm, golden: String) throws {
        var sample = try sample()
        sample.diary.hoursRevisions[Sample.reading] = Self.revision
        // Three days of hours keep the golden file short.
        let hours = try OpeningHours(
            weekdays: Set(Weekday.allCases), opens: LocalTime("09:00"), closes: LocalTime("18:00"),
            validFrom: LocalDate("2026-12-01"), validThrough: LocalDate("2026-12-03"))
        sample.rooms[3] = Room(
            id: Sample.reading, slug: "reading-room", name: "图书室", openingHours: [hours].compactMap(\.self))
        try close(Sample.reading, from: "2026-12-02T12:00", to: "2026-12-02T14:00", in: &sample)
        try expectGolden(try Feed(Self.name, of: sample.source, form: form).bytes(), golden)
    }

    @Test(arguments: FeedForm.allCases, ["Asia/Shanghai", "Europe/Berlin", "UTC"])
    func `The hours are those of the room, for 27 weeks from the Monday of the week`(
        form: FeedForm, zone: String
    ) throws {
        var sample = try sample(zone: zone)
        sample.diary.hoursRevisions[Sample.reading] = Self.revision
        let window = FeedWindow(on: sample.today).days
        #expect(window.lowerBound.description == "2026-11-16" && window.upperBound.description == "2027-05-23")
        let spans = sample.rooms[3].openSpans(
            from: window.lowerBound, through: window.upperBound, in: sample.community.zone,
            holidays: sample.holidays.calendar)
        let first = sample.community.zone.startOfDay(window.lowerBound)
        let seen = try FeedReader(Self.name, of: sample, form: form).occurrences(through: window.upperBound)
            .filter { $0.start >= first }
        #expect(seen.count == 27 * 6)
        #expect(seen.map(\.start) == spans.map(\.start) && seen.map(\.end) == spans.map(\.end))
    }

    @Test(arguments: FeedForm.allCases)
    func `A public holiday has the hours of holidays`(form: FeedForm) throws {
        var sample = try sample()
        let day = PublicHoliday(date: try LocalDate("2027-01-01"), kind: .off, name: "元旦")
        sample.holidays = FeedSource.Holidays(HolidayCalendar(coveredYears: [2027], holidays: [day]))
        #expect(try hours(on: "2027-01-01", in: sample, form: form) == ["10:00–12:00"])
        #expect(try hours(on: "2027-01-02", in: sample, form: form) == ["09:00–18:00"])
    }

    @Test(arguments: FeedForm.allCases)
    func `A closure is taken out, and why stays inside`(form: FeedForm) throws {
        var sample = try sample()
        try close(Sample.reading, from: "2026-12-02T12:00", to: "2026-12-02T14:00", in: &sample)
        try close(nil, from: "2026-12-03T00:00", to: "2026-12-04T00:00", in: &sample)
        try close(Sample.hall, from: "2026-12-05T00:00", to: "2026-12-06T00:00", in: &sample)
        #expect(try hours(on: "2026-12-02", in: sample, form: form) == ["09:00–12:00", "14:00–18:00"])
        #expect(try hours(on: "2026-12-03", in: sample, form: form) == [])
        #expect(try hours(on: "2026-12-05", in: sample, form: form) == ["09:00–18:00"])
        let text = try Feed(Self.name, of: sample.source, form: form).text().replacing("\r\n ", with: "")
        #expect(!text.contains(Sample.secret))
    }

    @Test func `Single events are the same bytes from Monday to Sunday, and reach 180 days ahead on each`() throws {
        var sample = try sample()
        let monday = try LocalDate("2026-11-16")
        let weeks = try [monday, monday.adding(days: 7)].map { first in
            Set(
                try (0..<7).map { day in
                    sample.today = first.adding(days: day)
                    #expect(FeedWindow(on: sample.today).days.contains(sample.today.adding(days: 180)))
                    return try Feed(Self.name, of: sample.source, form: .single).text()
                })
        }
        #expect(weeks.map(\.count) == [1, 1])
        #expect(weeks[0] != weeks[1])
    }

    @Test func `A single event is named by its times, whatever becomes of other days`() throws {
        var sample = try sample()
        func uids() throws -> [String] {
            try FeedReader(Self.name, of: sample, form: .single).events.compactMap { $0.first("UID")?.value }
        }
        let before = try uids()
        sample.today = sample.today.adding(days: 7)
        try close(Sample.reading, from: "2026-12-02T12:00", to: "2026-12-02T14:00", in: &sample)
        let after = try uids()
        // A week of six days is over, one of them, Wednesday, came in two parts, and six are new.
        #expect(Set(before).intersection(after).count == before.count - 7)
        #expect(after.count == before.count + 1)
    }

    @Test func `A room that is open around the clock has no feed of hours`() throws {
        let sample = try sample()
        #expect(sample.source.feeds.filter { $0.description.hasPrefix("hours/") } == [Self.name])
    }
}
