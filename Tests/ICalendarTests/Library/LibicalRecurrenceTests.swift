import CLibical
import CivilTime
import Testing

/// Where libical 3.0.16 expands rules wrongly, which is why CivilTime has its own engine and lunar table. A test that
/// fails here says that libical or ICU has been mended.
@Suite struct LibicalRecurrenceTests {
    /// The first days that libical gives for a rule.
    private func days(_ rule: String, from start: String, count: Int) -> [String] {
        let recurrence = icalrecurrencetype_from_string(rule)
        guard let iterator = icalrecur_iterator_new(recurrence, icaltime_from_string(start)) else { return [] }
        defer { icalrecur_iterator_free(iterator) }
        var days: [String] = []
        while days.count < count {
            let time = icalrecur_iterator_next(iterator)
            guard icaltime_is_null_time(time) == 0 else { break }
            let parts = [Int(time.month), Int(time.day)].map { ($0 < 10 ? "0" : "") + String($0) }
            days.append(([String(time.year)] + parts).joined(separator: "-"))
        }
        return days
    }

    private func trueDays(_ rule: String, from start: String, count: Int) throws -> [String] {
        try RecurrenceRule(rule).dates(from: try LocalDate(start)).prefix(count).map(\.description)
    }

    @Test func `the last day of each month, asked for daily, is never found`() throws {
        let rule = "FREQ=DAILY;BYMONTHDAY=-1;COUNT=2"
        #expect(days(rule, from: "20260101", count: 2).isEmpty)
        #expect(try trueDays(rule, from: "2026-01-01", count: 2) == ["2026-01-31", "2026-02-28"])
    }

    @Test func `the Sunday of every second week, from a Monday, is the wrong Sunday`() throws {
        let rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"
        #expect(days(rule, from: "20260105", count: 2) == ["2026-01-18", "2026-02-01"])
        #expect(try trueDays(rule, from: "2026-01-05", count: 2) == ["2026-01-11", "2026-01-25"])
    }

    @Test func `a position in a week is ignored`() throws {
        let rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE;BYSETPOS=-1"
        #expect(days(rule, from: "20260105", count: 2) == ["2026-01-05", "2026-01-06"])
        #expect(try trueDays(rule, from: "2026-01-05", count: 2) == ["2026-01-07", "2026-01-14"])
    }

    @Test(arguments: [(2027, "2027-02-07", "2027-02-06"), (2030, "2030-02-02", "2030-02-03")])
    func `the lunar New Year is a day off`(year: Int, libical: String, truth: String) {
        let rule = "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1"
        let newYears = days(rule, from: "20260217", count: 6)
        #expect(newYears.contains(libical))
        #expect(!newYears.contains(truth))
    }
}
