import CivilTime
import Testing

@testable import Scheduling

@Suite struct NoisyNeighbourTests {
    /// The reading room needs quiet, and hears the hall.
    private static let house = Centre().quiet(in: Centre.readingRoom).coupled(Centre.readingRoom, Centre.hall)
    private static let drums = Wish(troupes: [Centre.drums])
    private static let readers = Wish(kind: .reading, rooms: [Centre.readingRoom])

    private func findings(_ wish: Wish, in centre: Centre) throws -> [Finding] {
        try wish.findings(of: NoisyNeighbour(), in: centre)
    }

    @Test("Noise beside quiet is refused exactly where the times overlap", arguments: OverlapCase.all)
    func ours(_ time: OverlapCase) throws {
        let centre = try Self.house.booked(Centre.readingRoom, OverlapCase.standing.0, OverlapCase.standing.1)
        #expect(try findings(time.wish(Self.drums), in: centre).isEmpty == !time.clashes)
    }

    @Test("Quiet beside noise is refused exactly where the times overlap", arguments: OverlapCase.all)
    func theirs(_ time: OverlapCase) throws {
        let centre = try Self.house.booked(Centre.hall, OverlapCase.standing.0, OverlapCase.standing.1, loudness: 5)
        #expect(try findings(time.wish(Self.readers), in: centre).isEmpty == !time.clashes)
    }

    @Test(
        "How loud a wish is, it says itself, else its loudest troupe",
        arguments: [
            ("a loud troupe", [Centre.drums], nil, true), ("just loud", [Centre.choir], nil, true),
            ("a loud one among others", [Centre.choir, Centre.drums], nil, true), ("nobody", [], nil, false),
            ("a loud troupe that is quiet this time", [Centre.drums], 2, false), ("nobody, but loud", [], 3, true),
        ] as [(String, [Troupe.ID], Int?, Bool)])
    func loudness(_ name: String, _ troupes: [Troupe.ID], _ loudness: Int?, _ refused: Bool) throws {
        let centre = try Self.house.booked(Centre.readingRoom, "2026-12-01 18:00", "2026-12-01 20:00")
        var wish = Wish(troupes: troupes)
        wish.needs.loudness = loudness
        #expect(try findings(wish, in: centre).isEmpty == !refused)
    }

    @Test(arguments: [(3, true), (4, true), (5, true), (2, false)])
    func `from which loudness a neighbour is loud is a house rule`(loudness: Int, refused: Bool) throws {
        let centre = try Self.house.booked(Centre.hall, "2026-12-01 18:00", "2026-12-01 20:00", loudness: loudness)
        #expect(try findings(Self.readers, in: centre).isEmpty == !refused)
        #expect(try findings(Self.readers, in: centre.ruled { $0.loudFrom = loudness + 1 }).isEmpty)
    }

    @Test(
        "Sound carries to and from the parts and the wholes of coupled rooms",
        arguments: [
            ("the hall itself", Centre.hall, Centre.readingRoom, Centre.hall, true),
            ("a part of a part of the coupled hall", Centre.hall, Centre.readingRoom, Centre.stage, true),
            ("the whole of a coupled part", Centre.west, Centre.readingRoom, Centre.hall, true),
            ("the other half of a coupled part", Centre.west, Centre.readingRoom, Centre.east, false),
            ("a room that is not coupled", Centre.hall, Centre.readingRoom, Centre.danceRoom, false),
        ])
    func floor(_ name: String, _ one: Room.ID, _ other: Room.ID, _ wished: Room.ID, _ refused: Bool) throws {
        let centre = try Centre().quiet(in: Centre.readingRoom).coupled(one, other)
            .booked(Centre.readingRoom, "2026-12-01 18:00", "2026-12-01 21:00")
        var wish = Self.drums
        wish.rooms = [wished]
        #expect(try findings(wish, in: centre).isEmpty == !refused)
    }

    @Test func `where only a part needs quiet the noise beside another part is no matter`() throws {
        let centre = try Centre().quiet(in: Centre.stage).coupled(Centre.west, Centre.danceRoom)
            .booked(Centre.danceRoom, "2026-12-01 18:00", "2026-12-01 21:00", loudness: 5)
        #expect(try findings(Wish(), in: centre).isEmpty)
        #expect(try findings(Wish(), in: centre.quiet(in: Centre.west)).count == 1)
    }

