import CivilTime
import Foundation
import Testing

/// Foundation's Chinese calendar, the only other one on the machine, asked about every day of the table.
@Suite struct FoundationAgreementTests {
    /// The days on which Foundation is known to be wrong, each "date month[L] day" as Foundation has it. Swift 6.3.1: none.
    ///
    /// A change in either direction fails the test: then compare with the almanac, and mend the library or this list.
    private let knownDifferences: [String] = []

    @Test func `Foundation's Chinese calendar differs on the known days only`() throws {
        var calendar = Calendar(identifier: .chinese)
        calendar.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
        var differences: [String] = []
        for day in LunarYear.days {
            let noon = Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400 + 4 * 3_600)
            let theirs = calendar.dateComponents([.year, .month, .day], from: noon)
            let ours = try LunarDate(day)
            let isSame =
                theirs.month == ours.month && theirs.day == ours.day && theirs.isLeapMonth == ours.isLeapMonth
                && theirs.year == (ours.year - 4) % 60 + 1
            if !isSame {
                let leap = theirs.isLeapMonth == true ? "L" : ""
                differences.append("\(day) \(theirs.month ?? 0)\(leap) \(theirs.day ?? 0)")
            }
        }
        #expect(differences == knownDifferences)
    }
}
