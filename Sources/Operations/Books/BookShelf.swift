import Learning
import Storage

/// The community's books at hand: what somebody names is found among them, or added.
struct BookShelf {
    private var books: [Book.ID: Book] = [:]
    private var byTitle: [String: [Book.ID]] = [:]
    private var byISBN: [ISBN: Book.ID] = [:]

    /// Takes every book of the community to hand.
    init(_ file: CommunityReader) throws {
        for book in try file.books() { put(book) }
    }

    /// The book of a number.
    subscript(id: Book.ID) -> Book? { books[id] }

    /// The book that somebody names; nil where no title is like that yet.
    ///
    /// - Throws: `LearningError.notAnISBN`, and `OperationError` where no book has the number or the ISBN, or several have
    ///   the title.
    func find(_ text: String) throws -> Book? {
        switch try BookMention(text) {
        case .number(let id):
            guard let book = books[id] else { throw OperationError.notFound(.book, name: text, candidates: []) }
            return book
        case .isbn(let isbn):
            guard let id = byISBN[isbn] else { throw OperationError.unknownISBN(isbn) }
            return books[id]
        case .title(let title, let author): return try find(title: title, author: author, as: text)
        }
    }

    /// The book that somebody names, added where no title is like that yet.
    ///
    /// - Throws: As `find`, and `OperationError.badName` for a title that is none.
    mutating func findOrAdd(_ text: String, in file: CommunityWriter) throws -> Book {
        if let book = try find(text) { return book }
        guard case .title(let title, let author) = try BookMention(text) else {
            throw OperationError.notFound(.book, name: text, candidates: [])
        }
        let book = try file.insertBook(
            title: try PlainName.check(title), author: try author.map { try PlainName.check($0) }, isbn: nil)
        put(book)
        return book
    }

    /// The books of a title that an author or an ISBN does not tell apart from one so described.
    func likely(title: String, author: String?, isbn: ISBN?) -> [Book] {
        if let isbn, let id = byISBN[isbn] { return [books[id]].compactMap(\.self) }
        return titled(title).filter { book in
            Self.agree(book.author.map(Book.key), author.map(Book.key)) && Self.agree(book.isbn, isbn)
        }
    }

    private func find(title: String, author: String?, as text: String) throws(OperationError) -> Book? {
        let fitting = titled(title).filter { book in
            author.map { author in book.author.map { Book.key(of: $0) == Book.key(of: author) } ?? false } ?? true
        }
        guard fitting.count <= 1 else {
            throw .ambiguous(.book, name: text, candidates: fitting.map(\.label))
        }
        return fitting.first
    }

    private func titled(_ title: String) -> [Book] { (byTitle[Book.key(of: title)] ?? []).compactMap { books[$0] } }

    /// Whether two values are the same, as far as both are known.
    private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }

    private mutating func put(_ book: Book) {
        books[book.id] = book
        byTitle[Book.key(of: book.title), default: []].append(book.id)
        if let isbn = book.isbn { byISBN[isbn] = book.id }
    }
}

extension Book {
    /// How the book is shown in a list of candidates: `#12 《活着》 余华`.
    var label: String { "#\(id) \(markedTitle)" + (author.map { " \($0)" } ?? "") }
}