    @Test func `a coupled room that needs no quiet, or that is only kept shut, is not disturbed`() throws {
        let loud = try Centre().coupled(Centre.danceRoom, Centre.hall)
            .booked(Centre.danceRoom, "2026-12-01 18:00", "2026-12-01 21:00", loudness: 5)
        #expect(try findings(Self.drums, in: loud).isEmpty)
        let shut = try Self.house.booked(Centre.readingRoom, "2026-12-01 18:00", "2026-12-01 21:00", kind: .closure)
        #expect(try findings(Self.drums, in: shut).isEmpty)
    }

    @Test func `a weak coupling warns, a strong one beside it refuses, and the room is told once`() throws {
        let weak = try Centre().quiet(in: Centre.readingRoom).coupled(Centre.hall, Centre.readingRoom, .weak)
            .booked(Centre.readingRoom, "2026-12-01 18:00", "2026-12-01 20:00", title: "读书会")
        #expect(try findings(Self.drums, in: weak).map(\.severity) == [.should])
        let both = weak.coupled(Centre.west, Centre.readingRoom, .strong)
        #expect(try findings(Self.drums, in: both).map(\.severity) == [.must])
        #expect(RuleID.noisyNeighbour.mayBeOverridden)
    }

    @Test(arguments: [
        (
            RoomCoupling.Strength.strong, "多功能厅在 2026-12-01（周二）19:00–20:30 的响度是 5，会吵到旁边要安静的图书室里的“读书会”（18:00–20:00）。",
            "A loudness of 5 in 多功能厅 on Tue 2026-12-01 19:00–20:30 disturbs “读书会” (18:00–20:00) in 图书室 next to it, "
                + "which needs quiet."
        ),
        (
            .weak, "多功能厅在 2026-12-01（周二）19:00–20:30 的响度是 5，可能会吵到旁边要安静的图书室里的“读书会”（18:00–20:00）。",
            "A loudness of 5 in 多功能厅 on Tue 2026-12-01 19:00–20:30 may disturb “读书会” (18:00–20:00) in 图书室 next to it, "
                + "which needs quiet."
        ),
    ])
    func `the message of our noise names both rooms and who is disturbed`(
        strength: RoomCoupling.Strength, zh: String, en: String
    ) throws {
        let centre = try Centre().quiet(in: Centre.readingRoom).coupled(Centre.readingRoom, Centre.hall, strength)
            .booked(Centre.readingRoom, "2026-12-01 18:00", "2026-12-01 20:00", title: "读书会")
        let finding = try #require(try findings(Self.drums, in: centre).first)
        #expect(finding.message == LocalizedText(zh: zh, en: en))
        #expect(finding.neighbours.map(\.title) == ["读书会"])
    }

    @Test(arguments: [
        (
            RoomCoupling.Strength.strong, "图书室要安静，在 2026-12-01（周二）19:00–20:30 会被旁边多功能厅的“锣鼓排练”（18:00–20:00，响度 5）吵到。",
            "图书室, which needs quiet, is disturbed on Tue 2026-12-01 19:00–20:30 by “锣鼓排练” (18:00–20:00, loudness 5) in 多功能厅 "
                + "next to it."
        ),
        (
            .weak, "图书室要安静，在 2026-12-01（周二）19:00–20:30 可能会被旁边多功能厅的“锣鼓排练”（18:00–20:00，响度 5）吵到。",
            "图书室, which needs quiet, may be disturbed on Tue 2026-12-01 19:00–20:30 by “锣鼓排练” (18:00–20:00, loudness 5) in "
                + "多功能厅 next to it."
        ),
    ])
    func `the message of a neighbour's noise names both rooms and how loud it is`(
        strength: RoomCoupling.Strength, zh: String, en: String
    ) throws {
        let centre = try Centre().quiet(in: Centre.readingRoom).coupled(Centre.readingRoom, Centre.hall, strength)
            .booked(Centre.stage, "2026-12-01 18:00", "2026-12-01 20:00", title: "锣鼓排练", loudness: 5)
        #expect(try findings(Self.readers, in: centre).map(\.message) == [LocalizedText(zh: zh, en: en)])
    }
}
