/// A row, by its table and the values of its key.
public struct RowKey: Sendable, Hashable {
    /// The table.
    public let table: String
    /// The values of the key, by column.
    public let values: [String: JournalValue]

    /// Names a row.
    public init(table: String, values: [String: JournalValue]) {
        self.table = table
        self.values = values
    }

    /// The number that is the row's whole key; nil where the key is something else.
    public var number: Int64? { values.count == 1 ? values.first?.value.integer : nil }
}

/// What a command did to one row.
public struct RowChange: Sendable, Hashable {
    /// What was done.
    public enum Kind: Sendable, Hashable {
        case added, changed, removed
    }

    /// The row.
    public let row: RowKey
    /// What was done to it.
    public let kind: Kind
    /// The values before, by column: of a change only those that differ, of a removal all, of an addition none.
    public let before: [String: JournalValue]
    /// The values after, by column: of a change only those that differ, of an addition all, of a removal none.
    public let after: [String: JournalValue]

    /// Describes a change.
    public init(row: RowKey, kind: Kind, before: [String: JournalValue], after: [String: JournalValue]) {
        self.row = row
        self.kind = kind
        self.before = before
        self.after = after
    }

    /// The table.
    public var table: String { row.table }

    /// What takes the change back.
    public var inverse: RowChange {
        let kind: Kind =
            switch kind {
            case .added: .removed
            case .changed: .changed
            case .removed: .added
            }
        return RowChange(row: row, kind: kind, before: after, after: before)
    }

    /// The change without some columns; nil where it says nothing else.
    func leaving(out columns: Set<String>) -> RowChange? {
        guard kind == .changed else { return self }
        let before = before.filter { !columns.contains($0.key) }
        let after = after.filter { !columns.contains($0.key) }
        return after.isEmpty ? nil : RowChange(row: row, kind: kind, before: before, after: after)
    }

    /// A value before or after, key columns included.
    public func values(of column: String) -> [JournalValue] {
        [row.values[column], before[column], after[column]].compactMap(\.self)
    }
}

extension RowChange {
    /// Names the columns of a row; nil where the table has none of that many.
    init?(_ changed: ChangedRow, columns: [String]) {
        guard changed.isKey.count <= columns.count else { return nil }
        func known(_ values: [String: ChangedRow.Value]) -> [String: JournalValue] {
            values.compactMapValues { JournalValue($0) }
        }
        let (old, new) = (known(changed.named(columns).old), known(changed.named(columns).new))
        let keys = Set(zip(columns, changed.isKey).filter(\.1).map(\.0))
        row = RowKey(table: changed.table, values: (changed.old == nil ? new : old).filter { keys.contains($0.key) })
        switch (changed.old, changed.new) {
        case (nil, _): (kind, before, after) = (.added, [:], new)
        case (_, nil): (kind, before, after) = (.removed, old, [:])
        case (_, _):
            let written = Set(new.keys).subtracting(keys)
            kind = .changed
            before = old.filter { written.contains($0.key) }
            after = new.filter { written.contains($0.key) }
        }
    }
}
