import Foundation
import SeededRandom
import Testing

/// Processes that want the same thing at the same moment. `SHUXIANG_RACES` says how often they meet.
@Suite struct RaceTests {
    private static let races = ProcessInfo.processInfo.environment["SHUXIANG_RACES"].flatMap(Int.init) ?? 40

    /// A wish for the hall on a day of its own for each race, so that each race is decided afresh.
    private static func evening(
        _ title: String, race: Int, from: String = "19:00", to: String = "20:30", _ more: [String] = []
    ) -> [String] {
        let (month, day) = (race / 28 % 12 + 1, race % 28 + 1)
        let date = "\(2027 + race / 336)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        return ["book", title, "--room", "hall", "--on", date, "--from", from, "--to", to, "--format", "json"] + more
    }

    /// Starts all at once and waits for all.
    private static func meet(_ wishes: [[String]], in town: Town) throws -> [Program.Reply] {
        try wishes.map { try town.start($0) }.map { try $0.wait() }
    }

    @Test func `Of two who book the same slot at once, one has it and the other is told so, every time`() throws {
        let town = try Town.furnished()
        for race in 0..<Self.races {
            let replies = try Self.meet(
                [Self.evening("甲", race: race), Self.evening("乙", race: race)], in: town)
            #expect(replies.map(\.exitCode).sorted() == [0, 2], "race \(race): \(replies)")
            let loser = try #require(replies.first { $0.exitCode == 2 })
            #expect(try loser.rules() == ["room-double-booked"])
            #expect(loser.complaint.isEmpty)
        }
        let witness = try FileWitness(town.file)
        #expect(try witness.rows("claim") == Self.races)
        #expect(try witness.overlappingClaims() == 0)
        #expect(try witness.occurrencesWithWrongClaims() == 0)
    }

    @Test func `Of eight whose times overlap in a chain, none that is taken overlaps another`() throws {
        let town = try Town.furnished()
        for race in 0..<max(2, Self.races / 10) {
            let wishes = (0..<8).map { number in
                Self.evening("\(number)", race: race, from: "1\(number):00", to: "1\(number + 1):30")
            }
            var dice = SeededGenerator(seed: race)
            let replies = try Self.meet(wishes.shuffled(using: &dice), in: town)
            let taken = replies.count { $0.exitCode == 0 }
            // Each one taken refuses at most its two neighbours, and no two neighbours are both refused for nothing.
            #expect((3...4).contains(taken), "race \(race): \(replies.map(\.exitCode))")
            #expect(replies.allSatisfy { [0, 2].contains($0.exitCode) })
            let refused = replies.filter { $0.exitCode == 2 }
            for reply in refused { #expect(try reply.rules() == ["room-double-booked"]) }
        }
        #expect(try FileWitness(town.file).overlappingClaims() == 0)
    }

    @Test func `A series and an evening in the midst of it cannot both be had`() throws {
        for race in 0..<max(2, Self.races / 10) {
            let town = try Town.furnished()
            let series = [
                "book", "每周", "--room", "hall", "--on", "2027-01-05", "--from", "19:00", "--to", "20:30", "--every",
                "week",
                "--times", "40", "--format", "json",
            ]
            let evening = [
                "book", "一次", "--room", "hall", "--on", "2027-09-07", "--from", "20:00", "--to", "21:00", "--format",
                "json",
            ]
            let replies = try Self.meet(race.isMultiple(of: 2) ? [series, evening] : [evening, series], in: town)
            #expect(replies.map(\.exitCode).sorted() == [0, 2], "race \(race): \(replies)")
            let witness = try FileWitness(town.file)
            #expect(try [1, 40].contains(witness.rows("claim")))
            #expect(try witness.overlappingClaims() == 0)
        }
    }

    @Test func `Of two who found the same community at once, one does`() throws {
        for _ in 0..<max(2, Self.races / 10) {
            let town = try Town()
            let wish = ["init", "王家碾社区", "--slug", "wangjianian"]
            let replies = try Self.meet([wish, wish], in: town)
            #expect(replies.map(\.exitCode).sorted() == [0, 4], "\(replies)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: town.home) == ["wangjianian.shuxiang"])
        }
    }
}
