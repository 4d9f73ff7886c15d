import CivilTime
import Testing

@Suite struct ZoneTests {
    /// RFC 5545 §3.3.5: in the gap the offset before it counts; of an hour that comes twice the first is meant.
    @Test(arguments: [
        // New York, forward at 02:00 on 8 March 2026 and back at 02:00 on 1 November.
        ("America/New_York", "2026-03-08T01:59:59", "2026-03-08T01:59:59-05:00"),
        ("America/New_York", "2026-03-08T02:00:00", "2026-03-08T03:00:00-04:00"),
        ("America/New_York", "2026-03-08T02:30:00", "2026-03-08T03:30:00-04:00"),
        ("America/New_York", "2026-03-08T03:00:00", "2026-03-08T03:00:00-04:00"),
        ("America/New_York", "2026-11-01T00:59:59", "2026-11-01T00:59:59-04:00"),
        ("America/New_York", "2026-11-01T01:00:00", "2026-11-01T01:00:00-04:00"),
        ("America/New_York", "2026-11-01T01:59:59", "2026-11-01T01:59:59-04:00"),
        ("America/New_York", "2026-11-01T02:00:00", "2026-11-01T02:00:00-05:00"),
        // Lord Howe Island, half an hour back at 02:00 on 5 April 2026 and forward at 02:00 on 4 October.
        ("Australia/Lord_Howe", "2026-04-05T01:29:59", "2026-04-05T01:29:59+11:00"),
        ("Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-05T01:45:00+11:00"),
        ("Australia/Lord_Howe", "2026-04-05T02:00:00", "2026-04-05T02:00:00+10:30"),
        ("Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-04T02:45:00+11:00"),
        ("Australia/Lord_Howe", "2026-10-04T02:30:00", "2026-10-04T02:30:00+11:00"),
        // Samoa had no 30 December 2011.
        ("Pacific/Apia", "2011-12-29T23:59:59", "2011-12-29T23:59:59-10:00"),
        ("Pacific/Apia", "2011-12-30T00:00:00", "2011-12-31T00:00:00+14:00"),
        ("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-31T12:00:00+14:00"),
        ("Pacific/Apia", "2011-12-31T00:00:00", "2011-12-31T00:00:00+14:00"),
        ("Pacific/Apia", "2011-12-31T12:00:00", "2011-12-31T12:00:00+14:00"),
        // China had summer time from 1986 to 1991, forward at 02:00 and back at 02:00.
        ("Asia/Shanghai", "1986-05-04T01:59:59", "1986-05-04T01:59:59+08:00"),
        ("Asia/Shanghai", "1986-05-04T02:30:00", "1986-05-04T03:30:00+09:00"),
        ("Asia/Shanghai", "1986-07-01T12:00:00", "1986-07-01T12:00:00+09:00"),
        ("Asia/Shanghai", "1986-09-14T01:30:00", "1986-09-14T01:30:00+09:00"),
        ("Asia/Shanghai", "1986-09-14T02:00:00", "1986-09-14T02:00:00+08:00"),
        ("Asia/Shanghai", "1991-09-14T12:00:00", "1991-09-14T12:00:00+09:00"),
        ("Asia/Shanghai", "1992-07-01T12:00:00", "1992-07-01T12:00:00+08:00"),
        ("Asia/Shanghai", "2026-12-01T19:00:00", "2026-12-01T19:00:00+08:00"),
        // Nepal moved from +05:30 to +05:45 at the start of 1986.
        ("Asia/Kathmandu", "1985-12-31T23:59:59", "1985-12-31T23:59:59+05:30"),
        ("Asia/Kathmandu", "1986-01-01T00:10:00", "1986-01-01T00:25:00+05:45"),
        ("Asia/Kathmandu", "2026-12-01T19:00:00", "2026-12-01T19:00:00+05:45"),
        ("UTC", "2026-12-01T19:00:00", "2026-12-01T19:00:00+00:00"),
        ("America/St_Johns", "2026-12-01T19:00:00", "2026-12-01T19:00:00-03:30"),
    ])
    func `the wall clock of a place means one moment`(name: String, wall: String, moment: String) throws {
        let zone = try Zone(name)
        #expect(zone.iso8601(zone.instant(try LocalDateTime(wall))) == moment)
    }

