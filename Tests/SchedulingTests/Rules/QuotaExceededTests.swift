import CivilTime
import Testing

@testable import Scheduling

@Suite struct QuotaExceededTests {
    private static let choir = Wish(rooms: [Centre.court], troupes: [Centre.choir])

    private func findings(_ wish: Wish = choir, in centre: Centre) throws -> [Finding] {
        try wish.findings(of: QuotaExceeded(), in: centre)
    }

    /// The days of the occurrences that are refused.
    private func days(_ wish: Wish, in centre: Centre) throws -> [String] {
        try findings(wish, in: centre).map { centre.zone.local($0.occurrence).date.description }
    }

    // MARK: - Hours a week

    @Test(arguments: [(90, false), (89, true), (210, false), (30, true)])
    func `one time may use up a week's minutes and not one more`(most: Int, refused: Bool) throws {
        #expect(try findings(in: Centre().ruled { $0.weeklyMinutes = most }).isEmpty == !refused)
    }

    @Test(
        "What the troupe has in the same week counts, from Monday through Sunday",
        arguments: [
            ("the Sunday before", "2026-11-29 21:00", "2026-11-29 23:59", false),
            ("the night into Monday belongs to Sunday", "2026-11-29 23:00", "2026-11-30 02:00", false),
            ("Monday", "2026-11-30 00:00", "2026-11-30 01:00", true),
            ("Sunday", "2026-12-06 22:00", "2026-12-06 23:00", true),
            ("the night out of Sunday", "2026-12-06 23:30", "2026-12-07 00:30", true),
            ("just as long as is left", "2026-12-03 10:00", "2026-12-03 10:30", false),
            ("a second longer than is left", "2026-12-03 10:00", "2026-12-03 10:30:01", true),
            ("the Monday after", "2026-12-07 00:00", "2026-12-07 03:00", false),
        ])
    func week(_ name: String, _ start: String, _ end: String, _ refused: Bool) throws {
        let centre = try Centre().ruled { $0.weeklyMinutes = 120 }.engaged(Centre.choir, start, end)
        #expect(try findings(in: centre).isEmpty == !refused)
    }

    @Test func `the dates of the wish itself count one after another`() throws {
        let wish = Wish(rooms: [Centre.court], troupes: [Centre.choir], rule: "FREQ=DAILY;COUNT=9")
        let centre = Centre().ruled { $0.weeklyMinutes = 270 }
        // Three of 90 minutes fit: Tuesday to Thursday, and Monday to Wednesday after.
        #expect(try days(wish, in: centre) == ["2026-12-04", "2026-12-05", "2026-12-06"])
    }

    @Test func `a date that does not fit leaves room for a shorter one after it`() throws {
        let centre = try Centre().ruled { $0.weeklyMinutes = 150 }
            .engaged(Centre.choir, "2026-12-06 10:00", "2026-12-06 11:00")
        let wish = Wish(rooms: [Centre.court], troupes: [Centre.choir], also: ["2026-12-02 19:00"])
        #expect(try days(wish, in: centre) == ["2026-12-02"])
    }

    @Test func `what stands already counts first and is not refused`() throws {
        let zone = Zone.shanghai
        let spans = try ["2026-12-01", "2026-12-02", "2026-12-03"].map { try zone.span("\($0) 19:00", "\($0) 20:30") }
        let occurrences = zip(spans, [false, true, true]).map { span, stands in
            ProposedOccurrence(
                original: zone.local(span.start), span: span, rooms: [Centre.court], stands: stands)
        }
        let proposal = try Proposal(
            try Self.choir.proposal().details, schedule: Self.choir.schedule(), occurrences: occurrences)
        // The claims of what stands may be known as well; they are the same times.
        let centre = try Centre().ruled { $0.weeklyMinutes = 200 }
            .engaged(Centre.choir, "2026-12-02 19:00", "2026-12-02 20:30")
        let findings = QuotaExceeded().findings(for: proposal, in: centre.surroundings)
        #expect(findings.map(\.occurrence) == [spans[0].start])
        #expect(findings.first?.message.zh.contains("已有 3 小时，") == true)
    }

    @Test func `a troupe's own quota counts in the place of the house's`() throws {
        var centre = Centre().ruled { $0.weeklyMinutes = 60 }
        centre.troupes.append(
            Troupe(id: Troupe.ID(23), slug: "dance", name: "舞蹈队", kind: "dance", weeklySeconds: 90 * 60))
        #expect(try findings(Wish(rooms: [], troupes: [Troupe.ID(23)]), in: centre).isEmpty)
        #expect(try findings(Wish(rooms: [], troupes: [Centre.choir]), in: centre).count == 1)
        #expect(try findings(Wish(rooms: [], troupes: [Troupe.ID(23), Centre.choir]), in: centre).count == 1)
        #expect(try findings(Wish(rooms: []), in: centre).isEmpty)
    }

