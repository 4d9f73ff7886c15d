import CivilTime
import Feeds
import Foundation
import ICalendar
import Testing

/// The feed of public holidays and festivals.
struct HolidayFeedTests {
    /// A community on 20 November 2026 that has taken in the repository's files of these years.
    private func sample(_ years: Int..., language: Language = .zh) throws -> Sample {
        var sample = try Sample(language: language)
        let days = try years.flatMap { year in
            let file = Folder.calendars.appending(path: "cn-public-holidays-\(year).ics")
            return try CalendarIntake(try Data(contentsOf: file)).holidays().holidays.days
        }
        sample.holidays = FeedSource.Holidays(
            HolidayCalendar(coveredYears: Set(years), holidays: days), imported: Instant(seconds: 1_790_000_000))
        return sample
    }

    private func event(on day: String, titled title: String, in sample: Sample) throws -> CalendarComponent {
        let events = try FeedReader(.holidays, of: sample).events
        let date = day.filter { $0 != "-" }
        return try #require(
            events.first { $0.first("DTSTART")?.value == date && $0.first("SUMMARY")?.text == title })
    }

    @Test func `The feed, byte for byte`() throws {
        try expectGolden(try Feed(.holidays, of: sample(2026, language: .zh).source).bytes(), "holidays.ics")
    }

    @Test func `The holidays in it are those that were taken in`() throws {
        let sample = try sample(2025, 2026)
        let read = try CalendarIntake(try Feed(.holidays, of: sample.source).bytes()).holidays().holidays
        #expect(read.days.count > 60)
        #expect(read.days == sample.holidays.calendar.days)
    }

    @Test func `Last year, this year and the next are told of, and no other`() throws {
        let events = try FeedReader(.holidays, of: sample(2024, 2025, 2026)).events
        let years = Set(events.compactMap { $0.first("DTSTART")?.time?.date.year })
        #expect(years == [2025, 2026, 2027])
        let marked = events.filter { $0.first("X-APPLE-SPECIAL-DAY") != nil }
        #expect(Set(marked.compactMap { $0.first("DTSTART")?.time?.date.year }) == [2025, 2026])
    }

    @Test(arguments: FeedForm.allCases)
    func `Each is one whole day that takes up nobody's time, with a UID of its own`(form: FeedForm) throws {
        let reader = try FeedReader(.holidays, of: sample(2025, 2026), form: form)
        #expect(reader.calendar.components(named: "VTIMEZONE").isEmpty)
        #expect(reader.diagnostics.isEmpty)
        for event in reader.events {
            guard case .date(let start)? = event.first("DTSTART")?.time,
                case .date(let end)? = event.first("DTEND")?.time
            else { throw Impossible() }
            #expect(end == start.adding(days: 1))
            #expect(event.first("DTSTART")?.parameter("VALUE") == "DATE")
            #expect(event.first("TRANSP")?.value == "TRANSPARENT")
        }
        #expect(Set(reader.events.map { $0.first("UID")?.value }).count == reader.events.count)
    }

    @Test(arguments: [
        ("2026-03-03", "元宵节", "农历正月十五"), ("2026-08-19", "七夕", "农历七月初七"), ("2027-02-06", "春节", "农历正月初一"),
    ])
    func `A festival has its lunar date`(day: String, title: String, lunar: String) throws {
        #expect(try event(on: day, titled: title, in: sample(2026)).first("DESCRIPTION")?.text == lunar)
    }

    @Test func `A holiday of a festival's name is told once`() throws {
        let titles = try FeedReader(.holidays, of: sample(2026)).events
            .filter { $0.first("DTSTART")?.value == "20260925" }.compactMap { $0.first("SUMMARY")?.text }
        #expect(titles == ["中秋节（休）"])
        #expect(try event(on: "2027-09-15", titled: "中秋节", in: sample(2026)).first("CATEGORIES")?.value == "节日")
    }

    @Test func `A community that speaks English reads English names`() throws {
        let day = try event(on: "2026-10-01", titled: "National Day (holiday)", in: sample(2026, language: .en))
        #expect(day.first("DESCRIPTION")?.text.hasPrefix("A public holiday, off.\nLunar ") == true)
    }

    @Test func `Taken in anew, holidays keep their UIDs and count as changed; festivals do not`() throws {
        var sample = try sample(2026)
        let before = try FeedReader(.holidays, of: sample).events
        sample.holidays.imported = sample.holidays.imported?.adding(seconds: 3_600)
        let after = try FeedReader(.holidays, of: sample).events
        #expect(before.map { $0.first("UID") } == after.map { $0.first("UID") })
        for (old, new) in zip(before, after) where old.first("X-APPLE-SPECIAL-DAY") != nil {
            #expect((new.first("SEQUENCE")?.integer ?? 0) > (old.first("SEQUENCE")?.integer ?? 0))
            #expect(new.first("LAST-MODIFIED") != old.first("LAST-MODIFIED"))
        }
        for (old, new) in zip(before, after) where old.first("X-APPLE-SPECIAL-DAY") == nil { #expect(old == new) }
    }

    @Test func `The bytes are the same on every day of a year`() throws {
        var sample = try sample(2026)
        let days = ["2026-01-01", "2026-06-30", "2026-12-31"]
        let texts = try days.map { day in
            sample.today = try LocalDate(day)
            return try Feed(.holidays, of: sample.source).text()
        }
        #expect(Set(texts).count == 1)
        sample.today = try LocalDate("2027-01-01")
        #expect(try Feed(.holidays, of: sample.source).text() != texts[0])
    }

    @Test func `Without any imported calendar there are festivals only`() throws {
        let events = try FeedReader(.holidays, of: Sample()).events
        #expect(events.count > 30)
        #expect(events.allSatisfy { $0.first("CATEGORIES")?.value == "节日" })
    }
}
