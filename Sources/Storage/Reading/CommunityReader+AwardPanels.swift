import GRDB
import CivilTime
public import Learning

extension CommunityReader {
    /// The seats of a cycle's panel, in their order; none where it has no panel.
    public func awardPanel(of cycle: Int64) throws -> [AwardPanelSeat] {
        try map("SELECT * FROM award_panel WHERE cycle = ? ORDER BY seat", [cycle]) { row in
            AwardPanelSeat(seat: row["seat"], person: row["person"])
        }
    }

    /// What the panel of a cycle has judged, candidate by candidate.
    public func awardJudgements(in cycle: Int64) throws -> [AwardJudgement] {
        try map("SELECT * FROM award_judgement WHERE cycle = ? ORDER BY nomination, seat", [cycle]) { row in
            AwardJudgement(
                nomination: row["nomination"], seat: row["seat"], points: Points(hundredths: row["points"]),
                reason: row["reason"], made: Instant(seconds: row["made"]))
        }
    }

    /// The objections in a cycle, in the order in which they were taken in.
    public func awardObjections(in cycle: Int64) throws -> [AwardObjection] {
        try map(
            """
            SELECT award_objection.* FROM award_objection JOIN award_nomination ON award_nomination.id = nomination
            WHERE cycle = ? ORDER BY award_objection.id
            """, [cycle]
        ) { try Self.awardObjection($0) }
    }

    /// One objection with the number of its cycle; nil where there is none of that number.
    public func awardObjection(_ number: Int64) throws -> (objection: AwardObjection, cycle: Int64)? {
        try map(
            """
            SELECT award_objection.*, cycle FROM award_objection JOIN award_nomination ON award_nomination.id = nomination
            WHERE award_objection.id = ?
            """, [number]
        ) { row in (try Self.awardObjection(row), row["cycle"] as Int64) }.first
    }

    private static func awardObjection(_ row: Row) throws -> AwardObjection {
        let outcome = (row["outcome"] as String?).flatMap { AwardObjection.Outcome(rawValue: $0) }
        let answer = try outcome.map { outcome in
            guard let words = row["answer"] as String?, let made = row["answered"] as Int64? else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return AwardObjection.Answer(outcome: outcome, words: words, made: Instant(seconds: made))
        }
        return AwardObjection(
            number: row["id"], nomination: row["nomination"], objector: row["objector"], reason: row["reason"],
            received: Instant(seconds: row["received"]), answer: answer)
    }
}
