import Foundation
import Testing

/// `feed lint`: what in a calendar file would trouble which program.
@Suite struct LintTests {
    private static let clean = Program.package.appending(path: "calendars/demo/feeds/community.ics").path

    private func run(_ arguments: String...) throws -> Program.Reply {
        try Program.run(["feed", "lint"] + arguments + ["--language", "zh", "--now", "2027-01-01T00:00"])
    }

    private func file(_ events: String) throws -> String {
        let path = Scratch.newPath() + ".ics"
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\nX-WR-CALNAME:外来\n\(events)\nEND:VCALENDAR\n"
        try Data(text.replacing("\n", with: "\r\n").utf8).write(to: URL(filePath: path))
        return path
    }

    @Test func `Our own feed is clean, without any community`() throws {
        let reply = try run(Self.clean, "--format", "json")
        #expect(reply.exitCode == 0)
        #expect(try reply.list("findings").isEmpty)
        #expect(try run(Self.clean).output.contains("没有发现问题"))
    }

    @Test func `An error ends with 2, and each finding has its line, rule, severity, programs and sentence`() throws {
        let path = try file(
            "BEGIN:VEVENT\nDTSTAMP:20261101T000000Z\nDTSTART:20261201T110000Z\nDURATION:PT1H\nEND:VEVENT")
        let reply = try run(path, "--format", "json")
        #expect(reply.exitCode == 2)
        let findings = try reply.list("findings")
        #expect(findings.map { $0["rule"] as? String } == ["refresh-missing", "uid-missing", "duration-for-end"])
        #expect(findings.map { $0["line"] as? Int } == [1, 5, 8])
        #expect(findings.map { $0["severity"] as? String } == ["note", "error", "note"])
        #expect(findings.allSatisfy { Set($0.keys) == ["line", "rule", "severity", "clients", "message"] })
        #expect((findings.last?["clients"] as? [String]) == ["phones", "outlook"])
    }

    @Test func `Notes and warnings alone end with 0`() throws {
        let event =
            "BEGIN:VEVENT\nUID:1\nDTSTAMP:20261101T000000Z\nDTSTART:20261201T110000Z\nATTENDEE:mailto:a@b.example"
        let reply = try run(try file("\(event)\nDTEND:20261201T120000Z\nEND:VEVENT"))
        #expect(reply.exitCode == 0)
        #expect(reply.output.contains("person") && reply.output.contains("警告 1 处"))
    }

    @Test func `A file that is not there or no calendar ends with 1`() throws {
        #expect(try run("/nowhere.ics").exitCode == 1)
        let broken = try file("BEGIN:VEVENT")
        #expect(try run(broken).exitCode == 1)
        #expect(try run(broken).complaint.contains("行"))
    }
}
