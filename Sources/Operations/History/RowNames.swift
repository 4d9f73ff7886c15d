import CivilTime
import Scheduling
import Storage

/// Names rows as people do, whether they are in the file or were taken out of it.
struct RowNames {
    private let file: CommunityReader
    let zone: Zone
    /// What is known of rows from the changes, by row.
    private let recorded: [RowKey: [String: JournalValue]]

    init(_ file: CommunityReader, zone: Zone, changes: [RowChange]) {
        self.file = file
        self.zone = zone
        recorded = Dictionary(
            changes.filter { $0.table != "claim" }.map { ($0.row, $0.before.merging($0.after) { $1 }) }
        ) { $0.merging($1) { $1 } }
    }

    /// The values of a row: as the changes left it where they say, else as the file has them.
    func values(of row: RowKey) -> [String: JournalValue] {
        let present = (try? file.row(row)) ?? nil
        return row.values.merging(present ?? [:]) { $1 }.merging(recorded[row] ?? [:]) { $1 }
    }

    /// The kind of thing and its name: `场地“多功能厅”`.
    func title(of row: RowKey) -> LocalizedText {
        guard let words = TableWords.all[row.table] else { return LocalizedText(zh: row.table, en: row.table) }
        let name = name(of: row)
        return LocalizedText(zh: "\(words.noun.zh)“\(name.zh)”", en: "\(words.noun.en) “\(name.en)”")
    }

    /// The name of a row of a table whose key is a number.
    func name(of table: String, _ number: Int64) -> LocalizedText {
        name(of: RowKey(table: table, values: ["id": .integer(number)]))
    }

    /// What people call a row; its number where nothing is known of it.
    func name(of row: RowKey) -> LocalizedText {
        guard let words = TableWords.all[row.table] else { return LocalizedText(zh: "?", en: "?") }
        let values = values(of: row)
        let parts = words.naming.compactMap { column -> LocalizedText? in
            guard let value = values[column.name], value != .null else { return nil }
            return column.words(for: value, self).shortened
        }
        guard !parts.isEmpty else {
            let number = row.number.map { "#\($0)" } ?? "?"
            return LocalizedText(zh: number, en: number)
        }
        return parts.joined(zh: " · ", en: " · ")
    }

    /// The numbers of the rows of a table that changes touch: the rows themselves, and those that other rows speak of.
    func touched(_ table: String, by changes: [RowChange]) -> [Int64] {
        var numbers: Set<Int64> = []
        for change in changes where change.table != "claim" {
            if change.table == table { numbers.formUnion([change.row.number].compactMap(\.self)) }
            let values = change.kind == .changed ? self.values(of: change.row) : change.row.values
            for column in TableWords.all[change.table]?.references(to: table) ?? [] {
                numbers.formUnion(change.values(of: column).compactMap(\.integer))
                numbers.formUnion([values[column]?.integer].compactMap(\.self))
            }
            if table == "activity", let occurrence = occurrence(of: change) {
                let values = self.values(of: RowKey(table: "occurrence", values: ["id": .integer(occurrence)]))
                numbers.formUnion([values["activity"]?.integer].compactMap(\.self))
            }
        }
        return numbers.sorted()
    }

    /// The name of what holds a slot: a room or a troupe.
    func name(ofResource number: Int64) -> LocalizedText {
        let troupe = RowKey(table: "troupe", values: ["id": .integer(number)])
        return values(of: troupe)["name"] == nil ? name(of: "room", number) : name(of: troupe)
    }

    private func occurrence(of change: RowChange) -> Int64? {
        change.table == "occurrence" ? change.row.number : change.values(of: "occurrence").first?.integer
    }
}

extension LocalizedText {
    /// As much of it as names something.
    fileprivate var shortened: LocalizedText {
        func short(_ text: String) -> String { text.count > 24 ? text.prefix(23) + "…" : text }
        return LocalizedText(zh: short(zh), en: short(en))
    }
}
