import Foundation
import Testing

/// Calendar files taken in by the program.
@Suite struct ImportTests {
    private static let holidays = Program.package.appending(path: "calendars/cn-public-holidays-2026.ics").path

    private static func calendar(_ events: String) -> String {
        let text = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\nX-WR-CALNAME:外来\n\(events)\nEND:VCALENDAR\n"
        return text.replacing("\n", with: "\r\n")
    }

    private static func event(_ uid: String, _ start: String, _ more: String = "SUMMARY:外来活动") -> String {
        """
        BEGIN:VEVENT
        UID:\(uid)
        DTSTAMP:20261101T000000Z
        DTSTART;TZID=Asia/Shanghai:\(start)
        DURATION:PT1H
        \(more)
        END:VEVENT
        """
    }

    @Test func `Public holidays are known from then on, and the bookings on them are listed`() throws {
        let town = try Town.furnished()
        try town.done(
            "book", "合唱", "--room", "hall", "--on", "2026-10-02", "--from", "19:00", "--for", "1h", now: "2026-01-05")
        let reply = try town.run("calendar", "import", Self.holidays, "--format", "json", now: "2026-01-05")
        #expect(reply.exitCode == 0)
        #expect(try reply.json().texts("touched", "title") == ["合唱"])
        let days = try town.done("calendar", "days", "--from", "2026-10-01", "--to", "2026-10-10", "--format", "json")
        #expect(try days.list("days").map { $0["workingDay"] as? Bool }[0] == false)
        #expect(try days.list("days").last?["workingDay"] as? Bool == true, "10 October 2026 is a make-up day")
        #expect(try town.done("calendar", "list").output.contains("2026"))
    }

    @Test func `Activities are judged like any booking, and taken in once`() throws {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-03", "--from", "19:00", "--for", "1h")
        let text = Self.calendar(
            [
                Self.event("a@x", "20261201T190000", "SUMMARY:每周\nLOCATION:多功能厅\nRRULE:FREQ=WEEKLY;COUNT=3"),
                Self.event("b@x", "20261203T193000", "SUMMARY:撞上\nLOCATION:多功能厅"),
                Self.event("c@x", "20261204T190000", "SUMMARY:取消了\nSTATUS:CANCELLED"),
            ].joined(separator: "\n"))
        let path = try town.write(text, to: "foreign.ics")
        let first = try town.run("calendar", "import", path, "--format", "json")
        #expect(first.exitCode == 2)
        #expect(try first.json().texts("events", "outcome") == ["booked", "refused", "called-off"])
        #expect(try first.list("events")[1].list("findings")[0]["rule"] as? String == "room-double-booked")
        let dump = try FileWitness(town.file).rows("activity")
        let lines = try FileWitness(town.file).rows("journal")
        let second = try town.run("calendar", "import", path, "--format", "json")
        #expect(try second.json().texts("events", "outcome") == ["unchanged", "refused", "called-off"])
        #expect(try FileWitness(town.file).rows("activity") == dump)
        #expect(try FileWitness(town.file).rows("journal") == lines)
        #expect(try town.done("show", "每周", "--format", "json").json().object("activity")["uid"] as? String == "a@x")
    }

    @Test func `A file comes on the standard input as well`() throws {
        let town = try Town.furnished()
        let path = try town.write(Self.calendar(Self.event("a@x", "20261201T190000")), to: "foreign.ics")
        #expect(try town.run("calendar", "import", "-", "--room", "hall", input: path).exitCode == 0)
        #expect(try town.done("agenda", "--from", "2026-12-01", "--days", "1").output.contains("外来活动"))
    }

    @Test func `Closures shut the room, and what stands there is listed, once`() throws {
        let town = try Town.furnished()
        try town.done("book", "合唱", "--room", "hall", "--on", "2026-12-01", "--from", "19:30", "--for", "1h")
        let path = try town.write(Self.calendar(Self.event("a@x", "20261201T190000")), to: "foreign.ics")
        let wish = ["calendar", "import", path, "--as", "closures", "--room", "hall", "--format", "json"]
        let first = try town.start(wish).wait()
        #expect(try first.json().texts("events", "outcome") == ["closed"])
        #expect(try first.json().texts("touched", "title") == ["合唱"])
        #expect(try town.start(wish).wait().json().texts("events", "outcome") == ["known"])
        let refused = try town.run(
            "explain", "x", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "10m", "--format",
            "json")
        #expect(try refused.rules() == ["room-closed"])
    }

