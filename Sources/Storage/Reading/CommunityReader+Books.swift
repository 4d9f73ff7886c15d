import GRDB
public import Learning

extension CommunityReader {
    /// Every book, in the order in which they were added.
    public func books() throws -> [Book] {
        try map("SELECT * FROM book ORDER BY id") { row in
            Book(
                id: Book.ID(row["id"]), title: row["title"], author: row["author"],
                isbn: try (row["isbn"] as String?).map { try ISBN($0) })
        }
    }

    /// How often each book was read, and by how many. Nothing tells by whom.
    public func readingCounts() throws -> [Book.ID: ReadingCount] {
        let counts = try map(
            """
            SELECT book, count(*) AS sessions, count(DISTINCT person) AS readers FROM reading_session
            WHERE book IS NOT NULL AND removed IS NULL GROUP BY book
            """
        ) { (Book.ID($0["book"]), ReadingCount(sessions: $0["sessions"], readers: $0["readers"])) }
        return Dictionary(uniqueKeysWithValues: counts)
    }
}
