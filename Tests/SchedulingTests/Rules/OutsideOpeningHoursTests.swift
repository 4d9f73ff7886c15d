import CivilTime
import Testing

@testable import Scheduling

@Suite struct OutsideOpeningHoursTests {
    private static let everyDay = Set(Weekday.allCases)
    private static let weekdays: Set<Weekday> = [.monday, .tuesday, .wednesday, .thursday, .friday]

    private static func hours(
        _ opens: Int, _ closes: Int, on weekdays: Set<Weekday> = everyDay, from: String? = nil, through: String? = nil
    ) throws -> OpeningHours? {
        let opens = try #require(LocalTime(secondOfDay: opens * 60))
        let closes = try #require(LocalTime(secondOfDay: closes * 60))
        return OpeningHours(
            weekdays: weekdays, opens: opens, closes: closes, validFrom: try from.map { try LocalDate($0) },
            validThrough: try through.map { try LocalDate($0) })
    }

    private func isRefused(_ start: String, _ end: String, in centre: Centre) throws -> Bool {
        let wish = try Wish(rooms: [Centre.readingRoom]).from(start, to: end)
        return try !wish.findings(of: OutsideOpeningHours(), in: centre).isEmpty
    }

    @Test(arguments: [
        ("2026-12-01 08:30", "2026-12-01 21:00", false),
        ("2026-12-01 08:29", "2026-12-01 21:00", true),
        ("2026-12-01 08:30", "2026-12-01 21:00:01", true),
        ("2026-12-05 10:00", "2026-12-05 11:00", true),
        ("2026-12-04 20:00", "2026-12-04 21:00", false),
    ])
    func `a time within the hours of its weekday is fine, a second outside is not`(
        start: String, end: String, refused: Bool
    ) throws {
        let centre = try Centre().opening(
            Centre.readingRoom, Self.hours(8 * 60 + 30, 21 * 60, on: Self.weekdays))
        #expect(try isRefused(start, end, in: centre) == refused)
    }

    @Test func `a room without hours is always open`() throws {
        #expect(try !isRefused("2026-12-01 23:00", "2026-12-03 04:00", in: Centre()))
    }

    @Test(arguments: [
        ("2026-11-30 10:00", true), ("2026-12-01 10:00", false), ("2026-12-31 10:00", false),
        ("2027-01-01 10:00", true),
    ])
    func `hours hold from their first day through their last`(start: String, refused: Bool) throws {
        let centre = try Centre().opening(
            Centre.readingRoom, Self.hours(9 * 60, 18 * 60, from: "2026-12-01", through: "2026-12-31"))
        #expect(try isRefused(start, String(start.dropLast(5)) + "11:00", in: centre) == refused)
    }

    @Test(arguments: [
        ("2026-12-01 22:00", "2026-12-02 00:00", false),
        ("2026-12-01 22:00", "2026-12-02 00:00:01", true),
        ("2026-12-01 17:00", "2026-12-01 19:00", true),
    ])
    func `hours may end at 24:00`(start: String, end: String, refused: Bool) throws {
        let centre = try Centre().opening(Centre.readingRoom, Self.hours(18 * 60, 24 * 60))
        #expect(try isRefused(start, end, in: centre) == refused)
    }

    @Test(arguments: [
        ("2026-12-01 22:00", "2026-12-02 02:00", false),
        ("2026-12-02 01:00", "2026-12-02 02:00", false),
        ("2026-12-01 22:00", "2026-12-02 02:01", true),
    ])
    func `a night lies in the evening's hours and the morning's together`(
        start: String, end: String, refused: Bool
    ) throws {
        let centre = try Centre().opening(Centre.readingRoom, Self.hours(18 * 60, 24 * 60), Self.hours(0, 2 * 60))
        #expect(try isRefused(start, end, in: centre) == refused)
    }

    @Test func `two lines of one day that touch are one, and a gap between them is closed`() throws {
        let touching = try Centre().opening(
            Centre.readingRoom, Self.hours(8 * 60, 12 * 60), Self.hours(12 * 60, 18 * 60))
        let apart = try Centre().opening(Centre.readingRoom, Self.hours(8 * 60, 12 * 60), Self.hours(14 * 60, 18 * 60))
        #expect(try !isRefused("2026-12-01 11:00", "2026-12-01 13:00", in: touching))
        #expect(try isRefused("2026-12-01 11:00", "2026-12-01 15:00", in: apart))
    }

    @Test(arguments: [
        // The night of the spring shift, in which 02:00–03:00 does not exist, and of the autumn one, in which it comes twice.
        ("America/New_York", "2026-03-07 23:00", "2026-03-08 04:00", false),
        ("America/New_York", "2026-03-08 08:00", "2026-03-08 09:00", false),
        ("America/New_York", "2026-03-08 07:59", "2026-03-08 09:00", true),
        ("America/New_York", "2026-11-01 08:00", "2026-11-01 20:00", false),
        ("America/New_York", "2026-11-01 08:00", "2026-11-01 20:01", true),
        ("Asia/Kolkata", "2026-12-01 08:00", "2026-12-01 20:00", false),
        ("Asia/Kolkata", "2026-12-01 07:30", "2026-12-01 20:00", true),
        ("Asia/Kolkata", "2026-12-01 08:00", "2026-12-01 20:30", true),
        ("Australia/Lord_Howe", "2026-10-04 08:00", "2026-10-04 20:00", false),
        // Samoa had no 30 December 2011.
        ("Pacific/Apia", "2011-12-29 08:00", "2011-12-29 20:00", false),
        ("Pacific/Apia", "2011-12-31 08:00", "2011-12-31 20:00", false),
        ("Pacific/Apia", "2011-12-31 07:00", "2011-12-31 09:00", true),
    ])
    func `hours go by the wall clock of every zone`(zone: String, start: String, end: String, refused: Bool) throws {
        var centre = try Centre().opening(
            Centre.readingRoom, Self.hours(8 * 60, 20 * 60), Self.hours(0, 4 * 60), Self.hours(23 * 60, 24 * 60))
        centre.zone = .named(zone)
        #expect(try isRefused(start, end, in: centre) == refused)
    }

