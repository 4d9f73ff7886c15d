import CivilTime
import Testing

@testable import Scheduling

@Suite struct QuietHoursBrokenTests {
    /// A centre that keeps the noon rest and the night.
    private static func centre(_ hours: String..., zone: String = "Asia/Shanghai") -> Centre {
        var centre = Centre().ruled { $0.quietHours = hours.compactMap { QuietHours($0) } }
        centre.zone = .named(zone)
        return centre
    }

    private func isRefused(_ start: String, _ end: String, in centre: Centre) throws -> Bool {
        let wish = try Wish(rooms: [Centre.court], troupes: [Centre.drums]).from(start, to: end)
        return try !wish.findings(of: QuietHoursBroken(), in: centre).isEmpty
    }

    @Test("What is loud is refused exactly where it overlaps quiet hours", arguments: OverlapCase.all)
    func overlaps(_ time: OverlapCase) throws {
        #expect(try isRefused(time.start, time.end, in: Self.centre("10:00-12:00")) == time.clashes)
    }

    @Test(arguments: [
        ("2026-12-01 19:00", "2026-12-01 21:00", false), ("2026-12-01 19:00", "2026-12-01 21:00:01", true),
        ("2026-12-01 23:00", "2026-12-02 01:00", true), ("2026-12-01 03:00", "2026-12-01 04:00", true),
        ("2026-12-01 07:59:59", "2026-12-01 09:00", true), ("2026-12-01 08:00", "2026-12-01 09:00", false),
        ("2026-12-01 10:00", "2026-12-03 10:00", true),
    ])
    func `a night reaches into the next morning`(start: String, end: String, refused: Bool) throws {
        #expect(try isRefused(start, end, in: Self.centre("21:00-08:00")) == refused)
    }

    @Test(arguments: [
        // The nights in which the clocks change, and the morning after.
        ("Europe/Berlin", "2026-03-29 05:59", "2026-03-29 07:00", true),
        ("Europe/Berlin", "2026-03-29 06:00", "2026-03-29 07:00", false),
        ("Europe/Berlin", "2026-10-25 05:59", "2026-10-25 07:00", true),
        ("Europe/Berlin", "2026-10-24 20:00", "2026-10-24 22:00", false),
        ("Asia/Kolkata", "2026-12-01 21:30", "2026-12-01 22:00", false),
        ("Asia/Kolkata", "2026-12-01 21:30", "2026-12-01 22:01", true),
        ("Australia/Lord_Howe", "2026-10-04 06:00", "2026-10-04 07:00", false),
        ("Australia/Lord_Howe", "2026-10-04 05:59", "2026-10-04 07:00", true),
        ("Australia/Lord_Howe", "2026-04-05 06:00", "2026-04-05 07:00", false),
        ("Australia/Lord_Howe", "2026-04-05 05:59", "2026-04-05 07:00", true),
        // Samoa went to bed on the 29th and rose on the 31st.
        ("Pacific/Apia", "2011-12-29 20:00", "2011-12-29 22:00", false),
        ("Pacific/Apia", "2011-12-29 23:00", "2011-12-31 01:00", true),
        ("Pacific/Apia", "2011-12-31 05:59", "2011-12-31 07:00", true),
        ("Pacific/Apia", "2011-12-31 06:00", "2011-12-31 22:00", false),
        ("America/Santiago", "2026-09-05 20:00", "2026-09-05 22:00", false),
        ("America/Santiago", "2026-09-06 01:00", "2026-09-06 02:00", true),
        ("America/Santiago", "2026-09-06 06:00", "2026-09-06 07:00", false),
    ])
    func `quiet hours go by the wall clock of every zone`(
        zone: String, start: String, end: String, refused: Bool
    ) throws {
        #expect(try isRefused(start, end, in: Self.centre("22:00-06:00", zone: zone)) == refused)
    }

    @Test(arguments: [([Centre.drums], true), ([Centre.choir], true), ([], false)])
    func `only what is loud is refused`(troupes: [Troupe.ID], refused: Bool) throws {
        let findings = try Wish(troupes: troupes).findings(of: QuietHoursBroken(), in: Self.centre("20:00-08:00"))
        #expect(findings.isEmpty == !refused)
    }

    @Test func `from which loudness it is loud is a house rule`() throws {
        let centre = Self.centre("20:00-08:00").ruled(by: Self.centre("20:00-08:00").policy) { $0.loudFrom = 4 }
        #expect(try Wish(troupes: [Centre.choir]).findings(of: QuietHoursBroken(), in: centre).isEmpty)
        #expect(try Wish(troupes: [Centre.drums]).findings(of: QuietHoursBroken(), in: centre).count == 1)
    }

    @Test func `what is in no room of the house disturbs nobody in it`() throws {
        let wish = Wish(rooms: [], troupes: [Centre.drums])
        #expect(try wish.findings(of: QuietHoursBroken(), in: Self.centre("20:00-08:00")).isEmpty)
    }

    @Test func `a house without quiet hours refuses nothing`() throws {
        #expect(try Wish(troupes: [Centre.drums]).findings(of: QuietHoursBroken()).isEmpty)
    }

    @Test func `the message names the rooms, the time, and the hours that it falls into`() throws {
        let wish = try Wish(rooms: [Centre.hall, Centre.court], troupes: [Centre.drums])
            .from("2026-12-01 11:00", to: "2026-12-01 22:00")
        let finding = try #require(
            try wish.findings(
                of: QuietHoursBroken(), in: Self.centre("12:00-14:30", "21:00-08:00", "09:00-10:00")
            ).first)
        #expect(
            finding.message.zh
                == "多功能厅和门球场在 2026-12-01（周二）11:00–22:00 的响度是 5，而 12:00–14:30和21:00–08:00 是安静时段，响度要低于 3。")
        #expect(
            finding.message.en
                == "A loudness of 5 in 多功能厅 and 门球场 on Tue 2026-12-01 11:00–22:00 falls into the quiet hours "
                + "12:00–14:30 and 21:00–08:00, when it must stay below 3.")
        #expect(finding.severity == .must && RuleID.quietHours.mayBeOverridden)
    }
}
