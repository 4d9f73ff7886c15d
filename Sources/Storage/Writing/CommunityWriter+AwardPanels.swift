import GRDB
public import CivilTime
public import Learning
public import Scheduling

extension CommunityWriter {
    /// Seats a panel in the place of the one there was.
    public func seatPanel(_ people: [Person.ID], of cycle: Int64) throws {
        try run("DELETE FROM award_panel WHERE cycle = ?", [cycle])
        for (place, person) in people.enumerated() {
            try run(
                "INSERT INTO award_panel (cycle, seat, person) VALUES (?, ?, ?)", [cycle, place + 1, person.value])
        }
    }

    /// Writes down what a member of a panel gives a candidate, in the place of what they gave before.
    public func save(_ judgement: AwardJudgement, in cycle: Int64) throws {
        try run(
            """
            INSERT INTO award_judgement (nomination, cycle, seat, points, reason, made) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (nomination, seat) DO UPDATE SET points = excluded.points, reason = excluded.reason,
                made = excluded.made
            """,
            [
                judgement.nomination, cycle, judgement.seat, judgement.points.hundredths, judgement.reason,
                judgement.made.seconds,
            ])
    }

    /// Takes an objection in.
    ///
    /// - Returns: Its number.
    public func insertObjection(
        to nomination: Int64, by objector: Int64?, reason: String, now: Instant
    ) throws -> Int64 {
        try run(
            "INSERT INTO award_objection (nomination, objector, reason, received) VALUES (?, ?, ?, ?)",
            [nomination, objector, reason, now.seconds])
        return db.lastInsertedRowID
    }

    /// Answers an objection. Where it was right, the candidate no longer hangs out to be commended.
    public func answer(_ objection: Int64, _ answer: AwardObjection.Answer) throws {
        try run(
            "UPDATE award_objection SET outcome = ?, answer = ?, answered = ? WHERE id = ?",
            [answer.outcome.rawValue, answer.words, answer.made.seconds, objection])
        guard answer.outcome == .upheld else { return }
        try run(
            """
            UPDATE award_score SET is_proposed = 0
            WHERE nomination = (SELECT nomination FROM award_objection WHERE id = ?)
            """, [objection])
    }
}
