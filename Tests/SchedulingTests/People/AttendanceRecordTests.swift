import CivilTime
import Testing

@testable import Scheduling

@Suite struct AttendanceRecordTests {
    private static let policy = rules(limit: 2)

    private static func rules(limit: Int?, within days: Int = 120, suspending: Int = 30) -> Policy {
        var policy = Policy.open
        policy.noShowLimit = limit
        policy.noShowDays = days
        policy.suspensionDays = suspending
        return policy
    }

    private static func record(
        _ days: String..., troupe: Troupe.ID = Centre.choir, suspended: [String] = []
    ) throws -> AttendanceRecord {
        let suspensions = try suspended.enumerated().map { index, first in
            let day = try LocalDate(first)
            return Suspension(
                id: Suspension.ID(Int64(index + 1)), troupe: troupe, days: day...day.adding(days: 29), reason: "x")
        }
        return AttendanceRecord(missed: try days.map { try miss($0, by: troupe) }, suspensions: suspensions)
    }

    private static func miss(_ day: String, by troupe: Troupe.ID) throws -> MissedDate {
        let date = try LocalDate(day)
        return MissedDate(
            troupe, activity: Activity.ID(1), original: LocalDateTime(date, .midnight), day: date, outcome: .noShow)
    }

    /// The days of the suspension that the date brings, as `2026-12-02...2026-12-31`.
    private static func suspension(
        of troupe: Troupe.ID = Centre.choir, missing day: String, in record: AttendanceRecord,
        under policy: Policy = policy
    ) throws -> String? {
        let day = try LocalDate(day)
        return record.suspension(of: troupe, missing: day, notedOn: day, under: policy)
            .map { "\($0.lowerBound)...\($0.upperBound)" }
    }

    @Test func `The second missed date suspends from the next day on, the first does not`() throws {
        #expect(try Self.suspension(missing: "2026-11-10", in: Self.record("2026-11-10")) == nil)
        let second = try Self.record("2026-11-10", "2026-12-01")
        #expect(try Self.suspension(missing: "2026-12-01", in: second) == "2026-12-02...2026-12-31")
    }

    @Test(
        "Dates count together as long as the later comes within so many days",
        arguments: [
            ("2026-12-01", 2), ("2027-03-30", 2), ("2027-03-31", 2), ("2027-04-01", 1),
        ])
    func boundary(later: String, count: Int) throws {
        let record = try Self.record("2026-12-01", later)
        #expect(try record.count(of: Centre.choir, with: LocalDate(later), under: Self.policy) == count)
        #expect(try (Self.suspension(missing: later, in: record) != nil) == (count == 2))
    }

    @Test func `A hundred and twenty days over 29 February are as many as anywhere`() throws {
        let leap = try Self.record("2027-11-01", "2028-02-29")
        #expect(try Self.suspension(missing: "2028-02-29", in: leap) == "2028-03-01...2028-03-30")
        let acrossTheLeapDay = try Self.record("2027-12-01", "2028-03-30")
        #expect(try Self.suspension(missing: "2028-03-30", in: acrossTheLeapDay) == "2028-03-31...2028-04-29")
        let aDayTooLate = try Self.record("2027-12-01", "2028-03-31")
        #expect(try Self.suspension(missing: "2028-03-31", in: aDayTooLate) == nil)
    }

    @Test func `Two dates of one day are two`() throws {
        let record = try Self.record("2026-12-01", "2026-12-01")
        #expect(try record.count(of: Centre.choir, with: LocalDate("2026-12-01"), under: Self.policy) == 2)
        #expect(try Self.suspension(missing: "2026-12-01", in: record) == "2026-12-02...2026-12-31")
    }

    @Test func `A troupe answers for itself alone`() throws {
        let record = AttendanceRecord(missed: [
            try Self.miss("2026-11-10", by: Centre.choir), try Self.miss("2026-12-01", by: Centre.choir),
            try Self.miss("2026-12-01", by: Centre.drums),
        ])
        #expect(try Self.suspension(missing: "2026-12-01", in: record) != nil)
        #expect(try Self.suspension(of: Centre.drums, missing: "2026-12-01", in: record) == nil)
    }

    @Test func `After a suspension the count starts anew`() throws {
        let third = try Self.record("2026-11-10", "2026-12-01", "2026-12-08", suspended: ["2026-12-02"])
        #expect(try Self.suspension(missing: "2026-12-08", in: third) == nil)
        #expect(third.openDates(of: Centre.choir).map(\.day.description) == ["2026-12-08"])
        let fourth = try Self.record(
            "2026-11-10", "2026-12-01", "2026-12-08", "2026-12-15", suspended: ["2026-12-02"])
        #expect(try Self.suspension(missing: "2026-12-15", in: fourth) == "2026-12-16...2027-01-14")
    }

    @Test func `A third date on the day of the suspension brings no second one`() throws {
        let record = try Self.record("2026-12-01", "2026-12-01", "2026-12-01", suspended: ["2026-12-02"])
        #expect(try Self.suspension(missing: "2026-12-01", in: record) == nil)
        #expect(try record.count(of: Centre.choir, with: LocalDate("2026-12-01"), under: Self.policy) == 0)
    }

    @Test func `A date that is noted late counts on its own day, and suspends from the day after it was noted`() throws
    {
        let record = try Self.record("2026-12-01", "2026-11-28")
        let days = record.suspension(
            of: Centre.choir, missing: try LocalDate("2026-11-28"), notedOn: try LocalDate("2026-12-05"),
            under: Self.policy)
        #expect(days?.lowerBound == (try LocalDate("2026-12-06")))
    }

    @Test(
        "Where the rules set no limit, or no days, nobody is suspended",
        arguments: [rules(limit: nil), rules(limit: 1, suspending: 0)])
    func unlimited(policy: Policy) throws {
        let record = try Self.record("2026-12-01", "2026-12-01", "2026-12-01")
        #expect(try Self.suspension(missing: "2026-12-01", in: record, under: policy) == nil)
    }

    @Test func `A limit of one suspends at once, for one day where the rules say so`() throws {
        let policy = Self.rules(limit: 1, within: 0, suspending: 1)
        let record = try Self.record("2026-12-01")
        #expect(try Self.suspension(missing: "2026-12-01", in: record, under: policy) == "2026-12-02...2026-12-02")
    }

    @Test(
        "A date counts on its local day, a cancellation ahead of it on the day it was made",
        arguments: [
            ("America/New_York", "2026-10-31 23:30", "2026-11-01 00:30", "2026-10-31"),
            ("America/New_York", "2026-11-01 01:30", "2026-11-01 02:00", "2026-11-01"),
            ("America/New_York", "2026-03-08 02:30", "2026-03-08 04:00", "2026-03-08"),
            ("Asia/Shanghai", "2026-12-02 19:00", "2026-12-01 23:59", "2026-12-01"),
            ("Asia/Shanghai", "2026-12-02 00:00", "2026-12-02 00:15", "2026-12-02"),
            ("Pacific/Apia", "2011-12-31 19:00", "2011-12-31 19:15", "2011-12-31"),
        ])
    func days(zone: String, start: String, noted: String, day: String) throws {
        let zone = Zone.named(zone)
        #expect(
            try MissedDate.day(of: zone.moment(start), noted: zone.moment(noted), in: zone) == LocalDate(day))
    }

    @Test func `Each outcome has its word in both languages`() {
        for name in AttendanceOutcome.allCases.map(\.name) {
            #expect(name.zh.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) })
            #expect(!name.en.isEmpty && name.en.unicodeScalars.allSatisfy(\.isASCII))
        }
    }
}
