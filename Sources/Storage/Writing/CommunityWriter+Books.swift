import GRDB
public import Learning

extension CommunityWriter {
    /// Adds a book.
    ///
    /// - Throws: `StorageError.nameTaken` where another book has the ISBN.
    public func insertBook(title: String, author: String?, isbn: ISBN?) throws -> Book {
        let id = try insertNamed(
            isbn?.description ?? title, "INSERT INTO book (title, author, isbn) VALUES (?, ?, ?)",
            [title, author, isbn?.description])
        return Book(id: Book.ID(id), title: title, author: author, isbn: isbn)
    }

    /// Puts a book in the place of the one of its number.
    ///
    /// - Throws: `StorageError.nameTaken` where another book has the ISBN.
    public func update(_ book: Book) throws {
        try runNamed(
            book.isbn?.description ?? book.title, "UPDATE book SET title = ?, author = ?, isbn = ? WHERE id = ?",
            [book.title, book.author, book.isbn?.description, book.id.value])
    }
}
