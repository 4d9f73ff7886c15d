import GRDB
import CivilTime
public import Learning

extension CommunityReader {
    /// Every award cycle, the earliest first.
    public func awardCycles() throws -> [AwardCycle] {
        let awards = try grouped("SELECT cycle AS owner, award FROM award_cycle_award") { try Self.award($0) }
        return try map("SELECT * FROM award_cycle ORDER BY last, id") { row in
            let chosen = Set(awards[row["id"]] ?? [])
            return try Self.awardCycle(row, awards: AwardKind.allCases.filter(chosen.contains))
        }
    }

    /// One award cycle; nil where there is none of that number.
    public func awardCycle(_ number: Int64) throws -> AwardCycle? {
        try awardCycles().first { $0.number == number }
    }

    static func award(_ row: Row) throws -> AwardKind {
        guard let award = AwardKind(rawValue: row["award"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return award
    }

    private static func awardCycle(_ row: Row, awards: [AwardKind]) throws -> AwardCycle {
        func day(_ column: String) throws -> LocalDate? {
            try (row[column] as String?).map { try LocalDate($0) }
        }
        guard let state = AwardCycleState(rawValue: row["state"]),
            let period = AwardPeriod(
                from: try LocalDate(row["first"] as String), through: try LocalDate(row["last"] as String))
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        let rules = (row["policy_version"] as Int64?).map {
            AwardCycle.FrozenRules(version: $0, hash: row["policy_hash"])
        }
        let publicity = try day("publicity_first").flatMap { first in
            try day("publicity_last").map { PublicityPeriod(first: first, last: $0) }
        }
        return AwardCycle(
            number: row["id"], uid: row["uid"], name: row["name"], period: period, awards: awards, state: state,
            rules: rules, seed: row["seed"],
            dates: AwardCycle.Dates(
                nominationsLast: try LocalDate(row["nominations_last"] as String), cutOff: try day("cut_off"),
                publicity: publicity, awardDay: try day("award_day"), decided: try day("decided")),
            revision: AwardCycle.Revision(sequence: row["sequence"], moment: Instant(seconds: row["revised"])))
    }
}
