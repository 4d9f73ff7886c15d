import CivilTime
import GRDB
import Scheduling

/// One fact of a chapter: its name for programs, and where it stands in the file.
struct PersonField: Sendable {
    /// How a value of the file is told.
    private enum Kind {
        case text, number, moment, truth, weekday, minutes
    }

    let key: String
    /// An expression of SQL.
    let sql: String
    private let kind: Kind

    static func text(_ key: String, _ sql: String) -> Self { Self(key: key, sql: sql, kind: .text) }
    static func number(_ key: String, _ sql: String) -> Self { Self(key: key, sql: sql, kind: .number) }
    static func moment(_ key: String, _ sql: String) -> Self { Self(key: key, sql: sql, kind: .moment) }
    static func truth(_ key: String, _ sql: String) -> Self { Self(key: key, sql: sql, kind: .truth) }
    /// The English name of a day of the week, in small letters.
    static func weekday(_ key: String, _ sql: String) -> Self { Self(key: key, sql: sql, kind: .weekday) }
    /// Whole minutes of a number of seconds.
    static func minutes(_ key: String, _ sql: String) -> Self { Self(key: key, sql: sql, kind: .minutes) }

    /// What a row says.
    func fact(_ row: Row) -> PersonDossier.Fact {
        switch kind {
        case .text: (row[key] as String?).map { .text($0) } ?? .unknown
        case .number: (row[key] as Int?).map { .number($0) } ?? .unknown
        case .moment: (row[key] as Int64?).map { .moment(Instant(seconds: $0)) } ?? .unknown
        case .truth: (row[key] as Bool?).map { .truth($0) } ?? .unknown
        case .weekday:
            (row[key] as Int?).flatMap(Weekday.init(rawValue:)).map { .text($0.name.en.lowercased()) } ?? .unknown
        case .minutes: (row[key] as Int?).map { .number($0 / 60) } ?? .unknown
        }
    }
}

/// One chapter of what the file knows of a person: which rows, and what they say.
struct PersonChapter: Sendable {
    let key: String
    /// The table and the column that holds the person's number.
    let table: String
    let column: String
    let fields: [PersonField]
    /// What else is joined.
    let joined: String
    let order: String

    init(
        _ key: String, _ table: String, column: String = "person", joined: String = "", order: String,
        _ fields: [PersonField]
    ) {
        self.key = key
        self.table = table
        self.column = column
        self.joined = joined
        self.order = order
        self.fields = fields
    }

    /// The query for the rows of one person.
    var sql: String {
        let columns = fields.map { "\($0.sql) AS \"\($0.key)\"" }.joined(separator: ", ")
        return "SELECT \(columns) FROM \(table) \(joined) WHERE \(table).\(column) = ? ORDER BY \(order)"
    }
}
