import CivilTime
import Testing

@testable import Scheduling

@Suite struct BufferTooShortTests {
    private static let care = RoomCare(buffer: Buffer(setup: 10 * 60, cleanup: 15 * 60))

    private func findings(_ wish: Wish = Wish(), in centre: Centre) throws -> [Finding] {
        try wish.findings(of: BufferTooShort(), in: centre)
    }

    // MARK: - Rooms

    @Test(
        "The clean-up of the earlier and the setting up of the later use add up",
        arguments: [
            ("long before", "2026-12-01 16:00", "2026-12-01 17:00", false),
            ("just far enough before", "2026-12-01 17:00", "2026-12-01 18:35", false),
            ("a second too near before", "2026-12-01 17:00", "2026-12-01 18:35:01", true),
            ("touching before", "2026-12-01 17:00", "2026-12-01 19:00", true),
            ("overlapping, which is no matter of time between", "2026-12-01 17:00", "2026-12-01 19:30", false),
            ("the same time", "2026-12-01 19:00", "2026-12-01 20:30", false),
            ("overlapping the end", "2026-12-01 20:00", "2026-12-01 21:00", false),
            ("touching after", "2026-12-01 20:30", "2026-12-01 21:00", true),
            ("a second too near after", "2026-12-01 20:54:59", "2026-12-01 22:00", true),
            ("just far enough after", "2026-12-01 20:55", "2026-12-01 22:00", false),
        ])
    func gap(_ name: String, _ start: String, _ end: String, _ refused: Bool) throws {
        let centre = try Centre().caring(for: Centre.danceRoom, Self.care).booked(Centre.danceRoom, start, end)
        #expect(try findings(Wish(rooms: [Centre.danceRoom]), in: centre).isEmpty == !refused)
    }

    @Test func `without buffers what touches is fine`() throws {
        let centre = try Centre().booked(Centre.hall, "2026-12-01 17:00", "2026-12-01 19:00")
            .booked(Centre.hall, "2026-12-01 20:30", "2026-12-01 22:00")
        #expect(try findings(in: centre).isEmpty)
    }

    @Test(
        "An activity that needs longer than the room counts in its place",
        arguments: [
            ("its own setting up", Buffer(setup: 20 * 60), Buffer(), 34, true),
            ("enough for its own setting up", Buffer(setup: 20 * 60), Buffer(), 35, false),
            ("shorter than the room's", Buffer(setup: 5 * 60), Buffer(), 25, false),
            ("the neighbour's clean-up", Buffer(), Buffer(cleanup: 30 * 60), 40, false),
            ("the neighbour's clean-up is too near", Buffer(), Buffer(cleanup: 30 * 60), 39, true),
            ("the neighbour's setting up is no matter after it", Buffer(), Buffer(setup: 60 * 60), 25, false),
        ] as [(String, Buffer, Buffer, Int, Bool)])
    func activities(_ name: String, _ own: Buffer, _ neighbour: Buffer, _ minutes: Int, _ refused: Bool) throws {
        // The gap before the wish: 15 minutes to clear the room and 10 to set it up unless somebody needs longer.
        let end = try LocalDateTime("2026-12-01 19:00").adding(seconds: -minutes * 60)
        let centre = try Centre().caring(for: Centre.danceRoom, Self.care)
            .booked(Centre.danceRoom, "2026-12-01 17:00", end.minuteText, buffer: neighbour)
        var wish = Wish(rooms: [Centre.danceRoom])
        wish.needs.buffer = own
        #expect(try findings(wish, in: centre).isEmpty == !refused)
    }

    @Test(
        "Whoever has a whole room needs the whole's times, whoever has a part the part's",
        arguments: [
            ("the hall after the hall", Centre.hall, Centre.hall, true),
            ("a part after the hall", Centre.hall, Centre.stage, true),
            ("the hall after a part", Centre.stage, Centre.hall, true),
            ("a part after the part", Centre.stage, Centre.stage, false),
            ("a part after another part", Centre.west, Centre.stage, false),
        ])
    func parts(_ name: String, _ booked: Room.ID, _ wished: Room.ID, _ refused: Bool) throws {
        let centre = try Centre().caring(for: Centre.hall, Self.care)
            .booked(booked, "2026-12-01 17:00", "2026-12-01 18:55")
        #expect(try findings(Wish(rooms: [wished]), in: centre).isEmpty == !refused)
    }

    @Test func `the times of a part hold where the whole is asked for`() throws {
        let centre = try Centre().caring(for: Centre.stage, Self.care)
            .booked(Centre.hall, "2026-12-01 17:00", "2026-12-01 18:55")
        #expect(try findings(in: centre).count == 1)
    }

