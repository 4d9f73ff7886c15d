import Foundation
import Testing

/// A booking cut off as by a power cut leaves all of itself or nothing.
@Suite struct KillTests {
    private static let seriesLength = 400

    @Test(arguments: 0..<12) func `A booking killed at any moment is there whole or not at all`(round: Int) throws {
        let town = try Town.furnished()
        try town.done("book", "早先", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--for", "1h")
        let booking = try town.start([
            "book", "每天", "--room", "hall", "--troupe", "choir", "--on", "2027-01-01", "--from", "19:00", "--for",
            "90m",
            "--every", "day", "--times", "\(Self.seriesLength)",
        ])
        // From before it has opened the file to after it is done; the fullest moments in between.
        usleep(UInt32(round * 14_000))
        booking.killAtOnce()
        _ = try booking.wait()

        let agenda = try town.run("agenda", "--from", "2027-01-01", "--days", "400", "--format", "json")
        #expect(agenda.exitCode == 0, "\(agenda)")
        #expect(try [0, Self.seriesLength].contains(agenda.list("occurrences").count))
        let witness = try FileWitness(town.file)
        #expect(try witness.integrity() == "ok")
        #expect(try witness.occurrencesWithWrongClaims() == 0)
        #expect(try [1, 1 + 2 * Self.seriesLength].contains(witness.rows("claim")))
        #expect(try witness.rows("activity") == witness.rows("journal") - Self.journalLinesBefore)
        try town.done("book", "后来", "--room", "hall", "--on", "2026-12-02", "--from", "9:00", "--for", "1h")
    }

    /// Two rooms and a troupe.
    private static let journalLinesBefore = 3
}
