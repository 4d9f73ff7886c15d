import CivilTime
import Testing

@Suite struct LocalDateTimeTests {
    @Test(arguments: [
        ("2026-12-01T19:00", "2026-12-01T19:00:00"), ("2026-12-01 19:00", "2026-12-01T19:00:00"),
        ("2026-12-01T9:00", "2026-12-01T09:00:00"), ("2026-12-01T19:00:30", "2026-12-01T19:00:30"),
        ("2026-12-01T24:00", "2026-12-02T00:00:00"), ("2026-12-31T24:00:00", "2027-01-01T00:00:00"),
        ("2024-02-28T24:00", "2024-02-29T00:00:00"), ("9999-12-31T23:59:59", "9999-12-31T23:59:59"),
    ])
    func `a date and time is read, 24:00 as 00:00 of the next day`(text: String, written: String) throws {
        #expect(try LocalDateTime(text).description == written)
    }

    @Test(arguments: [
        "2026-12-01", "19:00", "2026-12-01T", "T19:00", "2026-12-01T24:01", "2026-02-30T19:00", "2026-12-01T19:00:00Z",
        "2026-12-01T19:00:00+08:00", "2026-12-01  19:00", "2026-12-01TT19:00", "2026-12-01t19:00", "9999-12-31T24:00",
        "",
    ])
    func `a text that is no date and time is refused with the text`(text: String) {
        let error = #expect(throws: CivilTimeError.notADateAndTime(text)) { try LocalDateTime(text) }
        #expect(error?.explanation.zh.contains("“\(text)”不是日期时间") == true)
        #expect(error?.explanation.en.contains("“\(text)” is not a date and time") == true)
    }

    @Test func `the end of a day is the start of the next`() throws {
        let (day, next) = (try LocalDate("2026-12-31"), try LocalDate("2027-01-01"))
        #expect(LocalDateTime(day, .endOfDay) == LocalDateTime(next, .midnight))
        #expect(LocalDateTime(day, .endOfDay).date == next)
        #expect(LocalDateTime(day, .endOfDay).time == .midnight)
    }

    @Test(arguments: [
        ("2026-12-31T23:59:59", 1, "2027-01-01T00:00:00"), ("2026-03-01T00:00:00", -1, "2026-02-28T23:59:59"),
        ("1970-01-01T00:00:00", -86_401, "1969-12-30T23:59:59"), ("2026-12-01T19:00:00", 5_400, "2026-12-01T20:30:00"),
        ("2026-12-01T19:00:00", 0, "2026-12-01T19:00:00"),
    ])
    func `seconds are added over the ends of days`(text: String, seconds: Int, sum: String) throws {
        #expect(try LocalDateTime(text).adding(seconds: seconds).description == sum)
    }

    @Test func `values are ordered by date, then by time`() throws {
        let texts = [
            "2025-12-31T23:59", "2026-01-01T00:00", "2026-01-01T09:00", "2026-01-01T10:00", "2026-01-02T00:00",
        ]
        let values = try texts.map { try LocalDateTime($0) }
        #expect(values.reversed().sorted() == values)
    }
}
