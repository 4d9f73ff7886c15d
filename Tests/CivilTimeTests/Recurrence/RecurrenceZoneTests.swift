import CivilTime
import Testing

/// What local starts become as moments, where clocks shift (RFC 5545 §3.3.5).
@Suite struct RecurrenceZoneTests {
    static let rows: [(zone: String, start: String, rule: String, moments: [String], note: String)] = [
        (
            "Asia/Shanghai", "2026-12-01T19:00", "FREQ=WEEKLY;COUNT=3",
            ["2026-12-01T11:00:00", "2026-12-08T11:00:00", "2026-12-15T11:00:00"], "no shift since 1991"
        ),
        (
            "America/New_York", "2027-03-12T02:30", "FREQ=DAILY;COUNT=4",
            ["2027-03-12T07:30:00", "2027-03-13T07:30:00", "2027-03-14T07:30:00", "2027-03-15T06:30:00"],
            "02:30 is skipped on 14 March and takes place at 03:30"
        ),
        (
            "America/New_York", "2026-10-31T01:30", "FREQ=DAILY;COUNT=3",
            ["2026-10-31T05:30:00", "2026-11-01T05:30:00", "2026-11-02T06:30:00"],
            "01:30 comes twice on 1 November and takes place the first time"
        ),
        (
            "Australia/Lord_Howe", "2027-04-03T09:00", "FREQ=DAILY;COUNT=2",
            ["2027-04-02T22:00:00", "2027-04-03T22:30:00"], "a shift of half an hour, south of the equator"
        ),
        (
            "Asia/Kolkata", "2026-12-01T09:00", "FREQ=WEEKLY;COUNT=2",
            ["2026-12-01T03:30:00", "2026-12-08T03:30:00"], "half an hour off"
        ),
        (
            "Pacific/Apia", "2011-12-28T19:00", "FREQ=DAILY;COUNT=4",
            ["2011-12-29T05:00:00", "2011-12-30T05:00:00", "2011-12-31T05:00:00", "2011-12-31T05:00:00"],
            "30 December was skipped: its start falls on the next day's"
        ),
    ]

    @Test(arguments: rows.indices)
    func `starts become moments by the zone's own rules`(index: Int) throws {
        let row = Self.rows[index]
        let zone = try Zone(row.zone)
        let series = Recurrence(start: try LocalDateTime(row.start), rule: try RecurrenceRule(row.rule))
        let moments = try series.expand(in: zone, limit: 10).occurrences.map { "\(zone.instant($0).utc)" }
        #expect(moments == row.moments, "\(row.note)")
    }

    @Test(arguments: [
        ("20261101T053000Z", 2, "the first 01:30 of 1 November belongs"),
        ("20261101T052959Z", 1, "one second less"),
        ("20261102T063000Z", 3, "the winter's offset counts the day after"),
        ("20261102T062959Z", 2, "one second less"),
    ])
    func `an UNTIL in UTC is compared as a moment`(until: String, count: Int, note: String) throws {
        let rule = try RecurrenceRule("FREQ=DAILY;UNTIL=\(until)")
        let series = Recurrence(start: try LocalDateTime("2026-10-31T01:30"), rule: rule)
        let expansion = try series.expand(in: try Zone("America/New_York"), limit: 10)
        #expect(expansion.occurrences.count == count, "\(note)")
        #expect(expansion.isComplete)
    }

    @Test func `an UNTIL in UTC reaches the day that is already tomorrow`() throws {
        let rule = try RecurrenceRule("FREQ=DAILY;UNTIL=20261202T105900Z")
        let series = Recurrence(start: try LocalDateTime("2026-12-01T00:30"), rule: rule)
        let expansion = try series.expand(in: try Zone("Pacific/Kiritimati"), limit: 10)
        #expect(expansion.occurrences.map { "\($0.date)" } == ["2026-12-01", "2026-12-02", "2026-12-03"])
    }
}