    @Test(arguments: ActivityKind.allCases)
    func `the house's own programme has no quota and uses none up`(kind: ActivityKind) throws {
        let isFree = [ActivityKind.lecture, .opening, .performance, .closure].contains(kind)
        let centre = Centre().ruled {
            $0.weeklyMinutes = 100
            $0.longestMinutes = 60
        }
        let wish = Wish(kind: kind, rooms: [Centre.court], troupes: [Centre.choir], seconds: 101 * 60)
        #expect(try findings(wish, in: centre).count == (isFree ? 0 : 2))
        let engaged = try Centre().ruled { $0.weeklyMinutes = 100 }
            .engaged(Centre.choir, "2026-12-03 19:00", "2026-12-03 20:00", kind: kind)
        #expect(try findings(in: engaged).isEmpty == isFree)
    }

    @Test(arguments: [
        // What lies in the other week of a Tuesday in each zone: its Sunday night and its Monday morning.
        ("Europe/Berlin", "2026-03-24 19:00", "2026-03-29 23:00", "2026-03-30 00:00"),
        ("Asia/Kolkata", "2026-12-01 19:00", "2026-12-06 23:00", "2026-12-07 00:00"),
        ("Australia/Lord_Howe", "2026-09-29 19:00", "2026-10-04 23:00", "2026-10-05 00:00"),
        ("America/Santiago", "2026-09-01 19:00", "2026-09-06 23:00", "2026-09-07 00:00"),
        ("Pacific/Apia", "2011-12-27 19:00", "2012-01-01 23:00", "2012-01-02 00:00"),
    ])
    func `weeks are those of every zone's wall clock`(zone: String, wish: String, inside: String, outside: String)
        throws
    {
        var centre = Centre().ruled { $0.weeklyMinutes = 120 }
        centre.zone = .named(zone)
        let wish = Wish(rooms: [Centre.court], troupes: [Centre.choir], start: wish)
        let hourLater = { (start: String) in "\(start.dropLast(5))\(start.hasSuffix("23:00") ? "23:59" : "01:00")" }
        let busy = try centre.engaged(Centre.choir, inside, hourLater(inside))
        let free = try centre.engaged(Centre.choir, outside, hourLater(outside))
        #expect(try findings(wish, in: busy).count == 1)
        #expect(try findings(wish, in: free).isEmpty)
    }

