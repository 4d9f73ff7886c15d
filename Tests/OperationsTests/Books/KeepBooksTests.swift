import Learning
import Storage
import Testing

@testable import Operations

@Suite struct KeepBooksTests {
    private let isbn = Result { try ISBN("9787506365437") }

    private func findOrAdd(_ text: String, in house: House) throws -> Book {
        try house.desk().write { file in
            var shelf = try BookShelf(file.reader)
            return try shelf.findOrAdd(text, in: file)
        }
    }

    @Test func `A title that is not known yet is added, once`() throws {
        let house = try House()
        let book = try findOrAdd("《活着》 余华", in: house)
        #expect(book.title == "活着" && book.author == "余华")
        for text in ["活着", "《活着》", " 活 着 ", "《活着》 余华", "#\(book.id)"] {
            #expect(try findOrAdd(text, in: house) == book)
        }
        #expect(try KeepBooks(at: house.desk()).list().count == 1)
    }

    @Test func `A title of two authors asks which, and the author tells`() throws {
        let house = try House()
        let books = KeepBooks(at: try house.desk())
        let first = try books.add(title: "诗选", author: "李白", isbn: nil).book
        _ = try books.add(title: "诗选", author: "杜甫", isbn: nil)
        #expect(throws: OperationError.ambiguous(.book, name: "诗选", candidates: ["#1 《诗选》 李白", "#2 《诗选》 杜甫"])) {
            try findOrAdd("诗选", in: house)
        }
        #expect(try findOrAdd("《诗选》 李白", in: house) == first)
    }

    @Test func `An ISBN finds its book, and one that is not known asks for the title`() throws {
        let house = try House()
        let isbn = try isbn.get()
        #expect(throws: OperationError.unknownISBN(isbn)) { try findOrAdd("978-7-5063-6543-7", in: house) }
        let book = try KeepBooks(at: house.desk()).add(title: "活着", author: nil, isbn: isbn).book
        #expect(try findOrAdd("750636543X", in: house) == book)
    }

    @Test func `Adding a book again completes it`() throws {
        let house = try House()
        let books = KeepBooks(at: try house.desk())
        let typed = try findOrAdd("活着", in: house)
        let (completed, isNew) = try books.add(title: "《活着》", author: "余华", isbn: isbn.get())
        #expect(!isNew && completed.id == typed.id && completed.author == "余华")
        #expect(try books.list().map(\.book) == [completed])
    }

    @Test func `Two books cannot have one ISBN`() throws {
        let house = try House()
        let books = KeepBooks(at: try house.desk())
        _ = try books.add(title: "活着", author: nil, isbn: isbn.get())
        _ = try books.add(title: "兄弟", author: nil, isbn: nil)
        #expect(throws: StorageError.nameTaken("9787506365437")) {
            try books.edit("兄弟", title: nil, author: nil, isbn: isbn.get())
        }
        #expect(try books.edit("兄弟", title: nil, author: "余华", isbn: nil).author == "余华")
    }

    @Test(
        "Titles that no calendar can carry are refused",
        arguments: [" ", "活\u{0}着", "活\n着", "\u{1B}[31m活着", String(repeating: "长", count: 201)])
    func hostileTitles(_ title: String) throws {
        let house = try House()
        #expect(throws: OperationError.self) { try findOrAdd(title, in: house) }
        #expect(try KeepBooks(at: house.desk()).list().isEmpty)
    }
}
