import GRDB
public import CivilTime
public import Learning

extension CommunityWriter {
    /// Adds a cycle as a draft.
    ///
    /// - Returns: Its number.
    /// - Throws: `StorageError.nameTaken` where there is one of the name.
    public func insertAwardCycle(
        _ name: String, period: AwardPeriod, awards: [AwardKind], seed: String, dates: AwardCycle.Dates, uid: String,
        now: Instant
    ) throws -> Int64 {
        let number = try insertNamed(
            name,
            """
            INSERT INTO award_cycle (uid, name, first, last, state, seed, nominations_last, award_day, revised)
            VALUES (?, ?, ?, ?, 'draft', ?, ?, ?, ?)
            """,
            [
                uid, name, period.first.description, period.last.description, seed,
                dates.nominationsLast.description, dates.awardDay?.description, now.seconds,
            ])
        for award in awards {
            try run("INSERT INTO award_cycle_award (cycle, award) VALUES (?, ?)", [number, award.rawValue])
        }
        return number
    }

    /// Writes down how far a cycle has come, and raises its revision, since its dates are in people's calendars.
    public func update(_ cycle: AwardCycle, now: Instant) throws {
        let dates = cycle.dates
        try run(
            """
            UPDATE award_cycle SET state = ?, policy_version = ?, policy_hash = ?, nominations_last = ?, cut_off = ?,
                publicity_first = ?, publicity_last = ?, award_day = ?, decided = ?,
                sequence = sequence + 1, revised = max(revised, ?)
            WHERE id = ?
            """,
            [
                cycle.state.rawValue, cycle.rules?.version, cycle.rules?.hash, dates.nominationsLast.description,
                dates.cutOff?.description, dates.publicity?.first.description, dates.publicity?.last.description,
                dates.awardDay?.description, dates.decided?.description, now.seconds, cycle.number,
            ])
    }

    /// Takes a draft away for good.
    public func removeDraft(_ cycle: Int64) throws {
        try run("DELETE FROM award_cycle WHERE id = ? AND state = 'draft'", [cycle])
    }

    /// Adds a nomination.
    ///
    /// - Returns: Its number.
    public func insert(_ nomination: AwardNomination) throws -> Int64 {
        func number(_ level: AwardLevel) -> Int64? {
            nomination.candidate.flatMap { $0.level == level ? $0.number : nil }
        }
        try run(
            """
            INSERT INTO award_nomination (cycle, award, person, household, building, manner, nominator, troupe, nominated)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                nomination.cycle, nomination.award.rawValue, number(.person), number(.household), number(.building),
                nomination.manner.rawValue, nomination.nominator, nomination.troupe,
                nomination.nominated.seconds,
            ])
        return db.lastInsertedRowID
    }

    /// Takes a nomination back.
    public func removeNomination(_ nomination: Int64) throws {
        try run("DELETE FROM award_nomination WHERE id = ?", [nomination])
    }
}
