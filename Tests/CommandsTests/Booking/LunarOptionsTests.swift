import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct LunarOptionsTests {
    private func rule(_ flags: [String]) throws -> LunarRule? { try LunarOptions.parse(flags).rule() }

    @Test(
        "The flags make the rule that people mean",
        arguments: [
            ("--lunar 8-15", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"),
            ("--lunar 除夕", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
            ("--lunar 8-15 --leap-month too", "FREQ=YEARLY;BYMONTH=8,8L;BYMONTHDAY=15"),
            ("--lunar 8-15 --leap-month omit", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"),
            ("--lunar 1-15 --leap-month too", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15"),
            ("--lunar 8-30", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=30"),
            ("--lunar 8-30 --short-month backward", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=30;SKIP=BACKWARD"),
            ("--lunar 8-30 --short-month forward", "FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=30;SKIP=FORWARD"),
            (
                "--lunar 8-30 --short-month backward --leap-month too",
                "FREQ=YEARLY;BYMONTH=8,8L;BYMONTHDAY=30;SKIP=BACKWARD"
            ),
            ("--lunar 8-15 --short-month forward --leap-month too", "FREQ=YEARLY;BYMONTH=8,8L;BYMONTHDAY=15"),
            ("--lunar 5L-5", "FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5"),
            ("--lunar 5L-5 --leap-month omit", "FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5"),
            ("--lunar 5L-5 --leap-month backward", "FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5;SKIP=BACKWARD"),
            ("--lunar 闰五月初五 --leap-month forward", "FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=5;SKIP=FORWARD"),
            (
                "--lunar 5L-30 --leap-month backward --short-month backward",
                "FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=30;SKIP=BACKWARD"
            ),
            ("--lunar 初一,十五", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
            ("--lunar 初一,十五 --leap-month too", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
            ("--lunar *-1 --leap-month omit", "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=1"),
            ("--lunar *-30 --short-month backward", "FREQ=MONTHLY;BYMONTHDAY=30;SKIP=BACKWARD"),
        ])
    func rules(flags: String, text: String) throws {
        #expect(try rule(flags.split(separator: " ").map(String.init))?.text == "RSCALE=CHINESE;\(text)")
    }

    @Test(
        "Flags that are missing or contradict each other are told apart",
        arguments: [
            ("--short-month omit", LunarFlagError.missing), ("--leap-month too", .missing),
            ("--lunar 8-15 --leap-month backward", .leapMonth), ("--lunar 初一 --leap-month forward", .leapMonth),
            ("--lunar 5L-5 --leap-month too", .leapMonth),
            ("--lunar 5L-30 --leap-month backward", .twoWays), ("--lunar 5L-30 --short-month forward", .twoWays),
            ("--lunar 8-30 --leap-month too --short-month forward", .twoWays),
        ])
    func contradictions(flags: String, error: LunarFlagError) {
        #expect(throws: error.failure) { try rule(flags.split(separator: " ").map(String.init)) }
    }

    @Test func `Each contradiction is explained in both languages`() {
        for error in LunarFlagError.allCases {
            #expect(error.failure.status == .usage)
            #expect(error.failure.explanation.zh.hasSuffix("。") && error.failure.explanation.en.hasSuffix("."))
        }
    }

    // MARK: In a booking

    @Test(
        "A series begins on the first such day from the date on",
        arguments: [
            (["--lunar", "8-15", "--times", "2"], ["2027-09-15", "2028-10-03"]),
            (["--lunar", "除夕", "--times", "2"], ["2027-02-05", "2028-01-25"]),
            (["--lunar", "初一,十五", "--times", "3"], ["2026-12-09", "2026-12-23", "2027-01-08"]),
            (["--lunar", "初一,十五", "--until", "2027-01-08", "--except", "2026-12-23"], ["2026-12-09", "2027-01-08"]),
            (["--lunar", "春节", "--times", "1", "--also", "2027-02-07"], ["2027-02-06", "2027-02-07"]),
            (["--rule", "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15;COUNT=1"], ["2027-02-20"]),
            (["--rule", "RSCALE=CHINESE;FREQ=MONTHLY", "--times", "2"], ["2026-12-01", "2026-12-31"]),
        ])
    func series(flags: [String], days: [String]) throws {
        let office = try Office()
        let arguments = ["x", "--on", "2026-12-01", "--from", "19:00", "--for", "1h"] + flags
        let request = try BookingOptions.parse(arguments).request(at: office.workplace)
        #expect(office.days(request) == days)
        #expect(request.schedule.recurrence.start.date.description == days.first)
    }

    @Test(
        "A series whose end nobody said lasts a year, and takes place at least once",
        arguments: [
            ("8-15", "2026-09-26", ["2027-09-15"]), ("8-15", "2025-10-06", ["2025-10-06", "2026-09-25"]),
            ("9-9", "2025-10-30", ["2026-10-18"]), ("6-15", "2025-07-10", ["2026-07-28"]),
            ("5L-5", "2026-12-01", ["2028-06-27"]),
        ])
    func horizon(lunar: String, on: String, days: [String]) throws {
        let office = try Office()
        let request = try office.request("x", "--on", on, "--lunar", lunar)
        #expect(office.days(request) == days)
        #expect(request.schedule.recurrence.rule?.ends == true)
    }

    @Test(arguments: [["--every", "week"], ["--rule", "FREQ=DAILY"], ["--weekday", "tue"]])
    func `Nothing else beside it says how it repeats`(flags: [String]) throws {
        let workplace = try Office().workplace
        let arguments = ["x", "--on", "2026-12-01", "--from", "19:00", "--for", "1h", "--lunar", "8-15"] + flags
        #expect(throws: LunarFlagError.notAlone.failure) { try BookingOptions.parse(arguments).request(at: workplace) }
    }
}