    @Test func `across the day that Samoa skipped an open night stays whole`() throws {
        var centre = try Centre().opening(Centre.readingRoom, Self.hours(0, 24 * 60))
        centre.zone = .named("Pacific/Apia")
        #expect(try !isRefused("2011-12-29 22:00", "2011-12-31 02:00", in: centre))
    }

    @Test func `the message names the room and the hours of the day`() throws {
        let centre = try Centre().opening(Centre.readingRoom, Self.hours(9 * 60, 12 * 60), Self.hours(14 * 60, 17 * 60))
        let findings = try Wish(rooms: [Centre.readingRoom]).findings(of: OutsideOpeningHours(), in: centre)
        #expect(
            findings.map(\.message.zh) == ["2026-12-01（周二）19:00–20:30 超出了图书室的开放时间（当天 09:00–12:00和14:00–17:00）。"])
        #expect(
            findings.map(\.message.en) == [
                "Tue 2026-12-01 19:00–20:30 is outside the opening hours of 图书室 (that day 09:00–12:00 and 14:00–17:00)."
            ])
    }

    @Test func `the message of a day without hours says so`() throws {
        let centre = try Centre().opening(Centre.readingRoom, Self.hours(9 * 60, 12 * 60, on: [.monday]))
        let findings = try Wish(rooms: [Centre.readingRoom]).findings(of: OutsideOpeningHours(), in: centre)
        #expect(findings.map(\.message.zh) == ["图书室2026-12-01（周二）不开放，不能安排 2026-12-01（周二）19:00–20:30。"])
        #expect(
            findings.map(\.message.en) == [
                "图书室 is not open on Tue 2026-12-01, so Tue 2026-12-01 19:00–20:30 is not possible."
            ])
    }

    /// A reading room that is open on weekdays 9 to 18, on holidays 9 to 12; Thursday 1 October 2026 is off, Saturday the 10th
    /// is worked.
    private static func withHolidayHours(_ lines: OpeningHours?...) throws -> Centre {
        try ([hours(9 * 60, 18 * 60, on: weekdays)] + lines).reduce(
            Centre().holiday("2026-10-01").holiday("2026-10-10", .work)
        ) { centre, line in
            let known = centre.rooms.first { $0.id == Centre.readingRoom }?.openingHours ?? []
            return try centre.opening(Centre.readingRoom, lines: known + [#require(line)])
        }
    }

    private static let onHolidays = OpeningHours(
        on: .holidays, opens: LocalTime(hour: 9) ?? .midnight, closes: LocalTime(hour: 12) ?? .midnight)

    @Test(arguments: [
        ("2026-10-01 09:00", "2026-10-01 12:00", false), ("2026-10-01 11:00", "2026-10-01 13:00", true),
        ("2026-09-30 11:00", "2026-09-30 13:00", false), ("2026-10-03 10:00", "2026-10-03 11:00", true),
        // A worked Saturday has the hours of a Saturday.
        ("2026-10-10 10:00", "2026-10-10 11:00", true),
    ])
    func `on a holiday that is off the hours for holidays take the place of the weekday's`(
        start: String, end: String, refused: Bool
    ) throws {
        let centre = try Self.withHolidayHours(Self.onHolidays)
        #expect(try isRefused(start, end, in: centre) == refused)
    }

    @Test func `a room without hours for holidays keeps its weekday's, and so it does outside their dates`() throws {
        #expect(try !isRefused("2026-10-01 13:00", "2026-10-01 14:00", in: Self.withHolidayHours()))
        let nextYear = try OpeningHours(
            on: .holidays, opens: LocalTime("09:00"), closes: LocalTime("12:00"), validFrom: LocalDate("2027-01-01"))
        #expect(try !isRefused("2026-10-01 13:00", "2026-10-01 14:00", in: Self.withHolidayHours(nextYear)))
    }

    @Test func `the message says that it is a holiday`() throws {
        let findings = try Wish(rooms: [Centre.readingRoom]).from("2026-10-01 13:00", to: "2026-10-01 14:00")
            .findings(of: OutsideOpeningHours(), in: Self.withHolidayHours(Self.onHolidays))
        #expect(
            findings.map(\.message.zh) == ["2026-10-01（周四）13:00–14:00 超出了图书室的开放时间（当天是国庆节假日，只开 09:00–12:00）。"])
        #expect(
            findings.map(\.message.en) == [
                "Thu 2026-10-01 13:00–14:00 is outside the opening hours of 图书室 "
                    + "(that day, the holiday 国庆节, 09:00–12:00)."
            ])
    }
}