    @Test func `A broken file is refused with the line, and nothing of it is taken`() throws {
        let town = try Town.furnished()
        let whole = Self.calendar(Self.event("a@x", "20261201T190000"))
        let path = try town.write(whole.replacing("END:VEVENT\r\n", with: ""), to: "broken.ics")
        let reply = try town.run("calendar", "import", path)
        #expect(reply.exitCode == 1)
        #expect(reply.complaint.isOneSentence && reply.complaint.contains("第 5 行"), "\(reply.complaint)")
        #expect(try FileWitness(town.file).rows("activity") == 0)
    }

    @Test(
        "An event that cannot be taken is named by its line, and the others are taken",
        arguments: [
            "SUMMARY:不停\nRRULE:FREQ=SECONDLY", "SUMMARY:太密\nRRULE:FREQ=DAILY;COUNT=5000", "RRULE:FREQ=YEARLY;BYDAY=XX",
        ])
    func unusable(more: String) throws {
        let town = try Town.furnished()
        let text = Self.calendar(
            Self.event("a@x", "20261201T190000", more) + "\n" + Self.event("b@x", "20261202T190000"))
        let reply = try town.run("calendar", "import", try town.write(text, to: "f.ics"), "--format", "json")
        #expect(reply.exitCode == 2, "\(reply)")
        #expect(try reply.json().texts("events", "outcome") == ["unusable", "booked"])
        #expect(try reply.json().texts("events", "message")[0].contains("第 5 行"))
    }

    @Test func `An event that overlaps itself or has an endless title does not stop the file`() throws {
        let town = try Town.furnished()
        let long = String(repeating: "长", count: 500)
        let text = Self.calendar(
            [
                Self.event("a@x", "20261201T190000", "SUMMARY:\(long)"),
                Self.event("b@x", "20261201T190000", "SUMMARY:铃\u{7}声\\n两行"),
                Self.event("c@x", "20261201T190000", "SUMMARY:叠\nRRULE:FREQ=DAILY;COUNT=3")
                    .replacing("PT1H", with: "PT30H"),
                Self.event("d@x", "20261202T190000", "SUMMARY:好的"),
            ].joined(separator: "\n"))
        let reply = try town.run("calendar", "import", try town.write(text, to: "f.ics"), "--format", "json")
        #expect(reply.exitCode == 2, "\(reply)")
        #expect(try reply.json().texts("events", "outcome") == ["booked", "booked", "unusable", "booked"])
        #expect(try reply.json().texts("events", "message")[2].hasPrefix("第 19 行的“叠”没有导入"))
        let titles = try reply.json().texts("events", "title").joined()
        #expect(titles.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
}

/// The calendars of other programs that `scripts/fetch-real-calendars.sh` fetches; none is needed to pass.
@Suite struct RealCalendarImportTests {
    private static let paths: [String] = {
        let folder = Program.package.appending(path: ".build/real-calendars")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
            $0 as? URL
        }
        let all = (files ?? []).filter { $0.pathExtension == "ics" }.map(\.path).sorted()
        return all.enumerated().filter { $0.offset.isMultiple(of: max(1, all.count / 60)) }.map(\.element)
    }()

    @Test(arguments: paths) func `Each is taken in, or refused in words, in a few seconds`(path: String) throws {
        let town = try Town.furnished()
        let reply = try town.run("calendar", "import", path, "--as", "activities", "--room", "hall", now: "2010-01-01")
        #expect([0, 1, 2].contains(reply.exitCode), "\(path): \(reply)")
        #expect(reply.exitCode != 1 || reply.complaint.isOneSentence, "\(path): \(reply.complaint)")
        #expect(!reply.complaint.contains("没有预料到"), "\(path): \(reply.complaint)")
        #expect(try #require(reply.processorSeconds) < 20, "\(path)")
        let witness = try FileWitness(town.file)
        #expect(try witness.overlappingClaims() == 0)
        #expect(try witness.occurrencesWithWrongClaims() == 0)
    }
}
