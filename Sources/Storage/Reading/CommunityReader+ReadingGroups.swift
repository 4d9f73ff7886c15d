import GRDB
public import Learning
public import Scheduling

extension CommunityReader {
    /// Every reading group with its people, in the order in which they were founded.
    public func readingGroups() throws -> [ReadingGroup<Person>] {
        let everyone = try people()
        let people = Dictionary(uniqueKeysWithValues: everyone.map { ($0.id, $0) })
        let members = try grouped(
            "SELECT reading_group AS owner, person FROM reading_group_member ORDER BY reading_group, person"
        ) { Person.ID($0["person"]) }
        return try map(
            """
            SELECT reading_group.*, book.title AS book_title FROM reading_group
            LEFT JOIN book ON book.id = reading_group.book ORDER BY reading_group.id
            """
        ) { row in
            let number: Int64 = row["id"]
            return ReadingGroup(
                number: number, slug: row["slug"], name: row["name"],
                leader: (row["leader"] as Int64?).flatMap { people[Person.ID($0)] }, book: row["book_title"],
                members: (members[number] ?? []).compactMap { people[$0] })
        }
    }

    /// The activities at which a reading group meets, in the order in which they were booked.
    public func meetings(ofGroup group: Int64) throws -> [Activity.ID] {
        try map(
            "SELECT activity FROM reading_group_meeting WHERE reading_group = ? ORDER BY activity", [group]
        ) { Activity.ID($0["activity"]) }
    }
}
