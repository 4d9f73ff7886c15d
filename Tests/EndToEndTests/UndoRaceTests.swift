import Foundation
import Testing

/// An undo and a booking that want the same slot at the same moment. `SHUXIANG_RACES` says how often they meet.
@Suite struct UndoRaceTests {
    private static let races = ProcessInfo.processInfo.environment["SHUXIANG_RACES"].flatMap(Int.init) ?? 12

    @Test func `Of an undo and a booking that want a slot which was freed, one has it and the other is told`() throws {
        let town = try Town.furnished()
        let slot = ["--room", "hall", "--on", "2027-03-01", "--from", "19:00", "--for", "1h"]
        for race in 0..<Self.races {
            try town.done("book", "甲\(race)", "--room", "hall", "--on", "2027-03-01", "--from", "19:00", "--for", "1h")
            try town.done("cancel", "甲\(race)", "--reason", "改期")
            let wishes = [["undo"], ["book", "乙\(race)"] + slot]
            let rivals = try (race.isMultiple(of: 2) ? wishes : wishes.reversed()).map { try town.start($0) }
            let replies = try rivals.map { try $0.wait() }
            // The undo takes back whatever came last: the cancellation, or the booking of its rival.
            #expect(replies.allSatisfy { [0, 2].contains($0.exitCode) }, "race \(race): \(replies)")
            let witness = try FileWitness(town.file)
            #expect(try witness.overlappingClaims() == 0 && witness.occurrencesWithWrongClaims() == 0)
            #expect(try witness.rows("claim") <= 1, "race \(race)")
            for title in ["甲\(race)", "乙\(race)"] { _ = try town.start(["cancel", title, "--reason", "清场"]).wait() }
        }
        #expect(try town.done("check").output == "没有发现问题。\n")
    }

    @Test func `Of two who undo the same entry at once, one does and the other is told so`() throws {
        let town = try Town.furnished()
        for race in 0..<max(2, Self.races / 4) {
            try town.done("person", "add", "李春花\(race)")
            let entry = try FileWitness(town.file).rows("journal")
            let rivals = try (0..<2).map { _ in try town.start(["undo", "\(entry)"]) }
            #expect(try rivals.map { try $0.wait().exitCode }.sorted() == [0, 4], "race \(race)")
            #expect(try FileWitness(town.file).rows("person") == 0)
        }
    }
}
