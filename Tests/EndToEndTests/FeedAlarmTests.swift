import Testing

/// Calendars that remind, from the command line.
@Suite struct FeedAlarmTests {
    @Test(arguments: ["30m", "PT30M"])
    func `A reminder is asked for as a length, and stands in each activity`(length: String) throws {
        let town = try Town.furnished()
        try town.done("book", "合唱排练", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m")
        #expect(try !town.done("feed", "show", "community").output.contains("VALARM"))
        let calendar = try town.done("feed", "show", "community", "--alarm", length).output
        #expect(calendar.contains("BEGIN:VALARM") && calendar.contains("TRIGGER:-PT30M"))
    }

    @Test(arguments: ["-1h", "8d", "halb", "PT"])
    func `A length nobody can be reminded by is a wrong usage, in a sentence`(length: String) throws {
        let town = try Town.furnished()
        let refused = try town.run("feed", "show", "community", "--alarm=\(length)")
        #expect(refused.exitCode == 64)
        #expect(refused.complaint.contains("--alarm"))
    }
}
