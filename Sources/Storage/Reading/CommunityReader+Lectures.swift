import GRDB
public import CivilTime
public import Learning
public import Scheduling

/// A turn, with the lecture it is at.
public struct HeldTurn: Sendable, Hashable {
    /// The lecture.
    public let lecture: OccurrenceKey
    /// When the lecture begins.
    public let start: Instant
    /// Whose turn it is, and what about.
    public let turn: LectureTurn<Person.ID>
}

extension CommunityReader {
    /// Every turn there was and is, in order of the lectures.
    public func lectureTurns() throws -> [HeldTurn] {
        // A cross join begins with its first table: SQLite would rather walk through every occurrence than sort a few turns.
        try map(
            """
            SELECT occurrence.activity, occurrence.original, occurrence.starts, book.title AS book_title, lecture_turn.*
            FROM lecture_turn CROSS JOIN occurrence ON occurrence.id = lecture_turn.occurrence
            LEFT JOIN book ON book.id = lecture_turn.book
            ORDER BY occurrence.starts, occurrence.id
            """
        ) { row in
            guard let origin = TurnOrigin(rawValue: row["origin"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return HeldTurn(
                lecture: try Self.key(row), start: Instant(seconds: row["starts"]),
                turn: LectureTurn(
                    Person.ID(row["person"]), topic: row["topic"], book: row["book_title"], offer: row["offer"],
                    origin: origin, assigned: Instant(seconds: row["assigned"])))
        }
    }

    /// What may be told of each lecture that has a speaker. Whoever may have been a minor when the turn was given is never named,
    /// so that what is told depends on the file and not on the day.
    public func lectureNotices() throws -> [OccurrenceKey: LectureNotice] {
        let turns = try lectureTurns()
        guard !turns.isEmpty else { return [:] }
        let zone = try community().zone
        let people = Dictionary(uniqueKeysWithValues: try peopleAndNameless().map { ($0.id, $0) })
        let notices = turns.compactMap { held in
            people[held.turn.speaker].map { person in
                (
                    held.lecture,
                    LectureNotice(
                        speaker: person.publicName(on: zone.local(held.turn.assigned).date), topic: held.turn.topic,
                        book: held.turn.book)
                )
            }
        }
        return Dictionary(uniqueKeysWithValues: notices)
    }

    /// The offers that wait, in the order in which they do: those that had a lecture which fell through, then the others as they
    /// came.
    public func openLectureOffers() throws -> [LectureOffer<Person.ID>] {
        try map(
            """
            SELECT lecture_offer.*, book.title AS book_title FROM lecture_offer
            LEFT JOIN book ON book.id = lecture_offer.book
            WHERE withdrawn IS NULL AND NOT EXISTS (SELECT 1 FROM lecture_turn WHERE offer = lecture_offer.id)
            ORDER BY returned IS NULL, returned, offered, lecture_offer.id
            """
        ) { row in
            LectureOffer(
                id: row["id"], Person.ID(row["person"]), topic: row["topic"], book: row["book_title"],
                day: try (row["day"] as String?).map { try LocalDate($0) }, offered: Instant(seconds: row["offered"]),
                isReturned: row["returned"] != nil)
        }
    }

    /// Those who have said to take their turn, in the order in which they did.
    public func lectureSpeakers() throws -> [Person.ID] {
        try map("SELECT person FROM lecture_speaker ORDER BY since, person") { Person.ID($0["person"]) }
    }

    /// Those who are ready to stand in, in the order in which they said so.
    public func lectureSubstitutes() throws -> [Person.ID] {
        try map("SELECT person FROM lecture_substitute ORDER BY since, person") { Person.ID($0["person"]) }
    }

    /// Who gave up which lecture, and why.
    public func lectureDrops() throws -> [OccurrenceKey: [Person.ID: String]] {
        let drops = try map(
            """
            SELECT occurrence.activity, occurrence.original, person, lecture_drop.reason
            FROM lecture_drop CROSS JOIN occurrence ON occurrence.id = lecture_drop.occurrence
            """
        ) { row in (try Self.key(row), [Person.ID(row["person"]): row["reason"] as String]) }
        return Dictionary(drops) { $0.merging($1) { first, _ in first } }
    }

    /// Who came to each lecture of which the names were taken.
    public func lectureListeners() throws -> [OccurrenceKey: Set<Person.ID>] {
        let listeners = try map(
            """
            SELECT occurrence.activity, occurrence.original, person
            FROM lecture_listener CROSS JOIN occurrence ON occurrence.id = lecture_listener.occurrence
            """
        ) { row in (try Self.key(row), Set([Person.ID(row["person"])])) }
        return Dictionary(listeners) { $0.union($1) }
    }

    /// The activities that hold the exchanges after an activity's lectures, whichever of them were cut off others; empty where it
    /// has none.
    public func exchanges(after lecture: Activity.ID) throws -> [Activity.ID] {
        try map(
            """
            WITH RECURSIVE
                before (id) AS (
                    VALUES (?) UNION SELECT continues FROM activity JOIN before ON activity.id = before.id
                    WHERE continues IS NOT NULL),
                after (id) AS (
                    SELECT exchange FROM lecture_exchange WHERE lecture IN (SELECT id FROM before)
                    UNION SELECT activity.id FROM activity JOIN after ON activity.continues = after.id)
            SELECT id FROM after ORDER BY id
            """,
            [lecture.value]
        ) { Activity.ID($0["id"]) }
    }

    /// From the first lecture of a series to its last, whichever activities it was cut into; nil where there is none.
    public func term(of lecture: Activity.ID) throws -> ClosedRange<Instant>? {
        try map(
            """
            WITH RECURSIVE
                before (id) AS (
                    VALUES (?) UNION SELECT continues FROM activity JOIN before ON activity.id = before.id
                    WHERE continues IS NOT NULL),
                series (id) AS (
                    SELECT id FROM before UNION SELECT activity.id FROM activity JOIN series ON activity.continues = series.id)
            SELECT min(starts) AS first, max(starts) AS last FROM occurrence WHERE activity IN (SELECT id FROM series)
            HAVING first IS NOT NULL
            """,
            [lecture.value]
        ) { Instant(seconds: $0["first"])...Instant(seconds: $0["last"]) }.first
    }

    private static func key(_ row: Row) throws -> OccurrenceKey {
        OccurrenceKey(Activity.ID(row["activity"]), try LocalDateTime(row["original"] as String))
    }
}
