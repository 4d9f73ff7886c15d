import ArgumentParser
import CivilTime
import Testing

@testable import Commands

@Suite struct SharedOptionsTests {
    @Test func `Every flag of the contract is taken`() throws {
        let options = try SharedOptions.parse([
            "--home", "/data", "--community", "wangjianian", "--format", "json", "--dry-run", "--as", "王建", "--now",
            "2026-11-22T09:00:00+08:00", "--language", "en", "--verbose",
        ])
        #expect(options.home == "/data")
        #expect(options.community == "wangjianian")
        #expect(options.format == .json)
        #expect(options.dryRun)
        #expect(options.actor == "王建")
        #expect(options.language == .en)
        #expect(options.verbose)
        #expect(!options.quiet)
    }

    @Test func `Without flags there is a table, and everything is done in earnest`() throws {
        let options = try SharedOptions.parse([])
        #expect(options.format == .table)
        #expect(!options.dryRun)
        #expect(options.home == nil)
        #expect(options.language == nil)
    }

    @Test func `The clock is asked only where no time is given`() throws {
        let zone = try Zone("Asia/Shanghai")
        let clock = Instant(seconds: 1_000)
        let given = try SharedOptions.parse(["--now", "2026-11-22T09:00"]).everywhere.present(in: zone) {
            Issue.record("the clock was asked")
            return clock
        }
        #expect(zone.iso8601(given) == "2026-11-22T09:00:00+08:00")
        #expect(try SharedOptions.parse([]).everywhere.present(in: zone) { clock } == clock)
        #expect(throws: CivilTimeError.notADateAndTime("soon")) {
            try SharedOptions.parse(["--now", "soon"]).everywhere.present(in: zone) { clock }
        }
    }
}
