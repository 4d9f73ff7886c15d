import GRDB
public import CivilTime
public import Learning
public import Scheduling

// The lists keep the order in which people were put on them, those of one moment too.
// Who offers to speak, who takes their turn, who stands in, and who came.

extension CommunityWriter {
    /// Notes that somebody would like to speak.
    public func insertLectureOffer(
        of person: Person.ID, topic: String, book: Book?, day: LocalDate?, now: Instant
    ) throws -> LectureOffer<Person.ID> {
        try run(
            "INSERT INTO lecture_offer (person, topic, book, day, offered) VALUES (?, ?, ?, ?, ?)",
            [person.value, topic, book?.id.value, day?.description, now.seconds])
        return LectureOffer(
            id: db.lastInsertedRowID, person, topic: topic, book: book?.title, day: day, offered: now)
    }

    /// Takes an offer back; it stays in the file.
    public func withdrawLectureOffer(_ offer: Int64, now: Instant) throws {
        try run("UPDATE lecture_offer SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL", [now.seconds, offer])
    }

    /// Notes that somebody takes their turn at the lectures; who does already keeps their place.
    public func insertLectureSpeaker(_ person: Person.ID, now: Instant) throws {
        try run(
            """
            INSERT OR IGNORE INTO lecture_speaker (person, since)
            SELECT ?, max(?, coalesce(max(since) + 1, 0)) FROM lecture_speaker
            """, [person.value, now.seconds])
    }

    /// Takes somebody out of the circle of those who take their turn.
    public func deleteLectureSpeaker(_ person: Person.ID) throws {
        try run("DELETE FROM lecture_speaker WHERE person = ?", [person.value])
    }

    /// Notes that somebody is ready to stand in; who is already keeps their place.
    public func insertLectureSubstitute(_ person: Person.ID, now: Instant) throws {
        try run(
            """
            INSERT OR IGNORE INTO lecture_substitute (person, since)
            SELECT ?, max(?, coalesce(max(since) + 1, 0)) FROM lecture_substitute
            """, [person.value, now.seconds])
    }

    /// Takes somebody off the list of those who stand in.
    public func deleteLectureSubstitute(_ person: Person.ID) throws {
        try run("DELETE FROM lecture_substitute WHERE person = ?", [person.value])
    }

    /// Notes that somebody came to a lecture; twice is once.
    public func insertListener(_ person: Person.ID, at lecture: OccurrenceKey) throws {
        try run(
            "INSERT OR IGNORE INTO lecture_listener (occurrence, person) VALUES (?, ?)",
            [try number(of: lecture.original, in: lecture.activity), person.value])
    }

    /// Notes that somebody did not come to a lecture after all.
    public func deleteListener(_ person: Person.ID, at lecture: OccurrenceKey) throws {
        try run(
            "DELETE FROM lecture_listener WHERE occurrence = ? AND person = ?",
            [try number(of: lecture.original, in: lecture.activity), person.value])
    }
}
