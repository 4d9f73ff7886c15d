import CivilTime
import Testing

@testable import Scheduling

@Suite struct TooManyPeopleTests {
    @Test(
        "People are counted against all rooms together",
        arguments: [
            ("as many as the room holds", [Centre.danceRoom], 40, false),
            ("one too many", [Centre.danceRoom], 41, true),
            ("nobody said how many", [Centre.danceRoom], nil, false),
            ("as many as two rooms hold", [Centre.danceRoom, Centre.readingRoom], 65, false),
            ("one more than two rooms hold", [Centre.danceRoom, Centre.readingRoom], 66, true),
            ("a room nobody has counted", [Centre.court], 5_000, false),
            ("a room nobody has counted beside another", [Centre.danceRoom, Centre.court], 5_000, false),
            ("two halves", [Centre.east, Centre.west], 60, false),
            ("a hall and its own half hold what the hall holds", [Centre.hall, Centre.east], 60, false),
            ("a hall and its own half hold no more than the hall", [Centre.hall, Centre.east], 61, true),
            ("the same, half first", [Centre.stage, Centre.hall], 61, true),
            ("no room", [], 5_000, false),
        ] as [(String, [Room.ID], Int?, Bool)])
    func counting(_ name: String, _ rooms: [Room.ID], _ people: Int?, _ refused: Bool) throws {
        let wish = Wish(rooms: rooms, people: people)
        #expect(try wish.findings(of: TooManyPeople()).isEmpty == !refused)
    }

    @Test func `the message names the rooms, the people and how many fit`() throws {
        let findings = try Wish(rooms: [Centre.danceRoom, Centre.readingRoom], people: 80).findings(of: TooManyPeople())
        #expect(findings.map(\.message.zh) == ["2026-12-01（周二）预计 80 人，舞蹈室和图书室只能容纳 65 人。"])
        #expect(
            findings.map(\.message.en) == [
                "80 people are expected on Tue 2026-12-01, but 舞蹈室 and 图书室 hold only 65."
            ])
    }
}
