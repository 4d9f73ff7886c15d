import CivilTime
import ICalendar
import Testing

@Suite struct TimeZoneNamesTests {
    private func names(_ fixture: String = "outlook-time-zones") throws -> TimeZoneNames {
        TimeZoneNames(try #require(try Fixture.read(fixture).calendars.first))
    }

    @Test(arguments: [
        ("Asia/Shanghai", "Asia/Shanghai"), ("/freeassociation.sourceforge.net/Asia/Shanghai", "Asia/Shanghai"),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin", "Europe/Berlin"),
        ("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("China Standard Time", "Asia/Shanghai"), ("W. Europe Standard Time", "Europe/Berlin"),
        ("Singapore Standard Time", "Asia/Singapore"), ("UTC", "UTC"), ("GMT", "UTC"), ("Etc/GMT-8", "Etc/GMT-8"),
    ]) func `a name is explained by itself`(tzid: String, zone: String) throws {
        #expect(try names().zone(named: tzid)?.identifier == zone)
    }

    @Test func `a constant VTIMEZONE of eight hours is Shanghai`() throws {
        #expect(try names().zone(named: "我的时区")?.identifier == "Asia/Shanghai")
    }

    @Test func `a VTIMEZONE with summer time is a zone that behaves the same`() throws {
        let zone = try #require(try names().zone(named: "Customized Time Zone"))
        let berlin = try Zone("Europe/Berlin")
        for month in 1...12 {
            let noon = Instant(
                utc: LocalDateTime(try #require(LocalDate(year: 2026, month: month, day: 28)), .midnight))
            #expect(zone.offset(at: noon) == berlin.offset(at: noon))
        }
    }

    @Test(arguments: [
        "Nowhere", "Undefined", "", "/", "Asia/Atlantis", "/freeassociation.sourceforge.net/Asia/Atlantis",
    ])
    func `a name that nothing explains has no zone, and is never UTC`(tzid: String) throws {
        #expect(try names().zone(named: tzid) == nil)
    }

    @Test func `a name of fifty thousand parts is answered at once`() throws {
        #expect(try names().zone(named: "/a".repeated(50_000)) == nil)
    }

    @Test func `Windows names from all over its table stand for zones this machine knows`() throws {
        let table = try names()
        for name in ["AUS Central Standard Time", "UTC-11", "Yukon Standard Time", "US Eastern Standard Time"] {
            #expect(table.zone(named: name) != nil)
        }
    }

    @Test func `a rule by the second in a VTIMEZONE is not expanded`() throws {
        #expect(try names("secondly-time-zone").zone(named: "Endless") == nil)
    }

    @Test func `the zone's own location is preferred where it behaves the same`() throws {
        var calendar = try #require(try Fixture.read("outlook-time-zones").calendars.first)
        calendar.components[1].properties.append(try .text("X-LIC-LOCATION", "Asia/Taipei"))
        #expect(TimeZoneNames(calendar).zone(named: "我的时区")?.identifier == "Asia/Taipei")
    }
}
