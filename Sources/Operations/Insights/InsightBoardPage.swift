public import CivilTime
import Foundation
import Scheduling

/// The pasteboard as a page to print and hang up: large type, notes in columns, nothing fetched from anywhere.
public struct InsightBoardPage: Sendable {
    private let board: InsightBoard
    private let paper: PaperSize
    private let language: Language

    /// Prepares a page in a language.
    public init(_ board: InsightBoard, on paper: PaperSize, in language: Language) {
        self.board = board
        self.paper = paper
        self.language = language
    }

    /// Writes the page to a file, whole or not at all; nothing in a rehearsal.
    ///
    /// - Throws: `PublishingError` where it cannot be written.
    public func write(to path: String, at desk: Desk) throws {
        guard !desk.isRehearsal else { return }
        do {
            try Data(html.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw PublishingError.cannotWrite(path: path)
        }
    }

    /// The page, the same for the same board.
    public var html: String {
        let title = HTMLText.escaped(title[language])
        return """
            <!DOCTYPE html>
            <html lang="\(language == .zh ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Shuxiang">
            <title>\(title)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <header><h1>\(Self.heading[language])</h1><p><bdi>\(HTMLText.escaped(board.community))</bdi> · \(board.day)</p></header>
            <main>
            \(board.cards.isEmpty ? "<p>\(Self.nothing[language])</p>" : board.cards.map(article).joined(separator: "\n"))
            </main>
            </body>
            </html>

            """
    }

    private func article(_ card: InsightBoard.Card) -> String {
        let lines = card.words.split(separator: "\n", omittingEmptySubsequences: false)
            .map { HTMLText.escaped(String($0)) }.joined(separator: "<br>\n")
        let notes = card.notes.map { "<span>\(HTMLText.escaped($0[language]))</span>" }.joined(separator: "\n")
        return """
            <article>
            <p dir="auto">\(lines)</p>
            <footer>\(notes.isEmpty ? "" : notes + "\n")<strong>\(HTMLText.escaped(card.name[language]))</strong></footer>
            </article>
            """
    }

    private var title: LocalizedText {
        LocalizedText(zh: "\(board.community)“读书一得”", en: "\(board.community): what we learned from reading")
    }

    private static let heading = LocalizedText(zh: "读书一得", en: "What we learned from reading")
    private static let nothing = LocalizedText(zh: "粘贴板上还没有内容。", en: "Nothing is on the board yet.")
}

extension InsightBoardPage {
    /// Paper colours that print well in grey; the fonts are those that computers in China have.
    private var style: String {
        """
        @page { size: \(paper.rawValue.uppercased()) landscape; margin: 12mm; }
        * { box-sizing: border-box; }
        body { margin: 0; padding: 1.5rem; background: #f4ead8; color: #2b2118; \
        font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
        header { text-align: center; margin-bottom: 1.2rem; }
        h1 { margin: 0; font-size: \(paper.headingSize); letter-spacing: .2em; }
        header p { margin: .2rem 0 0; font-size: 1.1rem; }
        main { columns: \(paper.columnWidth); column-gap: 1.2rem; }
        article { break-inside: avoid; margin: 0 0 1.2rem; padding: 1rem 1.1rem; background: #fffdf7; \
        border: 1px solid #c9b48f; border-top: .4rem solid #a0522d; border-radius: .2rem; }
        article p { margin: 0 0 .6rem; font-size: \(paper.textSize); line-height: 1.6; overflow-wrap: anywhere; }
        footer { font-size: \(paper.noteSize); text-align: right; overflow-wrap: anywhere; }
        footer span { display: block; color: #5c4a36; }
        @media print { body { padding: 0; background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """
    }
}

extension PaperSize {
    fileprivate var headingSize: String { self == .a3 ? "40pt" : "28pt" }
    fileprivate var textSize: String { self == .a3 ? "22pt" : "16pt" }
    fileprivate var noteSize: String { self == .a3 ? "16pt" : "12pt" }
    fileprivate var columnWidth: String { self == .a3 ? "120mm" : "80mm" }
}
