import GRDB
public import Learning
public import Scheduling

extension CommunityWriter {
    /// Founds a reading group.
    ///
    /// - Returns: Its number.
    /// - Throws: `StorageError.nameTaken` where another reading group has the name or the slug.
    public func insertReadingGroup(slug: String, name: String, leader: Person.ID?, book: Book.ID?) throws -> Int64 {
        try insertNamed(
            name, "INSERT INTO reading_group (slug, name, leader, book) VALUES (?, ?, ?, ?)",
            [slug, name, leader?.value, book?.value])
    }

    /// Gives a reading group another name and another leader.
    ///
    /// - Throws: `StorageError.nameTaken` where another reading group has the name.
    public func updateReadingGroup(_ group: Int64, name: String, leader: Person.ID?) throws {
        try runNamed(
            name, "UPDATE reading_group SET name = ?, leader = ? WHERE id = ?", [name, leader?.value, group])
    }

    /// Notes which book a reading group reads; nil for none.
    public func setBook(_ book: Book.ID?, ofReadingGroup group: Int64) throws {
        try run("UPDATE reading_group SET book = ? WHERE id = ?", [book?.value, group])
    }

    /// Takes a reading group away. Its meetings stay booked.
    public func removeReadingGroup(_ group: Int64) throws {
        try run("DELETE FROM reading_group WHERE id = ?", [group])
    }

    /// Takes somebody into a reading group, once.
    public func addMember(_ person: Person.ID, toReadingGroup group: Int64) throws {
        try run(
            "INSERT OR IGNORE INTO reading_group_member (reading_group, person) VALUES (?, ?)", [group, person.value])
    }

    /// Lets somebody leave a reading group, who then does not lead it either.
    public func removeMember(_ person: Person.ID, fromReadingGroup group: Int64) throws {
        try run(
            "DELETE FROM reading_group_member WHERE reading_group = ? AND person = ?", [group, person.value])
        try run("UPDATE reading_group SET leader = NULL WHERE id = ? AND leader = ?", [group, person.value])
    }

    /// Notes that a reading group meets at an activity.
    public func link(_ activity: Activity.ID, toReadingGroup group: Int64) throws {
        try run(
            """
            INSERT INTO reading_group_meeting (activity, reading_group) VALUES (?, ?)
            ON CONFLICT (activity) DO UPDATE SET reading_group = excluded.reading_group
            """,
            [activity.value, group])
    }

    /// Lets the series that goes on with a meeting be a meeting of the same group.
    func handOnMeeting(of id: Activity.ID, to rest: Activity.ID) throws {
        try run(
            """
            INSERT INTO reading_group_meeting (activity, reading_group)
            SELECT ?, reading_group FROM reading_group_meeting WHERE activity = ?
            """,
            [rest.value, id.value])
    }
}
