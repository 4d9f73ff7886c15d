import Foundation
import Testing

/// Communities on clocks that China does not have.
@Suite struct ZoneTests {
    @Test func `A weekly evening stays at its hour when the clocks go back`() throws {
        let town = try Town()
        try town.done("init", "Riverside", "--slug", "riverside", "--time-zone", "America/New_York")
        try town.done("room", "add", "Hall", "--slug", "hall")
        let reply = try town.done(
            "book", "Choir", "--room", "hall", "--on", "2026-10-25", "--from", "19:00", "--to", "20:30", "--every",
            "week",
            "--times", "3", "--format", "json", now: "2026-10-01T09:00:00-04:00")
        #expect(
            try reply.json().texts("occurrences", "start") == [
                "2026-10-25T19:00:00-04:00", "2026-11-01T19:00:00-05:00", "2026-11-08T19:00:00-05:00",
            ])
    }

    @Test func `A night across the change of the clocks ends at the hour that was booked, one hour longer`() throws {
        let town = try Town()
        try town.done("init", "Riverside", "--slug", "riverside", "--time-zone", "America/New_York")
        try town.done("room", "add", "Hall", "--slug", "hall")
        let reply = try town.done(
            "book", "Night", "--room", "hall", "--on", "2026-11-01", "--from", "0:30", "--to", "3:00", "--format",
            "json",
            now: "2026-10-01T09:00:00-04:00")
        #expect(try reply.json().texts("occurrences", "start") == ["2026-11-01T00:30:00-04:00"])
        #expect(try reply.json().texts("occurrences", "end") == ["2026-11-01T03:00:00-05:00"])
        let clash = try town.run(
            "book", "Early", "--room", "hall", "--on", "2026-11-01", "--from", "2:30", "--for", "1h", "--format",
            "json",
            now: "2026-10-01T09:00:00-04:00")
        #expect(try clash.rules() == ["room-double-booked"])
    }

    @Test func `An offset of three quarters of an hour is told to the minute`() throws {
        let town = try Town()
        try town.done("init", "Patan", "--slug", "patan", "--time-zone", "Asia/Kathmandu")
        try town.done("room", "add", "Hall", "--slug", "hall")
        let reply = try town.done(
            "book", "Drums", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "1h", "--format",
            "json")
        #expect(try reply.json().texts("occurrences", "start") == ["2026-12-01T19:00:00+05:45"])
        #expect(try town.done("feed", "show", "community").output.contains("20261201T131500Z") == false)
        #expect(try town.done("agenda", "--from", "2026-12-01", "--days", "1").output.contains("19:00–20:00"))
    }

    @Test func `A zone that nobody knows is refused, and nothing is founded`() throws {
        let town = try Town()
        let reply = try town.run("init", "Nowhere", "--slug", "nowhere", "--time-zone", "Mars/Olympus")
        #expect(reply.exitCode == 64)
        #expect(reply.complaint.isOneSentence && reply.complaint.contains("Mars/Olympus"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: town.home).isEmpty)
    }
}