    @Test(arguments: [
        ("America/New_York", "2026-11-01T05:30:00", "2026-11-01T01:30:00-04:00"),
        ("America/New_York", "2026-11-01T06:30:00", "2026-11-01T01:30:00-05:00"),
        ("Australia/Lord_Howe", "2026-04-04T15:00:00", "2026-04-05T01:30:00+10:30"),
        ("Pacific/Apia", "2011-12-30T09:59:59", "2011-12-29T23:59:59-10:00"),
        ("Pacific/Apia", "2011-12-30T10:00:00", "2011-12-31T00:00:00+14:00"),
        ("Asia/Shanghai", "2026-12-01T11:00:00", "2026-12-01T19:00:00+08:00"),
    ])
    func `a moment is shown by the wall clock of a place, with its offset`(name: String, utc: String, shown: String)
        throws
    {
        #expect(try Zone(name).iso8601(Instant(utc: LocalDateTime(utc))) == shown)
    }

    @Test(arguments: ["Asia/Shanghai", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu"])
    func `every hour of forty years is found again from the wall clock, or the earlier of two`(name: String) throws {
        let zone = try Zone(name)
        for seconds in stride(from: Int64(0), to: 40 * 366 * 86_400, by: 3_600) {
            let moment = Instant(seconds: seconds)
            let found = zone.instant(zone.local(moment))
            let isEarlierTwin = found < moment && zone.local(found) == zone.local(moment)
            if found != moment && !isEarlierTwin { Issue.record("\(moment.utc) became \(found.utc)") }
        }
    }

    @Test(arguments: [
        ("Asia/Shanghai", "2026-12-01", 86_400), ("America/New_York", "2026-03-08", 82_800),
        ("America/New_York", "2026-11-01", 90_000), ("Australia/Lord_Howe", "2026-04-05", 88_200),
        ("Pacific/Apia", "2011-12-29", 86_400), ("America/Havana", "2026-03-08", 82_800),
    ])
    func `a day lasts as long as its zone says`(name: String, date: String, seconds: Int) throws {
        let (zone, day) = (try Zone(name), try LocalDate(date))
        #expect(try #require(zone.span(from: day, through: day)).seconds == seconds)
    }

    @Test func `where midnight is skipped the day starts at the end of the gap`() throws {
        let havana = try Zone("America/Havana")
        #expect(havana.iso8601(havana.startOfDay(try LocalDate("2026-03-08"))) == "2026-03-08T01:00:00-04:00")
    }

    @Test func `a day that a zone skipped, or that comes before the first, has no span`() throws {
        let skipped = try LocalDate("2011-12-30")
        #expect(try Zone("Pacific/Apia").span(from: skipped, through: skipped) == nil)
        #expect(try Zone("Asia/Shanghai").span(from: skipped, through: skipped.adding(days: -1)) == nil)
    }

    @Test(arguments: [
        "Asia/Baoji", "asia/shanghai", "Asia/Shanghai ", "China Standard Time", "PRC", "EST5EDT", "GMT", "GMT+8",
        "UTC+8",
        "utc", "+08:00", "SystemV/EST5EDT", "/", "../UTC", "/etc/localtime", "Asia/Shanghai\u{0}", "",
    ])
    func `a name that is no IANA zone of area and place is refused by name`(name: String) {
        let error = #expect(throws: CivilTimeError.unknownZone(name)) { try Zone(name) }
        #expect(error?.explanation.zh.contains("“\(name)”") == true)
        #expect(error?.explanation.en.contains("“\(name)”") == true)
    }

    @Test(arguments: ["Asia/Shanghai", "Asia/Chongqing", "US/Pacific", "America/Argentina/Ushuaia", "Etc/GMT-8", "UTC"])
    func `a zone keeps the name it was asked for by`(name: String) throws {
        #expect(try Zone(name).identifier == name)
        #expect(try Zone(name) == Zone(name))
    }

    @Test func `zones of one clock and two names are two`() throws {
        #expect(try Zone("Asia/Shanghai") != Zone("Asia/Chongqing"))
    }
}
