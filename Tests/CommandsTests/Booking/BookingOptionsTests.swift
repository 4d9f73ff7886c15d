import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct BookingOptionsTests {
    @Test func `Every flag finds its place in the request`() throws {
        let request = try Office().request(
            "合唱", "--room", "hall", "--room", "图书室", "--troupe", "choir", "--kind", "performance", "--people", "40",
            "--visibility", "members", "--to", "21:00")
        #expect(request.title == "合唱" && request.kind == .performance)
        #expect(request.rooms == ["hall", "图书室"] && request.troupes == ["choir"])
        #expect(request.attendance == 40 && request.visibility == .members)
        #expect(request.schedule.recurrence.start == (try LocalDateTime("2026-12-01T19:00")))
        #expect(request.schedule.recurrence.rule == nil && request.schedule.seconds == 7_200)
    }

    @Test func `What it needs finds its place in the request`() throws {
        let request = try Office().request(
            "锣鼓", "--equipment", "大鼓:4", "--equipment", "椅子", "--setup", "15", "--cleanup", "1h", "--loudness", "5",
            "--holiday", "skip", "--makeup-day", "ask")
        #expect(
            request.needs.equipment == [
                BookingNeeds.Pieces("大鼓", quantity: 4), BookingNeeds.Pieces("椅子", quantity: 1),
            ])
        #expect(request.needs.buffer == Buffer(setup: 900, cleanup: 3_600) && request.needs.loudness == 5)
        #expect(request.dayPolicy == DayPolicy(onHoliday: .skip, makeupDay: .ask))
        let plain = try Office().request("锣鼓")
        #expect(plain.needs.equipment.isEmpty && plain.needs.loudness == nil && plain.needs.buffer == Buffer())
        #expect(plain.dayPolicy == DayPolicy())
    }

    @Test(
        "An end or a length, up to 24:00 and beyond it",
        arguments: [
            (["--to", "20:30"], 90), (["--to", "24:00"], 300), (["--for", "1小时30分钟"], 90), (["--for", "8h"], 480),
        ])
    func lengths(flags: [String], minutes: Int) throws {
        let arguments = ["x", "--on", "2026-12-01", "--from", "19:00"] + flags
        let request = try BookingOptions.parse(arguments).request(at: Office().workplace)
        #expect(request.schedule.seconds == minutes * 60)
    }

    @Test(
        "A rhythm makes the rule that people mean",
        arguments: [
            (["--every", "week", "--times", "3"], ["2026-12-01", "2026-12-08", "2026-12-15"]),
            (["--every", "每两周", "--until", "2026-12-31"], ["2026-12-01", "2026-12-15", "2026-12-29"]),
            (["--every", "day", "--times", "3"], ["2026-12-01", "2026-12-02", "2026-12-03"]),
            (["--every", "day", "--weekday", "sat,sun", "--times", "2"], ["2026-12-05", "2026-12-06"]),
            (["--every", "month", "--times", "2"], ["2026-12-01", "2027-01-01"]),
            (["--every", "month", "--weekday", "周一", "--times", "2"], ["2026-12-07", "2026-12-14"]),
            (["--every", "year", "--times", "2"], ["2026-12-01", "2027-12-01"]),
            (
                ["--every", "week", "--weekday", "tue,thu", "--times", "4"],
                ["2026-12-01", "2026-12-03", "2026-12-08", "2026-12-10"]
            ),
            (["--rule", "FREQ=WEEKLY;BYDAY=TU;COUNT=2"], ["2026-12-01", "2026-12-08"]),
            (["--rule", "FREQ=WEEKLY;BYDAY=TU", "--times", "2"], ["2026-12-01", "2026-12-08"]),
            (["--rule", "FREQ=WEEKLY;BYDAY=TU", "--until", "2026-12-08"], ["2026-12-01", "2026-12-08"]),
            (["--also", "2026-12-04", "--also", "2026-12-02"], ["2026-12-01", "2026-12-02", "2026-12-04"]),
            (
                ["--every", "week", "--times", "3", "--except", "2026-12-08", "--also", "2026-12-09"],
                ["2026-12-01", "2026-12-09", "2026-12-15"]
            ),
        ])
    func rhythms(flags: [String], days: [String]) throws {
        let office = try Office()
        let arguments = ["x", "--on", "2026-12-01", "--from", "19:00", "--for", "1h"] + flags
        let request = try BookingOptions.parse(arguments).request(at: office.workplace)
        #expect(office.days(request) == days)
    }

    @Test func `The start moves to the rule's first day, and counting begins there`() throws {
        let office = try Office()
        let request = try office.request("x", "--every", "week", "--weekday", "周四", "--times", "2")
        #expect(request.schedule.recurrence.start.date == (try LocalDate("2026-12-03")))
        #expect(office.days(request) == ["2026-12-03", "2026-12-10"])
    }

    @Test(arguments: [["--every", "week"], ["--rule", "FREQ=WEEKLY"]])
    func `A series whose end nobody said lasts a year`(
        flags: [String]
    ) throws {
        let office = try Office()
        let arguments = ["x", "--on", "2026-12-01", "--from", "19:00", "--for", "1h"] + flags
        let days = office.days(try BookingOptions.parse(arguments).request(at: office.workplace))
        #expect(days.first == "2026-12-01" && days.last == "2027-11-30" && days.count == 53)
    }

    @Test func `A series without an end and a time without a length go by the house rules`() throws {
        let office = try Office()
        let workplace = office.workplace
        let flags = ["x", "--on", "2026-12-01", "--from", "19:00"]
        _ = try KeepPolicy(at: workplace.desk).set([(.horizonDays, "14"), (.defaultMinutes, "120")])
        let request = try BookingOptions.parse(flags + ["--every", "week"]).request(at: workplace)
        #expect(request.schedule.seconds == 7_200)
        #expect(office.days(request) == ["2026-12-01", "2026-12-08", "2026-12-15"])
        #expect(throws: BookingFlagError.endOrLength.failure) {
            try BookingOptions.parse(flags + ["--to", "20:00", "--for", "1h"]).request(at: workplace)
        }
    }

    @Test(
        "Flags that are missing or contradict each other are told apart",
        arguments: [
            (["--to", "20:00", "--for", "1h"], BookingFlagError.endOrLength), ([], .endOrLength),
            (["--for", "1h", "--rule", "FREQ=DAILY", "--every", "day"], .everyOrRule),
            (["--for", "1h", "--rule", "FREQ=DAILY", "--weekday", "tue"], .everyOrRule),
            (["--for", "1h", "--until", "2026-12-31"], .everyMissing),
            (["--for", "1h", "--times", "3"], .everyMissing),
            (["--for", "1h", "--weekday", "tue"], .everyMissing),
            (["--for", "1h", "--every", "week", "--until", "2026-12-31", "--times", "3"], .untilOrTimes),
            (["--for", "1h", "--people=-1"], .negativePeople),
        ])
    func contradictions(flags: [String], error: BookingFlagError) throws {
        let workplace = try Office().workplace
        #expect(throws: error.failure) {
            try BookingOptions.parse(["x", "--on", "2026-12-01", "--from", "19:00"] + flags).request(at: workplace)
        }
    }

    @Test func `Each contradiction is explained in both languages`() {
        for error in BookingFlagError.allCases {
            #expect(error.failure.status == .usage)
            #expect(error.failure.explanation.zh.hasSuffix("。") && error.failure.explanation.en.hasSuffix("."))
        }
    }

    @Test(
        "What cannot be read is refused before anything is judged",
        arguments: [
            ["--on", "2026-02-30"], ["--from", "24:00"], ["--from", "25:00"], ["--to", "19:00"], ["--to", "18:00"],
            ["--for", "90"], ["--for", "800h"], ["--every", "fortnight"], ["--rule", "FREQ=HOURLY"],
            ["--every", "week", "--times", "0"], ["--every", "week", "--weekday", "someday"],
            ["--every", "week", "--except", "x"], ["--loudness", "6"], ["--setup", "soon"], ["--equipment", "大鼓:x"],
        ])
    func unreadable(flags: [String]) throws {
        let workplace = try Office().workplace
        var arguments = ["x"]
        for (flag, value) in [("--on", "2026-12-01"), ("--from", "19:00")] where !flags.contains(flag) {
            arguments += [flag, value]
        }
        if !flags.contains("--to"), !flags.contains("--for") { arguments += ["--for", "1h"] }
        #expect(throws: (any Error).self) {
            try BookingOptions.parse(arguments + flags).request(at: workplace)
        }
    }
}
