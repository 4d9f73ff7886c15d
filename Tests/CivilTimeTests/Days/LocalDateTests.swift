import CivilTime
import Testing

@Suite struct LocalDateTests {
    /// One whole cycle of the Gregorian calendar, which repeats every 400 years: 146,097 days, 20,871 weeks.
    @Test func `every day of 400 years follows the day before it and goes to its parts and back`() throws {
        var (year, month, day) = (1600, 1, 1)
        var date = try LocalDate("1600-01-01")
        #expect(date.weekday == .saturday)
        var weekday = Weekday.saturday
        for _ in 0..<146_097 {
            let isRight =
                date.components == (year, month, day) && date.weekday == weekday
                && LocalDate(year: year, month: month, day: day) == date
            if !isRight { Issue.record("\(date) is not \(year)-\(month)-\(day)") }
            (year, month, day) = Self.next(year, month, day)
            date = date.adding(days: 1)
            weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
        }
        #expect(date == (try LocalDate("2000-01-01")))
        #expect(date.weekday == .saturday)
    }

    /// The day after, counted on the fingers.
    private static func next(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
        let isLeap = year.isMultiple(of: 400) || year.isMultiple(of: 4) && !year.isMultiple(of: 100)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        if day < lengths[month - 1] { return (year, month, day + 1) }
        return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
    }

    @Test func `every day of a century is the same after being written and read`() throws {
        for date in try LocalDate("1950-01-01")...LocalDate("2049-12-31") {
            guard try LocalDate(date.description) == date else {
                Issue.record("\(date)")
                return
            }
        }
    }

    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-23", 20_780), ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ])
    func `a day has its number`(text: String, dayNumber: Int) throws {
        #expect(try LocalDate(text).dayNumber == dayNumber)
        #expect(LocalDate(dayNumber: dayNumber)?.description == text)
    }

    @Test(arguments: ["2024-02-29", "2000-02-29", "2400-02-29", "2026-12-31", "2026-01-31", "2026-04-30"])
    func `a day that exists is read`(text: String) throws {
        #expect(try LocalDate(text).description == text)
    }

    @Test(arguments: [
        "2026-02-29", "1900-02-29", "2100-02-29", "2026-02-30", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00",
        "2026-01-32", "0000-01-01", "2026-1-01", "2026-01-1", "26-01-01", "12026-01-01", "20260101", "2026/01/01",
        "2026-01-01 ", " 2026-01-01", "2026-01-01T", "+026-01-01", "-026-01-01", "2026--1-01", "２０２６-01-01", "二〇二六年",
        "",
        "明天", "2026-01-0\u{301}", "2026\u{2010}01-01",
    ])
    func `a text that is no day is refused with the text`(text: String) throws {
        let error = #expect(throws: CivilTimeError.notADate(text)) { try LocalDate(text) }
        #expect(error?.explanation.zh.contains("“\(text)”不是日期") == true)
        #expect(error?.explanation.en.contains("“\(text)” is not a date") == true)
    }

    @Test(arguments: [
        (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (0, 1, 1), (10_000, 1, 1), (2026, Int.max, 1),
        (2026, 1, Int.min), (Int.min, 1, 1),
    ])
    func `there is no day of impossible parts`(year: Int, month: Int, day: Int) {
        #expect(LocalDate(year: year, month: month, day: day) == nil)
    }

    @Test func `there is no day beyond the first and the last`() {
        #expect(LocalDate(dayNumber: LocalDate.min.dayNumber - 1) == nil)
        #expect(LocalDate(dayNumber: LocalDate.max.dayNumber + 1) == nil)
        #expect(LocalDate(dayNumber: .max) == nil)
        #expect(LocalDate(dayNumber: .min) == nil)
    }

    @Test(arguments: [(Int.max, LocalDate.max), (Int.min, LocalDate.min), (4_000_000, .max), (-4_000_000, .min)])
    func `adding too many days stops at the ends of the calendar`(days: Int, end: LocalDate) throws {
        #expect(try LocalDate("2026-11-23").adding(days: days) == end)
    }

    @Test func `days are counted forward and back`() throws {
        let (first, last) = (try LocalDate("2023-12-31"), try LocalDate("2025-01-01"))
        #expect(last.days(since: first) == 367)
        #expect(first.days(since: last) == -367)
        #expect(first.distance(to: last) == 367)
        #expect(first.advanced(by: 367) == last)
        #expect(first < last)
        #expect((first...last).count == 368)
    }

    @Test(arguments: [
        ("2026-01-01", 1), ("2026-12-31", 365), ("2024-12-31", 366), ("2024-03-01", 61), ("2026-03-01", 60),
    ])
    func `a day has its place in the year`(text: String, place: Int) throws {
        #expect(try LocalDate(text).dayOfYear == place)
    }

    @Test(arguments: [
        ("2026-11-30", "2026-11-30"), ("2026-12-01", "2026-11-30"), ("2026-12-06", "2026-11-30"),
        ("2026-12-07", "2026-12-07"), ("2027-01-01", "2026-12-28"), ("1969-12-28", "1969-12-22"),
        ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-27"),
    ])
    func `a week begins on its Monday`(day: String, monday: String) throws {
        #expect(try LocalDate(day).monday == LocalDate(monday))
    }
}
