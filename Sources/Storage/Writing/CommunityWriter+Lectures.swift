import GRDB
public import CivilTime
public import Learning
public import Scheduling

extension CommunityWriter {
    /// Gives somebody the turn at a lecture, in the place of whoever had it, and raises the revision of the series, whose entries
    /// tell of it.
    ///
    /// - Parameters:
    ///   - turn: The turn.
    ///   - book: The book it is about; nil for the one of its offer, if any.
    ///   - lecture: The lecture, which must be in the file.
    ///   - now: The moment of the change.
    public func save(
        _ turn: LectureTurn<Person.ID>, about book: Book.ID? = nil, at lecture: OccurrenceKey, now: Instant
    ) throws {
        guard let occurrence = try number(of: lecture.original, in: lecture.activity) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        try run("DELETE FROM lecture_turn WHERE occurrence = ?", [occurrence])
        try run(
            """
            INSERT INTO lecture_turn (occurrence, person, topic, book, offer, origin, assigned)
            VALUES (?1, ?2, ?3, coalesce(?4, (SELECT book FROM lecture_offer WHERE id = ?5)), ?5, ?6, ?7)
            """,
            [
                occurrence, turn.speaker.value, turn.topic, book?.value, turn.offer, turn.origin.rawValue,
                turn.assigned.seconds,
            ])
        try run(
            "DELETE FROM lecture_drop WHERE occurrence = ? AND person = ?", [occurrence, turn.speaker.value])
        try revise(lecture.activity, now: now)
    }

    /// Takes a turn away, and raises the revision of the series. An offer that it took up waits again, for any day and before the
    /// others; so does a topic that was not offered.
    public func removeTurn(at lecture: OccurrenceKey, now: Instant) throws {
        try takeTurns(where: "occurrence = ?", [try number(of: lecture.original, in: lecture.activity)], now: now)
        try revise(lecture.activity, now: now)
    }

    /// Exchanges who speaks at two lectures; each takes what they speak about along. A lecture without a speaker gets one, and the
    /// other is without.
    public func swapTurns(_ one: OccurrenceKey, _ other: OccurrenceKey, now: Instant) throws {
        guard let first = try number(of: one.original, in: one.activity),
            let second = try number(of: other.original, in: other.activity)
        else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        // By way of a number that no row has, since a lecture has one turn; the foreign key is asked at the end only.
        try run("PRAGMA defer_foreign_keys = ON", [])
        for (from, to) in [(first, -1), (second, first), (-1, second)] {
            try run("UPDATE lecture_turn SET occurrence = ? WHERE occurrence = ?", [to, from])
        }
        for activity in Set([one.activity, other.activity]) { try revise(activity, now: now) }
    }

    /// Takes the turns away at lectures that do not take place; what was offered for them waits again.
    public func releaseTurnsOfLecturesCalledOff(now: Instant) throws {
        try takeTurns(
            where: """
                occurrence IN (SELECT id FROM occurrence
                    WHERE id IN (SELECT occurrence FROM lecture_turn) AND status NOT IN ('confirmed', 'tentative', 'moved'))
                """,
            [], now: now)
    }

    private func takeTurns(where condition: String, _ arguments: StatementArguments, now: Instant) throws {
        let turns = try reader.map(
            "SELECT person, topic, book, offer FROM lecture_turn WHERE \(condition)", arguments
        ) { row in
            (
                person: row["person"] as Int64, topic: row["topic"] as String?, book: row["book"] as Int64?,
                offer: row["offer"] as Int64?
            )
        }
        guard !turns.isEmpty else { return }
        try run("DELETE FROM lecture_turn WHERE \(condition)", arguments)
        for turn in turns {
            if let offer = turn.offer {
                try returnOffer(offer, now: now)
            } else if let topic = turn.topic {
                try run(
                    "INSERT INTO lecture_offer (person, topic, book, offered, returned) VALUES (?, ?, ?, ?, ?)",
                    [turn.person, topic, turn.book, now.seconds, now.seconds])
            }
        }
    }

    /// Lets an offer wait again, for any day.
    func returnOffer(_ offer: Int64, now: Instant) throws {
        try run("UPDATE lecture_offer SET returned = ?, day = NULL WHERE id = ?", [now.seconds, offer])
    }

    /// Notes that somebody gave a lecture up, and why.
    public func noteDrop(of lecture: OccurrenceKey, by person: Person.ID, reason: String) throws {
        try run(
            "INSERT OR REPLACE INTO lecture_drop (occurrence, person, reason) VALUES (?, ?, ?)",
            [try number(of: lecture.original, in: lecture.activity), person.value, reason])
    }

    /// Notes that a series holds the exchanges after the lectures of another.
    public func link(exchange: Activity.ID, to lecture: Activity.ID) throws {
        try run("INSERT INTO lecture_exchange (lecture, exchange) VALUES (?, ?)", [lecture.value, exchange.value])
    }

    /// Raises the revision of every series at whose lectures somebody speaks, as when they may be named from now on.
    func reviseLectures(of person: Person.ID, now: Instant) throws {
        let activities = try reader.map(
            """
            SELECT DISTINCT activity FROM lecture_turn CROSS JOIN occurrence ON occurrence.id = lecture_turn.occurrence
            WHERE lecture_turn.person = ? ORDER BY activity
            """,
            [person.value]
        ) { Activity.ID($0["activity"]) }
        for activity in activities { try revise(activity, now: now) }
    }
}
