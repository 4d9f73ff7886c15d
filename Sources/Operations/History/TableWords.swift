import CivilTime

/// How people speak of a table: what a row of it is called, and which of its columns they hear about.
struct TableWords: Sendable {
    let noun: LocalizedText
    /// The columns by which people know a row.
    let naming: [ColumnWords]
    /// The other columns that people hear about. What is not listed here goes without saying.
    let columns: [ColumnWords]
    /// Whether nobody hears of its rows, since they follow from others.
    let isSilent: Bool

    init(
        _ zh: String, _ en: String, by naming: [ColumnWords], _ columns: [ColumnWords] = [], isSilent: Bool = false
    ) {
        noun = LocalizedText(zh: zh, en: en)
        self.naming = naming
        self.columns = columns
        self.isSilent = isSilent
    }

    /// The words of every table there is.
    static let all: [String: TableWords] = [places, people, bookings, calendars, reading, lectures, awards].reduce(
        into: [:]) {
            $0.merge($1) { first, _ in first }
        }

    /// The columns that speak of rows of a table.
    func references(to table: String) -> [String] {
        (naming + columns).filter { column in
            switch column.content {
            case .row(let other): other == table
            case .plain, .flag, .moment, .length, .timeOfDay, .localStart, .weekdays, .weekday, .resource, .choice:
                false
            }
        }.map(\.name)
    }
}

// The columns that many tables have.
extension ColumnWords {
    static let id = ColumnWords("id", "编号", "number")
    static let itsName = ColumnWords("name", "名称", "name")
    static let room = ColumnWords("room", "场地", "room", .row("room"))
    static let person = ColumnWords("person", "人", "person", .row("person"))
    static let troupe = ColumnWords("troupe", "团队", "troupe", .row("troupe"))
    static let activity = ColumnWords("activity", "活动", "activity", .row("activity"))
    static let occurrence = ColumnWords("occurrence", "场次", "occurrence", .row("occurrence"))
    static let book = ColumnWords("book", "书", "book", .row("book"))
    static let reason = ColumnWords("reason", "原因", "reason")
    static let first = ColumnWords("first", "第一天", "first day")
    static let last = ColumnWords("last", "最后一天", "last day")
    static let readingGroup = ColumnWords("reading_group", "读书小组", "reading group", .row("reading_group"))
}
