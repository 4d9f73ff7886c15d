import CivilTime
import Scheduling
import Testing

@testable import Operations

/// What the rules that every house has, and every kind of advice, have to say, in both languages. All names in this house are English, so that a
/// Chinese character in an English sentence is a mistake.
@Suite struct FindingWordsTests {
    private static func house() throws -> House {
        let house = try House()
        let hours = try #require(
            OpeningHours(weekdays: Set(Weekday.allCases), opens: LocalTime("09:00"), closes: LocalTime("18:00")))
        let rooms = KeepRooms(at: try house.desk())
        _ = try rooms.add(
            RoomDescription(name: "Studio", capacity: 20, openingHours: [hours], features: ["mirror"]), slug: "studio")
        _ = try rooms.add(RoomDescription(name: "Annex", capacity: 10, openingHours: [hours]), slug: "annex")
        _ = try KeepPeople(at: house.desk()).addTroupe(
            name: "Drums", slug: "drums", kind: "drums", loudness: 5, leader: nil, colour: nil)
        for room in ["hall", "图书室"] {
            _ = try CloseRoom(at: house.desk())(
                room, from: LocalDateTime("2026-11-01T00:00"), to: LocalDateTime("2027-12-31T00:00"), reason: "Works",
                effect: .list)
        }
        try house.book("Dance", "2026-12-01T10:00", minutes: 120, room: "studio", troupe: "drums", times: 4)
        _ = try CloseRoom(at: house.desk())(
            "studio", from: LocalDateTime("2026-12-05T00:00"), to: LocalDateTime("2026-12-06T00:00"), reason: "Works",
            effect: .list)
        return house
    }

    private static func expectBothLanguages(_ text: LocalizedText) {
        #expect(text.zh.hasHan && !text.en.hasHan && !text.en.isEmpty, "\(text)")
        #expect(!text.zh.contains(where: \.isNewline) && !text.en.contains(where: \.isNewline))
    }

    @Test(
        "A rule names its reason in both languages",
        arguments: [
            (RuleID.roomDoubleBooked, "2026-12-01T11:00", "studio", nil, nil, ActivityKind.rehearsal),
            (.troupeDoubleBooked, "2026-12-01T11:00", "annex", "drums", nil, .rehearsal),
            (.outsideOpeningHours, "2026-12-02T18:30", "studio", nil, nil, .rehearsal),
            (.roomClosed, "2026-12-05T11:00", "studio", nil, nil, .rehearsal),
            (.tooManyPeople, "2026-12-02T11:00", "studio", nil, 21, .rehearsal),
            (.inThePast, "2026-11-20T11:00", "studio", nil, nil, .rehearsal),
            (.lectureNotHalfAnHour, "2026-12-02T11:00", "studio", nil, nil, .lecture),
        ] as [(RuleID, String, String, String?, Int?, ActivityKind)])
    func rules(rule: RuleID, start: String, room: String, troupe: String?, people: Int?, kind: ActivityKind) throws {
        var wish = try House.request("Wish", start, room: room, troupe: troupe, people: people)
        wish.kind = kind
        let answer = try WeighBooking(at: Self.house().desk()).suggest(wish)
        #expect(answer.verdict.findings.map(\.rule) == [rule])
        for finding in answer.verdict.findings { Self.expectBothLanguages(finding.message) }
        for suggestion in answer.suggestions ?? [] { Self.expectBothLanguages(suggestion.description) }
    }

    @Test func `Advice for a series is in both languages too`() throws {
        let wish = try House.request("Wish", "2026-12-01T11:00", room: "studio", times: 6)
        let suggestions = try #require(try WeighBooking(at: Self.house().desk()).suggest(wish).suggestions)
        #expect(suggestions.count >= 3)
        for suggestion in suggestions { Self.expectBothLanguages(suggestion.description) }
    }
}

extension String {
    /// Whether a Chinese character is in it.
    fileprivate var hasHan: Bool { unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }
}
