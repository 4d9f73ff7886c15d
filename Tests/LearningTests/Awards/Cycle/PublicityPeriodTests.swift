import CivilTime
import Learning
import Testing

/// Working days around the National Day of 2026: off from 25 to 27 September and from 1 to 7 October, worked on Sunday
/// 20 September and Saturday 10 October.
@Suite struct PublicityPeriodTests {
    private static func calendar() throws -> WorkingDays {
        func days(_ dates: ClosedRange<Int>, of month: Int, _ kind: DayKind) throws -> [PublicHoliday] {
            try dates.map { day in
                PublicHoliday(
                    date: try #require(LocalDate(year: 2026, month: month, day: day)), kind: kind, name: "国庆节")
            }
        }
        let holidays =
            try days(25...27, of: 9, .off) + days(1...7, of: 10, .off) + days(20...20, of: 9, .work)
            + days(10...10, of: 10, .work)
        return WorkingDays(HolidayCalendar(coveredYears: [2026], holidays: holidays))
    }

    @Test(
        "The day of the notice does not count, days off do not, make-up days do",
        arguments: [
            ("an ordinary week", "2026-11-02", 5, "2026-11-09"),
            ("on a Friday before a Sunday that is worked", "2026-09-18", 5, "2026-09-24"),
            ("on the eve of the holiday, over a Saturday that is worked", "2026-09-30", 5, "2026-10-13"),
            ("three days between two holidays", "2026-09-24", 3, "2026-09-30"),
            ("one more reaches over the second", "2026-09-24", 4, "2026-10-08"),
            ("up in the midst of the holiday", "2026-10-04", 3, "2026-10-10"),
            ("up on the Saturday that is worked", "2026-10-10", 5, "2026-10-16"),
            ("up on a plain Sunday", "2026-10-11", 5, "2026-10-16"),
        ])
    func counts(_ label: String, first: String, days: Int, last: String) throws {
        let period = try PublicityPeriod(from: LocalDate(first), workingDays: days, by: Self.calendar())
        #expect(period == PublicityPeriod(first: try LocalDate(first), last: try LocalDate(last)), "\(label)")
        #expect(try !period.isOver(on: LocalDate(last)))
        #expect(try period.isOver(on: LocalDate(last).adding(days: 1)))
    }

    @Test func `fewer than three working days are refused`() throws {
        let refusal = LearningError.award(.publicity(.tooShort(days: 2, least: 3)))
        #expect(throws: refusal) {
            try PublicityPeriod(from: LocalDate("2026-11-02"), workingDays: 2, by: Self.calendar())
        }
    }

    @Test(
        "A year without a holiday file is refused by its number, on either side",
        arguments: [("2026-12-28", 2027), ("2025-12-31", 2025), ("2025-12-01", 2025)])
    func unknownYears(first: String, year: Int) throws {
        let error = CivilTimeError.noHolidayFile(year: year)
        #expect(throws: error) {
            try PublicityPeriod(from: LocalDate(first), workingDays: 5, by: Self.calendar())
        }
        #expect(error.explanation.zh.contains("calendar import"))
    }
}