    @Test func `a neighbour on every part of a hall is told once, with the part that needs most`() throws {
        let centre = try Centre().caring(for: Centre.hall, Self.care)
            .caring(for: Centre.floor, RoomCare(buffer: Buffer(setup: 30 * 60)))
            .booked(Centre.hall, "2026-12-01 17:00", "2026-12-01 18:50")
        #expect(
            try findings(in: centre).map(\.message.zh) == [
                "多功能厅在“舞蹈排练”（17:00–18:50）之后要 15 分钟收尾、30 分钟准备，到 2026-12-01（周二）19:00–20:30 只有 10 分钟。"
            ])
    }

    @Test func `the dates of one activity need no time between them`() throws {
        let wish = Wish(rooms: [Centre.danceRoom], also: ["2026-12-01 20:30"])
        #expect(try findings(wish, in: Centre().caring(for: Centre.danceRoom, Self.care)).isEmpty)
    }

    @Test func `a date that stands, whose claim is known, is a date of the same activity`() throws {
        let wish = Wish(
            kind: .performance, rooms: [Centre.danceRoom], troupes: [Centre.choir], also: ["2026-12-01 21:00"])
        let all = try wish.proposal()
        let occurrences = all.occurrences.enumerated().map { index, occurrence in
            ProposedOccurrence(
                original: occurrence.original, span: occurrence.span, rooms: occurrence.rooms, stands: index == 1)
        }
        let proposal = try Proposal(all.details, schedule: all.schedule, occurrences: occurrences)
        let centre = try Self.travelling().caring(for: Centre.danceRoom, RoomCare(buffer: Buffer(setup: 3_600)))
            .booked(Centre.danceRoom, "2026-12-01 21:00", "2026-12-01 22:30")
            .engaged(Centre.choir, "2026-12-01 21:00", "2026-12-01 22:30", kind: .performance)
        #expect(BufferTooShort().findings(for: proposal, in: centre.surroundings).isEmpty)
        #expect(
            BufferTooShort().findings(for: try Wish(rooms: [Centre.danceRoom]).proposal(), in: centre.surroundings)
                .count == 1)
    }

    @Test func `the message names the room, both times, what is needed and what there is`() throws {
        let centre = try Centre().caring(for: Centre.danceRoom, Self.care)
            .booked(Centre.danceRoom, "2026-12-01 17:00", "2026-12-01 18:50")
            .booked(Centre.danceRoom, "2026-12-01 20:30", "2026-12-01 22:00", title: "书法", activity: 9)
        let findings = try findings(Wish(rooms: [Centre.danceRoom]), in: centre)
        #expect(
            findings.map(\.message.zh) == [
                "舞蹈室在“舞蹈排练”（17:00–18:50）之后要 15 分钟收尾、10 分钟准备，到 2026-12-01（周二）19:00–20:30 只有 10 分钟。",
                "舞蹈室在 2026-12-01（周二）19:00–20:30 之后要 15 分钟收尾、10 分钟准备，到“书法”（20:30–22:00）却没有空隙。",
            ])
        #expect(
            findings.map(\.message.en) == [
                "舞蹈室 needs 15 min to clear up and 10 min to set up between “舞蹈排练” (17:00–18:50) and "
                    + "Tue 2026-12-01 19:00–20:30, but there is only 10 min.",
                "舞蹈室 needs 15 min to clear up and 10 min to set up between Tue 2026-12-01 19:00–20:30 and "
                    + "“书法” (20:30–22:00), but there is no time between them.",
            ])
        #expect(findings.map(\.neighbours).map { $0.map(\.title) } == [["舞蹈排练"], ["书法"]])
        #expect(findings.allSatisfy { $0.severity == .must } && RuleID.bufferTooShort.mayBeOverridden)
    }

    // MARK: - Troupes

    private static func travelling() -> Centre {
        Centre().ruled {
            $0.travelMinutes = 40
            $0.restMinutes = 20
        }
    }

    @Test(
        "A troupe needs the way to a performance, and the way and a rest after it",
        arguments: [
            ("far enough before", ActivityKind.performance, ActivityKind.rehearsal, "18:20", "21:30", false),
            ("too near before", .performance, .rehearsal, "18:21", "21:30", true),
            ("far enough after", .performance, .rehearsal, "12:00", "21:30", false),
            ("too near after", .performance, .rehearsal, "12:00", "21:29", true),
            ("rehearsals need neither", .rehearsal, .rehearsal, "19:00", "20:30", false),
            ("after a performance, far enough", .rehearsal, .performance, "18:00", "23:00", false),
            ("after a performance, too near", .rehearsal, .performance, "18:01", "23:00", true),
            ("before a performance, far enough", .rehearsal, .performance, "12:00", "21:10", false),
            ("before a performance, too near", .rehearsal, .performance, "12:00", "21:09", true),
            (
                "from one performance to the next the way counts once", .performance, .performance, "18:00", "21:30",
                false
            ),
            ("from one performance to the next without a rest", .performance, .performance, "18:01", "21:30", true),
        ] as [(String, ActivityKind, ActivityKind, String, String, Bool)])
    func travel(
        _ name: String, _ kind: ActivityKind, _ other: ActivityKind, _ earlierEnd: String, _ laterStart: String,
        _ refused: Bool
    ) throws {
        let centre = try Self.travelling()
            .engaged(Centre.choir, "2026-12-01 10:00", "2026-12-01 \(earlierEnd)", kind: other)
            .engaged(Centre.choir, "2026-12-01 \(laterStart)", "2026-12-01 23:30", activity: 9, kind: other)
        let wish = Wish(kind: kind, rooms: [Centre.court], troupes: [Centre.choir])
        #expect(try findings(wish, in: centre).count == (refused ? 1 : 0))
    }

    @Test func `a troupe that is double-booked is not told of the way as well`() throws {
        let centre = try Self.travelling()
            .engaged(Centre.choir, "2026-12-01 18:00", "2026-12-01 19:30", kind: .performance)
        #expect(try findings(Wish(troupes: [Centre.choir]), in: centre).isEmpty)
    }

    @Test func `the message names the troupe, both times, the way and the rest`() throws {
        let centre = try Self.travelling()
            .engaged(Centre.choir, "2026-12-01 17:00", "2026-12-01 18:30", kind: .performance)
        let finding = try #require(try findings(Wish(troupes: [Centre.choir]), in: centre).first)
        #expect(
            finding.message.zh
                == "合唱队在“社区春晚”（17:00–18:30）之后要 40 分钟路程、20 分钟休息，到 2026-12-01（周二）19:00–20:30 只有 30 分钟。")
        #expect(
            finding.message.en
                == "合唱队 needs 40 min on the way and 20 min to rest between “社区春晚” (17:00–18:30) and "
                + "Tue 2026-12-01 19:00–20:30, but there is only 30 min.")
    }
}
