public import CivilTime

/// One column of the file that says who somebody is, and what becomes of its rows when that person is erased.
///
/// `PersonTraceTests` insists that every column of the schema that refers to a person is listed in `all`.
public struct PersonTrace: Sendable, Hashable {
    /// What becomes of the rows.
    public enum Fate: Sendable, Hashable {
        /// They go.
        case goes
        /// They stay and name nobody any more. `forgetting` is what else goes: statements of SQL that take the person's number.
        case namesNobody(forgetting: [String] = [])
        /// They stay for what they count, and belong to somebody without a name. `except` says in SQL which of them go all the same,
        /// with `{now}` for the moment; `wiping` says what becomes of words that only that person's row has.
        case counts(except: String? = nil, wiping: String? = nil)
    }

    /// The table.
    let table: String
    /// The column that holds the person's number.
    let column: String
    /// What becomes of the rows.
    public let fate: Fate
    /// What the rows are called by programs, in camelCase; it never changes.
    public let key: String
    /// What the rows are called by people.
    public let name: LocalizedText

    init(_ table: String, column: String = "person", _ fate: Fate, _ key: String, zh: String, en: String) {
        self.table = table
        self.column = column
        self.fate = fate
        self.key = key
        name = LocalizedText(zh: zh, en: en)
    }
}

extension PersonTrace.Fate {
    /// Whether the rows are the person's own, and do not only speak of them.
    var isTheirs: Bool {
        switch self {
        case .goes, .counts: true
        case .namesNobody: false
        }
    }
}
