/// A book (书) that somebody reads, speaks about or has learned from.
public struct Book: Sendable, Hashable {
    /// The number of a book in its community's file.
    public struct ID: Sendable, Hashable, Comparable, CustomStringConvertible {
        /// The number, unique among the community's books.
        public let value: Int64

        /// Creates an identifier from its number.
        public init(_ value: Int64) { self.value = value }

        /// Orders by number.
        public static func < (lhs: Self, rhs: Self) -> Bool { lhs.value < rhs.value }
        /// The number in digits.
        public var description: String { String(value) }
    }

    /// The book's number.
    public let id: ID
    /// The title without book title marks.
    public var title: String
    /// Who wrote it, where known.
    public var author: String?
    /// Its ISBN, where known.
    public var isbn: ISBN?

    /// Creates a book.
    public init(id: ID, title: String, author: String? = nil, isbn: ISBN? = nil) {
        self.id = id
        self.title = title
        self.author = author
        self.isbn = isbn
    }

    /// The title as print shows it: 《活着》. A title that has such marks inside gets none around.
    public var markedTitle: String { Self.marked(title) }

    /// A title as print shows it.
    public static func marked(_ title: String) -> String { title.contains("《") ? title : "《\(title)》" }
}

extension Book {
    /// What a title, or an author's name, is compared by: case and blanks do not matter.
    public static func key(of text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
