import CivilTime
import Testing

@Suite struct WeekdayTests {
    @Test(arguments: [
        ("2026-11-23", Weekday.monday, "MO", "周一", "Mon"), ("2026-11-24", .tuesday, "TU", "周二", "Tue"),
        ("2026-11-25", .wednesday, "WE", "周三", "Wed"), ("2026-11-26", .thursday, "TH", "周四", "Thu"),
        ("2026-11-27", .friday, "FR", "周五", "Fri"), ("2026-11-28", .saturday, "SA", "周六", "Sat"),
        ("2026-11-29", .sunday, "SU", "周日", "Sun"), ("1969-12-31", .wednesday, "WE", "周三", "Wed"),
        ("0001-01-01", .monday, "MO", "周一", "Mon"), ("9999-12-31", .friday, "FR", "周五", "Fri"),
    ])
    func `a day has its weekday, which has its code and names`(
        date: String, weekday: Weekday, code: String, zh: String, en: String
    ) throws {
        #expect(try LocalDate(date).weekday == weekday)
        #expect(weekday.code == code)
        #expect(Weekday(code: code) == weekday)
        #expect(Weekday(code: code.lowercased()) == weekday)
        #expect(weekday.name == LocalizedText(zh: zh, en: en))
    }

    @Test(arguments: ["", "M", "MON", "XX", "周二"])
    func `a text that is no code is no weekday`(code: String) {
        #expect(Weekday(code: code) == nil)
    }

    @Test func `only Saturday and Sunday are the weekend`() {
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }

    @Test(arguments: [
        (Weekday.tuesday, Weekday.monday, 1), (.monday, .tuesday, 6), (.sunday, .sunday, 0), (.monday, .sunday, 1),
        (.sunday, .monday, 6),
    ])
    func `the days to a weekday are counted forward`(to: Weekday, from: Weekday, days: Int) {
        #expect(to.days(after: from) == days)
    }
}
