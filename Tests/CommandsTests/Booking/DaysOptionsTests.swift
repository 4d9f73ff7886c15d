import ArgumentParser
import CivilTime
import Operations
import Testing

@testable import Commands

@Suite struct DaysOptionsTests {
    @Test(
        "The days are seven from today unless told",
        arguments: [
            ([], "2026-11-22", "2026-11-28"), (["--days", "1"], "2026-11-22", "2026-11-22"),
            (["--from", "明天"], "2026-11-23", "2026-11-29"),
            (["--from", "2026-12-01", "--to", "2026-12-01"], "2026-12-01", "2026-12-01"),
            (["--to", "2026-12-31"], "2026-11-22", "2026-12-31"),
            (["--from", "2026-12-01", "--days", "3660"], "2026-12-01", "2036-12-07"),
        ])
    func ranges(flags: [String], first: String, last: String) throws {
        let range = try DaysOptions.parse(flags).range(at: Office().workplace)
        #expect(range.first.description == first && range.last.description == last)
    }

    @Test(arguments: [
        ["--days", "0"], ["--days=-1"], ["--days", "3661"], ["--to", "2026-12-31", "--days", "3"],
        ["--from", "2026-12-02", "--to", "2026-12-01"], ["--from", "x"],
    ]) func `A range that is none is refused`(flags: [String]) throws {
        let workplace = try Office().workplace
        #expect(throws: (any Error).self) { try DaysOptions.parse(flags).range(at: workplace) }
    }
}
