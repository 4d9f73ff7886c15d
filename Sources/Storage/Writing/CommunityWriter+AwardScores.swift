import GRDB
import CivilTime
public import Learning

extension CommunityWriter {
    /// Freezes what a candidate had earned, in the place of what was frozen before.
    public func freeze(_ score: FrozenScore, of nomination: Int64) throws {
        try run("DELETE FROM award_score WHERE nomination = ?", [nomination])
        try run(
            """
            INSERT INTO award_score (nomination, rate_amount, rate_divisor, rate_unit, rank, tie_break, is_proposed,
                is_commended)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                nomination, score.rate.amount, score.rate.divisor, score.rate.unit.rawValue, score.rank,
                score.tieBreak?.rawValue, score.isProposed, score.isCommended,
            ])
        for (position, part) in score.parts.enumerated() { try insert(part, at: position, of: nomination) }
        for (position, unmet) in score.unmet.enumerated() {
            try run(
                "INSERT INTO award_unmet (nomination, position, gate, words_zh, words_en) VALUES (?, ?, ?, ?, ?)",
                [nomination, position, unmet.gate, unmet.words.zh, unmet.words.en])
        }
    }

    /// Keeps a line of the log behind a frozen score, as it is at this moment.
    public func insert(_ line: FrozenEvidence, at position: Int, behind nomination: Int64) throws {
        try run(
            """
            INSERT INTO award_evidence (nomination, position, kind, line, person, day, starts, seconds, details)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                nomination, position, line.kind.rawValue, line.line, line.person, line.day.description,
                line.start?.seconds, line.seconds, line.details,
            ])
    }

    /// Writes down the panel's part of a frozen score, its place, and whether the candidate hangs out to be commended.
    public func place(_ score: FrozenScore, of nomination: Int64) throws {
        try run(
            "DELETE FROM award_score_part WHERE nomination = ? AND part = ?", [nomination, AwardPart.panel.rawValue])
        for (position, part) in score.parts.enumerated() where part.part == .panel {
            try insert(part, at: position, of: nomination)
        }
        try run(
            "UPDATE award_score SET rank = ?, tie_break = ?, is_proposed = ? WHERE nomination = ?",
            [score.rank, score.tieBreak?.rawValue, score.isProposed, nomination])
    }

    /// Commends everybody who hangs out to be commended in a cycle.
    public func commendProposed(in cycle: Int64) throws {
        try run(
            """
            UPDATE award_score SET is_commended = 1
            WHERE is_proposed = 1 AND nomination IN (SELECT id FROM award_nomination WHERE cycle = ?)
            """, [cycle])
    }

    private func insert(_ part: ScorePart, at position: Int, of nomination: Int64) throws {
        try run(
            """
            INSERT INTO award_score_part (nomination, position, part, points, full_points, amount, divisor, unit, full_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                nomination, position, part.part.rawValue, part.points.hundredths, part.full.hundredths,
                part.figure.amount, part.figure.divisor, part.figure.unit.rawValue, part.fullAt,
            ])
    }
}
