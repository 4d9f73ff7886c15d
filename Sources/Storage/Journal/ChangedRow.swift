/// One row that a transaction changed, as a change set has it.
struct ChangedRow: Hashable {
    /// One value of a row.
    enum Value: Hashable {
        /// What an UPDATE left alone is not written down.
        case unchanged
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case blob([UInt8])
    }

    let table: String
    /// Which columns are the key.
    let isKey: [Bool]
    /// The row before; nil where it was added.
    let old: [Value]?
    /// The row after; nil where it was taken away. Of a row that stays, only what changed.
    let new: [Value]?

    /// The values of the key, which never change.
    var key: [Value] { zip(old ?? new ?? [], isKey).filter(\.1).map(\.0) }

    /// Both states by the names of the columns; columns that a table got later are left out.
    func named(_ columns: [String]) -> (old: [String: Value], new: [String: Value]) {
        (Self.named(old, columns), Self.named(new, columns))
    }

    private static func named(_ values: [Value]?, _ columns: [String]) -> [String: Value] {
        Dictionary(zip(columns, values ?? [])) { first, _ in first }
    }

    /// Every text in the row, before and after.
    var texts: [String] {
        ((old ?? []) + (new ?? [])).compactMap { value in
            guard case .text(let text) = value else { return nil }
            return text
        }
    }
}

extension ChangeSet {
    /// The rows, in the order in which they are written down; nil where the bytes are damaged.
    var rows: [ChangedRow]? {
        var reader = ByteReader(bytes)
        var rows: [ChangedRow] = []
        var table: (name: String, isKey: [Bool])?
        while let mark = reader.byte() {
            if mark == UInt8(ascii: "T") {
                guard let next = reader.table() else { return nil }
                table = next
            } else {
                guard let table, let row = reader.row(of: table, operation: mark) else { return nil }
                rows.append(row)
            }
        }
        return rows
    }
}

extension ByteReader {
    /// A row, behind the number of its operation: SQLITE_INSERT, SQLITE_DELETE or SQLITE_UPDATE.
    fileprivate mutating func row(of table: (name: String, isKey: [Bool]), operation: UInt8) -> ChangedRow? {
        guard byte() != nil else { return nil }
        let count = table.isKey.count
        switch operation {
        case 18:
            return values(count).map { ChangedRow(table: table.name, isKey: table.isKey, old: nil, new: $0) }
        case 9:
            return values(count).map { ChangedRow(table: table.name, isKey: table.isKey, old: $0, new: nil) }
        case 23:
            guard let old = values(count), let new = values(count) else { return nil }
            return ChangedRow(table: table.name, isKey: table.isKey, old: old, new: new)
        case _: return nil
        }
    }
}
