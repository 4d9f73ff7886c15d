import CivilTime
import Testing

@testable import Commands

@Suite struct ComingDayArgumentTests {
    @Test(
        "A day of the week is the next there is, today included",
        arguments: [
            ("周日", "2026-11-22"), ("sun", "2026-11-22"), ("周一", "2026-11-23"), ("星期六", "2026-11-28"),
            ("SAT", "2026-11-28"),
            ("今天", "2026-11-22"), ("tomorrow", "2026-11-23"), ("2026-12-01", "2026-12-01"),
        ]) func days(text: String, date: String) throws
    {
        #expect(try ComingDayArgument(text, today: LocalDate("2026-11-22")).date == LocalDate(date))
    }

    @Test("Anything else is no day", arguments: ["周一至周三", "每天", "mon,tue", "周八", "", "11-22"]) func noDay(text: String)
        throws
    {
        let today = try LocalDate("2026-11-22")
        #expect(throws: CivilTimeError.notADate(text)) {
            try ComingDayArgument(text, today: today)
        }
    }
}
