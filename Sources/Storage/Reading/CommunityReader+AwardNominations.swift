import GRDB
import CivilTime
public import Learning

extension CommunityReader {
    /// Everybody who was nominated in a cycle, in the order in which they were, with their frozen scores.
    public func awardNominations(in cycle: Int64) throws -> [AwardNomination] {
        let scores = try frozenScores(in: cycle)
        return try map("SELECT * FROM award_nomination WHERE cycle = ? ORDER BY id", [cycle]) { row in
            var nomination = try Self.awardNomination(row)
            nomination.score = scores[nomination.number]
            return nomination
        }
    }

    /// Who was commended with an award, and in which cycles.
    public func commended(with award: AwardKind) throws -> [AwardCandidate: Set<Int64>] {
        var cycles: [AwardCandidate: Set<Int64>] = [:]
        try forEachRow(
            """
            SELECT award_nomination.* FROM award_nomination JOIN award_score ON award_score.nomination = award_nomination.id
            WHERE is_commended = 1 AND award = ?
            """, [award.rawValue]
        ) { row in
            guard let candidate = Self.awardCandidate(row) else { return }
            cycles[candidate, default: []].insert(row["cycle"])
        }
        return cycles
    }

    /// The lines of the log behind each frozen score of a cycle, as they were then, by the number of the nomination.
    public func frozenEvidence(in cycle: Int64) throws -> [Int64: [FrozenEvidence]] {
        try grouped(
            """
            SELECT nomination AS owner, award_evidence.* FROM award_evidence
            JOIN award_nomination ON award_nomination.id = nomination WHERE cycle = ? ORDER BY nomination, position
            """, [cycle]
        ) { row in
            guard let kind = AwardEvidence(rawValue: row["kind"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return FrozenEvidence(
                kind: kind, line: row["line"], person: row["person"], day: try LocalDate(row["day"] as String),
                start: (row["starts"] as Int64?).map { Instant(seconds: $0) }, seconds: row["seconds"],
                details: row["details"])
        }
    }

    private static func awardNomination(_ row: Row) throws -> AwardNomination {
        guard let manner = NominationManner(rawValue: row["manner"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return AwardNomination(
            number: row["id"], cycle: row["cycle"], award: try award(row), candidate: awardCandidate(row),
            manner: manner, nominator: row["nominator"], troupe: row["troupe"],
            nominated: Instant(seconds: row["nominated"]))
    }

    private static func awardCandidate(_ row: Row) -> AwardCandidate? {
        for level in AwardLevel.allCases {
            if let number = row[level.rawValue] as Int64? { return AwardCandidate(level, number) }
        }
        return nil
    }

    private func frozenScores(in cycle: Int64) throws -> [Int64: FrozenScore] {
        let parts = try grouped(
            """
            SELECT nomination AS owner, award_score_part.* FROM award_score_part
            JOIN award_nomination ON award_nomination.id = nomination WHERE cycle = ? ORDER BY nomination, position
            """, [cycle]
        ) { try Self.scorePart($0) }
        let unmet = try grouped(
            """
            SELECT nomination AS owner, gate, words_zh, words_en FROM award_unmet
            JOIN award_nomination ON award_nomination.id = nomination WHERE cycle = ? ORDER BY nomination, position
            """, [cycle]
        ) { row in
            FrozenScore.Unmet(gate: row["gate"], words: LocalizedText(zh: row["words_zh"], en: row["words_en"]))
        }
        let scores = try map(
            "SELECT award_score.* FROM award_score JOIN award_nomination ON id = nomination WHERE cycle = ?", [cycle]
        ) { row -> (Int64, FrozenScore) in
            let number: Int64 = row["nomination"]
            return (
                number,
                FrozenScore(
                    parts: parts[number] ?? [], unmet: unmet[number] ?? [],
                    rate: try Self.figure(row, "rate_amount", "rate_divisor", "rate_unit"), rank: row["rank"],
                    tieBreak: (row["tie_break"] as String?).flatMap { TieBreak(rawValue: $0) },
                    isProposed: row["is_proposed"], isCommended: row["is_commended"])
            )
        }
        return Dictionary(uniqueKeysWithValues: scores)
    }

    private static func scorePart(_ row: Row) throws -> ScorePart {
        guard let part = AwardPart(rawValue: row["part"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return ScorePart(
            part, points: Points(hundredths: row["points"]), full: Points(hundredths: row["full_points"]),
            figure: try figure(row, "amount", "divisor", "unit"), fullAt: row["full_at"])
    }

    private static func figure(_ row: Row, _ amount: String, _ divisor: String, _ unit: String) throws -> Figure {
        guard let unit = Figure.Unit(rawValue: row[unit]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        return Figure(row[amount], per: row[divisor], unit)
    }
}