    @Test func `the message of a full week names the troupe, the week, what it has and what is too much`() throws {
        let centre = try Centre().ruled { $0.weeklyMinutes = 240 }
            .engaged(Centre.choir, "2026-12-03 09:00", "2026-12-03 12:00")
        let finding = try #require(try findings(in: centre).first)
        #expect(
            finding.message.zh
                == "合唱队每周最多用 4 小时；2026-11-30（周一）起的一周已有 3 小时，再加 2026-12-01（周二）19:00–20:30 的 1 小时 30 分钟就超了。")
        #expect(
            finding.message.en
                == "合唱队 may have 4 h a week; in the week from Mon 2026-11-30 it has 3 h, and 1 h 30 min more on "
                + "Tue 2026-12-01 19:00–20:30 is too much.")
        #expect(finding.severity == .must && RuleID.quotaExceeded.mayBeOverridden)
    }

    // MARK: - Bookings a week

    @Test(arguments: [(1, true), (2, true), (3, false)])
    func `a troupe books so many times a week and no more`(most: Int, refused: Bool) throws {
        let centre = try Centre().ruled { $0.weeklyBookings = most }
            .engaged(Centre.choir, "2026-11-30 09:00", "2026-11-30 10:00")
            .engaged(Centre.choir, "2026-12-06 09:00", "2026-12-06 10:00", activity: 9)
        #expect(try findings(in: centre).isEmpty == !refused)
    }

    @Test(arguments: [(1, "每周最多订 1 次；", "once a week;"), (2, "每周最多订 2 次；", "2 times a week;")])
    func `the message of too many bookings counts them`(most: Int, zh: String, en: String) throws {
        let centre = try (0..<most).reduce(Centre().ruled { $0.weeklyBookings = most }) { centre, hour in
            try centre.engaged(Centre.choir, "2026-12-02 1\(hour):00", "2026-12-02 1\(hour):30")
        }
        let finding = try #require(try findings(in: centre).first)
        #expect(
            finding.message.zh
                == "合唱队\(zh)2026-11-30（周一）起的一周已有 \(most) 次，不能再加 2026-12-01（周二）19:00–20:30。")
        #expect(
            finding.message.en
                == "合唱队 may book \(en) in the week from Mon 2026-11-30 it has \(most) already, and "
                + "Tue 2026-12-01 19:00–20:30 would be one more.")
    }

    // MARK: - One time

    @Test(arguments: [(90, false), (89, true)])
    func `one time lasts as long as the house lets it`(most: Int, refused: Bool) throws {
        let centre = Centre().ruled { $0.longestMinutes = most }
        #expect(try findings(Wish(), in: centre).isEmpty == !refused)
        #expect(try findings(Wish(kind: .opening), in: centre).isEmpty)
    }

    @Test(arguments: [
        // Four hours by the wall clock, five and three in truth; and two hours around a day that was skipped.
        ("Europe/Berlin", "2026-10-25 00:00", "2026-10-25 04:00"),
        ("Europe/Berlin", "2026-03-29 00:00", "2026-03-29 04:00"),
        ("Australia/Lord_Howe", "2026-04-05 00:00", "2026-04-05 04:00"),
        ("Pacific/Apia", "2011-12-29 23:00", "2011-12-31 01:00"),
    ])
    func `a change of the clock makes nothing too long`(zone: String, start: String, end: String) throws {
        var centre = Centre().ruled { $0.longestMinutes = 240 }
        centre.zone = .named(zone)
        #expect(try findings(Wish().from(start, to: end), in: centre).isEmpty)
    }

    @Test func `the message of a long time names both lengths`() throws {
        let finding = try #require(
            try findings(Wish(seconds: 5 * 3_600), in: Centre().ruled { $0.longestMinutes = 240 }).first)
        #expect(finding.message.zh == "2026-12-01（周二）19:00–24:00 有 5 小时，一次最多 4 小时。")
        #expect(finding.message.en == "Tue 2026-12-01 19:00–24:00 lasts 5 h; one time may last 4 h at most.")
    }

    // MARK: - In a row

    @Test(
        "Times with less than half an hour between them are in a row",
        arguments: [
            ("two before", [("16:00", "17:30"), ("17:30", "19:00")], true),
            ("with pauses of 29 minutes", [("16:00", "17:02"), ("17:31", "18:31")], true),
            ("with a pause of half an hour before", [("16:00", "17:30"), ("17:30", "18:30")], false),
            ("with a pause of half an hour before the first", [("16:00", "17:00"), ("17:30", "19:00")], false),
            ("one before and one after", [("17:30", "19:00"), ("20:30", "21:30")], true),
            ("two after", [("20:40", "21:30"), ("21:30", "22:00")], true),
            ("one", [("17:30", "19:00")], false),
            ("two that overlap the wish", [("18:00", "19:30"), ("20:00", "21:00")], false),
        ])
    func rows(_ name: String, _ times: [(String, String)], _ refused: Bool) throws {
        let centre = try times.reduce(Centre().ruled { $0.runsInARow = 2 }) {
            try $0.engaged(Centre.choir, "2026-12-01 \($1.0)", "2026-12-01 \($1.1)")
        }
        #expect(try findings(in: centre).isEmpty == !refused)
    }

    @Test func `a row ends with its day`() throws {
        let wish = Wish(troupes: [Centre.choir], start: "2026-12-01 00:00", seconds: 86_400, rule: "FREQ=DAILY;COUNT=5")
        #expect(try findings(wish, in: Centre().ruled { $0.runsInARow = 1 }).isEmpty)
    }

    @Test func `the message of a row names its times`() throws {
        let wish = Wish(
            rooms: [Centre.court], troupes: [Centre.choir], start: "2026-12-01 16:00", also: ["2026-12-01 19:00"])
        let centre = try Centre().ruled { $0.runsInARow = 2 }
            .engaged(Centre.choir, "2026-12-01 17:40", "2026-12-01 18:45")
        let findings = try findings(wish, in: centre)
        #expect(
            findings.map(\.message.zh) == [
                "合唱队2026-12-01（周二）会接连有 3 场（16:00–17:30、17:40–18:45和19:00–20:30），最多接连 2 场。"
            ])
        #expect(
            findings.map(\.message.en) == [
                "合唱队 would have 3 times in a row on Tue 2026-12-01 (16:00–17:30, 17:40–18:45 and 19:00–20:30); "
                    + "at most 2 may follow one another."
            ])
    }
}
