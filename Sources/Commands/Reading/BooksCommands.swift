import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang reading book …`: the books that people read. A book typed elsewhere by its title is added by itself.
struct Books: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "book", zh: "书：记录时写了新书名会自动登记，这里可以补作者和书号。",
            en: "Books: a new title is added when it is first logged; here they get an author and an ISBN.",
            subcommands: [AddBook.self, ListBooks.self, EditBook.self])
    }
}

/// `shuxiang reading book add`.
struct AddBook: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("add", zh: "登记一本书；已有同名的，补上缺的。", en: "Add a book, or complete the one of that title.")
    }

    @Argument(help: ArgumentHelp(zh: "书名，书名号可写可不写。", en: "The title.", valueName: "title"))
    var title: String

    @OptionGroup var options: BookOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (book, isNew) = try KeepBooks(at: shared.workplace().desk).add(
            title: title, author: options.author, isbn: options.number())
        let done =
            isNew
            ? LocalizedText(zh: "登记了\(book.words.zh)。", en: "Added \(book.words.en).")
            : LocalizedText(zh: "已经有这本书：\(book.words.zh)。", en: "There is that book already: \(book.words.en).")
        try shared.answer(
            Answer(heading: shared.done(done), json: ["book": .book(book), "new": .bool(isNew)]))
    }
}

/// `shuxiang reading book list`: the most read first.
struct ListBooks: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出书，读得多的在前；只有次数，没有人名。", en: "List the books, the most read first; counts only.")
    }

    @Option(help: ArgumentHelp(zh: "最多列几本。", en: "At most so many.", valueName: "number"))
    var limit: Int?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        guard limit.map({ $0 > 0 }) ?? true else {
            throw CommandFailure.usage(
                LocalizedText(zh: "--limit 应是 1 以上的数。", en: "--limit must be 1 or more."))
        }
        let all = try KeepBooks(at: shared.workplace().desk).list()
        let cards = Array(all.prefix(limit ?? all.count))
        let none = LocalizedText(zh: "还没有登记书。", en: "There are no books yet.")
        try shared.answer(
            Answer(
                table: cards.isEmpty ? nil : cards.table, rows: cards.table,
                closing: cards.isEmpty ? [none.spoken] : [], json: ["books": .array(cards.map { .book($0) })]))
    }
}

/// `shuxiang reading book edit`.
struct EditBook: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("edit", zh: "改书名、作者或书号。", en: "Correct a title, an author or an ISBN.")
    }

    @Argument(help: ArgumentHelp(zh: "书名、#编号或书号。", en: "The title, #number or ISBN.", valueName: "book"))
    var book: String

    @Option(help: ArgumentHelp(zh: "新的书名。", en: "The new title.", valueName: "title"))
    var title: String?

    @OptionGroup var options: BookOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let book = try KeepBooks(at: shared.workplace().desk).edit(
            book, title: title, author: options.author, isbn: options.number())
        let done = LocalizedText(zh: "现在是\(book.words.zh)。", en: "It is now \(book.words.en).")
        try shared.answer(Answer(heading: shared.done(done), json: ["book": .book(book)]))
    }
}

/// What is said of a book beside its title.
struct BookOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "作者。", en: "Who wrote it.", valueName: "name"))
    var author: String?

    @Option(
        help: ArgumentHelp(
            zh: "书号，10 位或 13 位，连字符可写可不写。", en: "The ISBN of 10 or 13 digits.", valueName: "isbn"))
    var isbn: String?

    /// The ISBN, checked.
    func number() throws -> ISBN? { try isbn.map { try ISBN($0) } }
}

extension Learning.Book {
    /// The book in a sentence: `《活着》（余华，ISBN 9787506365437）`.
    var words: LocalizedText {
        let details = [author, isbn.map { "ISBN \($0)" }].compactMap(\.self)
        guard !details.isEmpty else { return LocalizedText(zh: markedTitle, en: markedTitle) }
        return LocalizedText(
            zh: "\(markedTitle)（\(details.joined(separator: "，"))）",
            en: "\(markedTitle) (\(details.joined(separator: ", ")))")
    }
}

extension [KeepBooks.Card] {
    /// One line a book.
    var table: Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No.", alignment: .trailing), Table.Column("title", zh: "书名", en: "Title"),
            Table.Column("author", zh: "作者", en: "Author"), Table.Column("isbn", zh: "书号", en: "ISBN"),
            Table.Column("sessions", zh: "读过几次", en: "Sessions", alignment: .trailing),
            Table.Column("readers", zh: "几人读过", en: "Readers", alignment: .trailing),
        ])
        for card in self {
            table.append([
                .number(Int(card.book.id.value)), .text(card.book.title), .optional(card.book.author),
                .optional(card.book.isbn?.description), .number(card.count.sessions), .number(card.count.readers),
            ])
        }
        return table
    }
}

extension JSONValue {
    /// A book.
    static func book(_ book: Learning.Book) -> JSONValue {
        [
            "id": .int(Int(book.id.value)), "title": .string(book.title), "author": JSONValue(book.author),
            "isbn": JSONValue(book.isbn?.description),
        ]
    }

    /// A book, and how often it was read.
    static func book(_ card: KeepBooks.Card) -> JSONValue {
        [
            "id": .int(Int(card.book.id.value)), "title": .string(card.book.title),
            "author": JSONValue(card.book.author), "isbn": JSONValue(card.book.isbn?.description),
            "sessions": .int(card.count.sessions), "readers": .int(card.count.readers),
        ]
    }
}
