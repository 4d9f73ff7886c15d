import ArgumentParser
import CivilTime
import Operations

/// `shuxiang insight board`: the pasteboard as a wall in the terminal, or as a page to print.
struct ShowInsightBoard: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "board", zh: "看粘贴板；--out 写成可以打印的网页。", en: "Look at the board; --out writes a page to print.",
            details: LocalizedText(
                zh: "板上只有审过、没到期的；姓名按本人同意显示。",
                en: "Only what is approved and not over, with names as their people agreed."))
    }

    @Option(help: ArgumentHelp(zh: "写到这个 .html 文件。", en: "Write it to this .html file.", valueName: "file"))
    var out: String?

    @Option(help: ArgumentHelp(zh: "打印在多大的纸上。", en: "The paper the page is printed on."))
    var paper: PaperSize = .a4

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let desk = try shared.workplace().desk
        let board = try InsightBoard(at: desk)
        let json: JSONValue = [
            "date": .string(board.day.description), "cards": .array(board.cards.map { .insightCard($0) }),
        ]
        guard let out else {
            let wall = InsightWall(board, columns: Terminal.columns, style: Terminal.style)
            return try shared.answer(Answer(heading: wall.lines, rows: board.rows, json: json))
        }
        try InsightBoardPage(board, on: paper, in: ProcessLanguage.current).write(to: out, at: desk)
        let done = LocalizedText(
            zh: "粘贴板（\(board.cards.count) 条）写到了 \(out)，用浏览器打开就能打印。",
            en: "The board (\(board.cards.count) notes) is in \(out); open it in a browser to print it.")
        try shared.answer(Answer(heading: shared.done(done), rows: board.rows, json: json))
    }
}

extension InsightBoard {
    /// The board for spreadsheets.
    fileprivate var rows: Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No."), Table.Column("text", zh: "内容", en: "Text"),
            Table.Column("name", zh: "谁", en: "By"), Table.Column("book", zh: "书", en: "Book"),
            Table.Column("lecture", zh: "讲座", en: "Lecture"), Table.Column("until", zh: "贴到", en: "Shown through"),
        ])
        for card in cards {
            table.append([
                .number(Int(card.number)), .text(card.words), .text(card.name.spoken), .optional(card.book),
                .optional(card.lecture?.description), .text(card.lastDay.description),
            ])
        }
        return table
    }
}

extension JSONValue {
    /// A note on the board, as strangers may read it.
    fileprivate static func insightCard(_ card: InsightBoard.Card) -> JSONValue {
        [
            "id": .int(Int(card.number)), "text": .string(card.words), "name": .string(card.name.spoken),
            "book": JSONValue(card.book), "lecture": JSONValue(card.lecture?.description),
            "until": .string(card.lastDay.description),
        ]
    }
}
