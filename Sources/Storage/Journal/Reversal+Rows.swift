import CivilTime
import GRDB

extension Reversal {
    /// Puts the rows back as they were, all that is in the way first, so that two may exchange their names.
    ///
    /// SQLite must not enforce foreign keys meanwhile: the deletion of a parent would take its children along.
    ///
    /// - Returns: What stood in the way; then the transaction is to be rolled back.
    func apply(by writer: CommunityWriter) throws -> [Hindrance] {
        var rows: [(key: RowKey, values: [String: JournalValue])] = []
        for change in changes {
            switch change.kind {
            case .added: break
            case .removed: rows.append((change.row, change.before))
            case .changed:
                guard let current = try file.row(change.row) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
                rows.append((change.row, current.merging(change.before) { $1 }))
            }
        }
        for change in changes where change.kind != .removed {
            let (condition, arguments) = change.row.condition
            try writer.run("DELETE FROM \(change.table) WHERE \(condition)", arguments)
        }
        let blockers = try rows.flatMap { try insert($0.key, $0.values, by: writer) }
        guard blockers.isEmpty else { return hindrances(.taken, blockers) }
        return try hindrances(.reliedOn, orphans()) + hindrances(.gone, missingParents())
    }

    /// Writes a row, and gives the rows that keep it from being written.
    private func insert(_ key: RowKey, _ values: [String: JournalValue], by writer: CommunityWriter) throws -> [RowKey]
    {
        let columns = values.keys.sorted()
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        do {
            try writer.run(
                "INSERT INTO \(key.table) (\(names)) VALUES (\(marks))",
                StatementArguments(columns.map { (values[$0] ?? .null).databaseValue }))
            return []
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            let others = try rows(like: values, in: key.table) + sessions(overlapping: values, in: key.table)
            return others.isEmpty ? [key] : others
        }
    }

    /// The rows that have what no two rows may have in common.
    private func rows(like values: [String: JournalValue], in table: String) throws -> [RowKey] {
        try (blueprint.unique[table] ?? []).flatMap { columns in
            try keys(of: table, where: Dictionary(uniqueKeysWithValues: columns.map { ($0, values[$0] ?? .null) }))
        }
    }

    /// The reading sessions of the same person that reach into one.
    private func sessions(overlapping values: [String: JournalValue], in table: String) throws -> [RowKey] {
        guard table == "reading_session", let person = values["person"]?.integer, let start = values["starts"]?.integer
        else { return [] }
        return try file.map(
            "SELECT id FROM reading_session WHERE person = ? AND removed IS NULL AND starts < ? AND (ends IS NULL OR ends > ?)",
            [person, values["ends"]?.integer ?? .max, start]
        ) { RowKey(table: table, values: ["id": .integer($0["id"])]) }
    }

    /// Rows that speak of what was taken away; claims apart, which are made anew.
    private func orphans() throws -> [RowKey] {
        try changes.filter { $0.kind == .added }.flatMap { change in
            try blueprint.references.filter { $0.parent == change.table && $0.table != "claim" }.flatMap { reference in
                let parents = reference.parentColumns.map { change.after[$0] ?? .null }
                return try keys(
                    of: reference.table, where: Dictionary(uniqueKeysWithValues: zip(reference.columns, parents)))
            }
        }
    }

    /// What rows that came back speak of and is not there.
    private func missingParents() throws -> [RowKey] {
        try changes.filter { $0.kind != .added }.flatMap { change in
            try blueprint.references.filter { $0.table == change.table }.compactMap { reference -> RowKey? in
                let values = reference.columns.map { change.before[$0] ?? .null }
                guard !values.contains(.null) else { return nil }
                let parent = RowKey(
                    table: reference.parent,
                    values: Dictionary(uniqueKeysWithValues: zip(reference.parentColumns, values)))
                return try file.row(parent) == nil ? parent : nil
            }
        }
    }

    /// The keys of the rows that have the values; of nothing where one of the values is missing.
    private func keys(of table: String, where values: [String: JournalValue]) throws -> [RowKey] {
        guard !values.values.contains(.null) else { return [] }
        let (condition, arguments) = RowKey(table: table, values: values).condition
        return try file.map("SELECT * FROM \(table) WHERE \(condition)", arguments) { row in
            RowKey(
                table: table,
                values: Dictionary(
                    uniqueKeysWithValues: (blueprint.keys[table] ?? []).map {
                        ($0, JournalValue(row[$0] as DatabaseValue))
                    }))
        }
    }
}
