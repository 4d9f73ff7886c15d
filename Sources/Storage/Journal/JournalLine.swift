/// A line of the journal: an entry, what it changed, and how it stands to others.
public struct JournalLine: Sendable, Hashable {
    /// Its number, counted from 1.
    public let id: Int64
    /// Who did it, when, and with which command.
    public let entry: JournalEntry
    /// The line that this one takes back; nil for most.
    public let undoes: Int64?
    /// The line that takes this one back now; nil where it holds.
    public let undoneBy: Int64?
    /// What it did to the rows of the file, the claims among them.
    public let changes: [RowChange]

    /// Why nothing of it can ever be taken back.
    public enum Spent: Sendable, Hashable {
        /// It erased what is personal, or told of it and was cut.
        case erased
        /// A backup took the place of the file.
        case exchanged
    }

    /// Why nothing of it can ever be taken back; nil where something may.
    public var spent: Spent? {
        if changes.allSatisfy(\.isDerived), entry.command.split(separator: " ").contains("restore-backup") {
            return .exchanged
        }
        return changes.isEmpty ? .erased : nil
    }
}

extension RowChange {
    /// Columns that follow from others, or only ever grow: they are never taken back, but said anew.
    static let derivedColumns: [String: Set<String>] = [
        "activity": ["sequence", "revised", "status"], "insight": ["sequence", "revised"],
        "award_cycle": ["sequence", "revised"],
    ]

    /// Tables whose rows follow from others, or only ever grow.
    static let derivedTables: Set = ["claim", "hours_revision"]

    /// Whether the change says nothing that does not follow from other changes.
    var isDerived: Bool { Self.derivedTables.contains(table) || withoutDerived == nil }

    /// The change without what follows from others; nil where nothing is left.
    var withoutDerived: RowChange? { leaving(out: Self.derivedColumns[table] ?? []) }
}
