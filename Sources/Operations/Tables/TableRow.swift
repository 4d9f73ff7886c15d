import CivilTime
import Foundation

/// One row of a table.
struct TableRow<Column: TableColumn> {
    /// The line of the file in which it begins, counted from 1.
    let line: Int
    /// Where it stands in the file.
    let source: Range<Int>
    /// What is wrong with it whatever its cells should mean: bytes that are no text, control characters, too much of anything.
    let flaws: [BadCell]
    private let cells: [String]
    private let file: TableFile<Column>

    /// Reads the cells of a row.
    init(_ record: RecordScanner.Record, of file: TableFile<Column>, text: TableText, cellLimit: Int) {
        self.file = file
        (line, source) = (record.line, record.source)
        var cells: [String] = []
        var flaws: [BadCell] = []
        for (place, bytes) in record.cells.enumerated() {
            let cell = bytes.count <= cellLimit ? text.text(bytes) : nil
            if let flaw = Flaw(of: bytes, text: cell, isQuoteBroken: record.brokenQuote == place, limit: cellLimit) {
                flaws.append(
                    BadCell(line: record.line, column: file.title(at: place), reason: flaw.reason))
            }
            cells.append(cell?.trimmed ?? "")
        }
        let columns = (file.places.values.max() ?? 0) + 1
        if let extra = cells.dropFirst(columns).first(where: { !$0.isEmpty }) {
            flaws.append(BadCell(line: record.line, column: nil, reason: Self.tooMany(extra.excerpt)))
        }
        (self.cells, self.flaws) = (cells, flaws)
    }

    /// Whether nothing stands in it.
    var isBlank: Bool { flaws.isEmpty && cells.allSatisfy(\.isEmpty) }

    /// What stands in a column, without white space around it; empty where the file lacks the column.
    subscript(column: Column) -> String {
        guard let place = file.places[column], place < cells.count else { return "" }
        return cells[place]
    }

    /// Says that a column of this row will not do.
    func badCell(_ column: Column, _ reason: LocalizedText) -> BadCell {
        BadCell(line: line, column: file.title(of: column), reason: reason)
    }

    private static func tooMany(_ extra: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(extra)”在最后一列之外；内容里有逗号时，请用英文引号 \" 把这一格括起来",
            en: "“\(extra)” stands behind the last column; put quotation marks \" around a cell with commas in it")
    }
}

extension TableFile {
    /// What stands above a column, or would if it were there.
    func title(of column: Column) -> LocalizedText {
        headings[column].map { LocalizedText(zh: $0, en: $0) } ?? column.title
    }

    /// What stands above the cells of a place; nil beyond the last column.
    func title(at place: Int) -> LocalizedText? { places.first { $0.value == place }.map { title(of: $0.key) } }
}

/// What can be wrong with a cell before anybody asks what it means.
private enum Flaw {
    case tooLong(limit: Int)
    case notText
    case control(Unicode.Scalar)
    case brokenQuote

    init?(of bytes: [UInt8], text: String?, isQuoteBroken: Bool, limit: Int) {
        if bytes.count > limit {
            self = .tooLong(limit: limit)
        } else if let text {
            if let control = text.unicodeScalars.first(where: \.isForbiddenInTables) {
                self = .control(control)
            } else if isQuoteBroken {
                self = .brokenQuote
            } else {
                return nil
            }
        } else {
            self = .notText
        }
    }

    var reason: LocalizedText {
        switch self {
        case .tooLong(let limit):
            LocalizedText(
                zh: "超过 \(limit >> 10) KB；请写短些", en: "it is longer than \(limit >> 10) KB; write less")
        case .notText:
            LocalizedText(
                zh: "有读不出的字；请重新输入这一格，再另存为“CSV UTF-8”",
                en: "it holds bytes that are no text; type it anew and save the file as “CSV UTF-8”")
        case .control(let scalar):
            LocalizedText(
                zh: "有控制字符 \(scalar.code)；请删掉它", en: "it holds the control character \(scalar.code); take it out")
        case .brokenQuote:
            LocalizedText(
                zh: "后引号 \" 之后还有内容；格里的引号请写两遍 \"\"",
                en:
                    "something stands behind its closing quotation mark; write a quotation mark inside a cell twice, \"\""
            )
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a control character other than those that stand in a cell of several lines.
    fileprivate var isForbiddenInTables: Bool {
        properties.generalCategory == .control && self != "\n" && self != "\r" && self != "\t"
    }

    /// The code point as people write it: `U+0007`.
    fileprivate var code: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension String {
    /// The text without white space around it.
    var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The beginning of the text as a message can show it.
    var excerpt: String {
        let shown = unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
        let text = String(String.UnicodeScalarView(shown))
        return text.count > 40 ? text.prefix(40) + "…" : text
    }
}
