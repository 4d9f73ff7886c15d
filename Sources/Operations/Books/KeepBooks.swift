public import Learning
import Storage

/// Adds, lists and corrects the books of the community.
public struct KeepBooks: Sendable {
    /// A book, and how often it was read.
    public struct Card: Sendable {
        /// The book.
        public let book: Book
        /// How often it was read and by how many, never by whom.
        public let count: ReadingCount
    }

    private let desk: Desk

    /// Prepares to keep books.
    public init(at desk: Desk) { self.desk = desk }

    /// Adds a book, or completes one of that title that lacks the author or the ISBN.
    ///
    /// - Returns: The book, and whether it is new.
    /// - Throws: `OperationError.badName` for a title that is none, `OperationError.ambiguous` where it could be several.
    public func add(title: String, author: String?, isbn: ISBN?) throws -> (book: Book, isNew: Bool) {
        let title = try Self.plainTitle(title)
        let author = try author.map { try PlainName.check($0) }
        return try desk.write { file in
            let likely = try BookShelf(file.reader).likely(title: title, author: author, isbn: isbn)
            guard likely.count <= 1 else {
                throw OperationError.ambiguous(.book, name: title, candidates: likely.map(\.label))
            }
            guard var book = likely.first else {
                return (try file.insertBook(title: title, author: author, isbn: isbn), true)
            }
            book.author = book.author ?? author
            book.isbn = book.isbn ?? isbn
            try file.update(book)
            return (book, false)
        }
    }

    /// Every book with how often it was read, the most read first.
    public func list() throws -> [Card] {
        try desk.read { file in
            let counts = try file.readingCounts()
            let cards = try file.books().map { book in
                Card(book: book, count: counts[book.id] ?? ReadingCount(sessions: 0, readers: 0))
            }
            return cards.sorted { ($1.count.sessions, $0.book.id) < ($0.count.sessions, $1.book.id) }
        }
    }

    /// Corrects what is known of a book.
    ///
    /// - Throws: `OperationError` where there is no such book or nothing is to change, `StorageError.nameTaken` where
    ///   another book has the ISBN.
    public func edit(_ name: String, title: String?, author: String?, isbn: ISBN?) throws -> Book {
        guard title != nil || author != nil || isbn != nil else { throw OperationError.nothingAsked }
        let title = try title.map { try Self.plainTitle($0) }
        let author = try author.map { try PlainName.check($0) }
        return try desk.write { file in
            guard var book = try BookShelf(file.reader).find(name) else {
                throw OperationError.notFound(
                    .book, name: name, candidates: try file.reader.books().prefix(6).map(\.label))
            }
            book.title = title ?? book.title
            book.author = author ?? book.author
            book.isbn = isbn ?? book.isbn
            try file.update(book)
            if title != nil { try file.reviseWhatNames(book.id, now: desk.now) }
            return book
        }
    }

    /// A title without marks around it.
    private static func plainTitle(_ text: String) throws -> String {
        guard case .title(let title, _) = try BookMention(text) else { throw OperationError.badName(text) }
        return try PlainName.check(title)
    }
}
