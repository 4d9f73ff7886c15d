import CivilTime
import Feeds
import Scheduling
import Testing

/// Small files in the manner of the big programs' exports, and what is made of them.
struct ExportedCalendarTests {
    @Test(arguments: ["google", "apple", "outlook", "thunderbird"])
    func `An exported calendar is understood`(program: String) throws {
        let intake = try CalendarIntake(try Folder.fixture("\(program).ics"))
        #expect(intake.guessedContents == .activities)
        let zone = try Zone("Asia/Shanghai")
        let events = try intake.events(in: zone, through: try LocalDate("2027-12-31"))
        try expectGolden(Array(try Self.report(on: events, zone: zone).utf8), "\(program).txt")
    }

    /// All that was understood, for a person to read.
    private static func report(on intake: EventIntake, zone: Zone) throws -> String {
        var lines = ["calendar: \(intake.calendarName ?? "–")"]
        for event in intake.events {
            lines.append("")
            lines.append("line \(event.line): \(event.title)  [\(event.uid)]")
            lines.append(
                "  sequence \(event.sequence), \(event.kind.rawValue), \(event.isAllDay ? "all day, " : "")"
                    + "\(event.isCancelled ? "cancelled, " : "")in \(event.location ?? "–")")
            let recurrence = event.schedule.recurrence
            lines.append("  \(event.schedule.seconds / 60) minutes, rule \(recurrence.rule?.text ?? "–")")
            lines += try recurrence.expand(in: zone, limit: 20).occurrences.map { "  \($0.minuteText)" }
            lines += event.notes.flatMap { ["  \($0.message.zh)", "  \($0.message.en)"] }
        }
        lines.append("")
        lines += intake.refusals.flatMap { ["refused: \($0.reason.zh)", "refused: \($0.reason.en)"] }
        lines += intake.notes.flatMap { ["note: \($0.message.zh)", "note: \($0.message.en)"] }
        return lines.joined(separator: "\n") + "\n"
    }
}
