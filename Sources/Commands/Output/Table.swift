import CivilTime

/// Rows under named columns: printed aligned for people, or as CSV for spreadsheets.
struct Table: Sendable, Hashable {
    /// A column: its name for people, and its key for programs, which never changes with the language.
    struct Column: Sendable, Hashable {
        /// The name in a CSV header, in snake_case.
        let key: String
        /// The name on a terminal.
        let title: LocalizedText
        /// Where its cells stand.
        let alignment: Alignment

        /// Creates a column.
        init(_ key: String, zh: String, en: String, alignment: Alignment = .leading) {
            self.key = key
            title = LocalizedText(zh: zh, en: en)
            self.alignment = alignment
        }
    }

    /// One value of a row. Words may come from people and are made harmless on output; numbers are ours.
    enum Cell: Sendable, Hashable {
        case text(String)
        case number(String)

        /// A whole number.
        static func number(_ value: Int) -> Cell { .number(String(value)) }
        /// A cell that says nothing.
        static let empty = Cell.text("")
        /// The text, or nothing.
        static func optional(_ text: String?) -> Cell { .text(text ?? "") }
    }

    /// The values of one row, and how they should meet the eye.
    struct Row: Sendable, Hashable {
        /// The values, in the order of the columns.
        let cells: [Cell]
        /// The tone of the whole row.
        let tone: Tone

        /// Creates a row; columns beyond its last cell stay empty.
        init(_ cells: [Cell], tone: Tone = .plain) {
            self.cells = cells
            self.tone = tone
        }
    }

    /// The columns, from left to right.
    let columns: [Column]
    /// The rows, from top to bottom.
    var rows: [Row] = []

    /// Creates a table.
    init(_ columns: [Column], rows: [Row] = []) {
        self.columns = columns
        self.rows = rows
    }

    /// Adds a row at the bottom.
    mutating func append(_ cells: [Cell], tone: Tone = .plain) { rows.append(Row(cells, tone: tone)) }

    /// The row's cell in each column, empty where the row is too short.
    func cells(of row: Row) -> [Cell] { columns.indices.map { $0 < row.cells.count ? row.cells[$0] : .empty } }
}

extension Table.Cell: ExpressibleByStringInterpolation {
    init(stringLiteral value: String) { self = .text(value) }
}

extension Table.Cell {
    /// The value as it is, from wherever it came.
    var text: String {
        switch self {
        case .text(let text), .number(let text): text
        }
    }
}
