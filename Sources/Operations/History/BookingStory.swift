import CivilTime
import Scheduling
import Storage

/// What a command did to activities and their occurrences, in sentences.
struct BookingStory {
    private let changes: [RowChange]
    private let names: RowNames
    private let order: [Int64]

    init(of changes: [RowChange], _ names: RowNames) {
        self.changes = changes.filter { Self.tables.contains($0.table) }
        self.names = names
        var order: [Int64] = []
        for change in self.changes {
            guard let activity = Self.activity(of: change, names), !order.contains(activity) else { continue }
            order.append(activity)
        }
        self.order = order
    }

    private static let tables: Set = [
        "activity", "occurrence", "activity_room", "activity_troupe", "occurrence_room",
    ]

    /// Whether it tells of the change, so that nobody else need.
    func tells(of change: RowChange) -> Bool { Self.tables.contains(change.table) }

    /// The sentences, activity by activity.
    var sentences: [LocalizedText] {
        var moves = OccurrenceMoves(changes.filter { $0.table == "occurrence" })
        return order.flatMap { activity in
            let own = changes.filter { Self.activity(of: $0, names) == activity }
            return sentences(of: activity, own, &moves)
        }
    }

    private static func activity(of change: RowChange, _ names: RowNames) -> Int64? {
        switch change.table {
        case "activity": change.row.number
        case "occurrence_room":
            change.row.values["occurrence"]?.integer.flatMap {
                names.values(of: RowKey(table: "occurrence", values: ["id": .integer($0)]))["activity"]?.integer
            }
        case _: change.values(of: "activity").first?.integer ?? names.values(of: change.row)["activity"]?.integer
        }
    }

    private func sentences(of activity: Int64, _ changes: [RowChange], _ moves: inout OccurrenceMoves)
        -> [LocalizedText]
    {
        let title = names.name(of: "activity", activity)
        let name = LocalizedText(zh: "“\(title.zh)” #\(activity)", en: "“\(title.en)” #\(activity)")
        let occurrences = changes.filter { $0.table == "occurrence" }
        guard let row = changes.first(where: { $0.table == "activity" }), row.kind != .changed else {
            return details(changes, name) + parties(changes, name) + moves.sentences(of: activity, name, names)
        }
        let place = names.rooms(row.kind == .added ? changes.map(\.after) : changes.map(\.before), changes)
        let when = OccurrenceMoves.extent(
            occurrences.map { row.kind == .added ? $0.after : $0.before }, names.zone)
        moves.leaveOut(occurrences)
        let rest = [when, place].compactMap(\.self).joined(zh: "，", en: ", ")
        return row.kind == .added
            ? [LocalizedText(zh: "订了\(name.zh)：\(rest.zh)", en: "booked \(name.en): \(rest.en)")]
            : [LocalizedText(zh: "去掉\(name.zh)：\(rest.zh)", en: "took away \(name.en): \(rest.en)")]
    }

    /// What the activity is said to be, before and after.
    private func details(_ changes: [RowChange], _ name: LocalizedText) -> [LocalizedText] {
        guard let row = changes.first(where: { $0.table == "activity" }), let words = TableWords.all["activity"] else {
            return []
        }
        let parts = (words.naming + words.columns).compactMap { $0.change(in: row, names) }
        guard !parts.isEmpty else { return [] }
        let list = parts.joined(zh: "；", en: "; ")
        return [LocalizedText(zh: "\(name.zh)：\(list.zh)", en: "\(name.en): \(list.en)")]
    }

    /// Which rooms and troupes it has, before and after.
    private func parties(_ changes: [RowChange], _ name: LocalizedText) -> [LocalizedText] {
        [("activity_room", "room"), ("activity_troupe", "troupe"), ("occurrence_room", "room")].compactMap {
            table, column in
            let rows = changes.filter { $0.table == table }
            guard !rows.isEmpty, let noun = TableWords.all[table]?.noun else { return nil }
            let (old, new) = (
                list(rows.compactMap { $0.before[column] }, of: column),
                list(rows.compactMap { $0.after[column] }, of: column)
            )
            return LocalizedText(
                zh: "\(name.zh)：\(noun.zh) \(old.zh) → \(new.zh)", en: "\(name.en): \(noun.en) \(old.en) → \(new.en)")
        }
    }

    private func list(_ values: [JournalValue], of table: String) -> LocalizedText {
        let numbers = values.compactMap(\.integer).uniqued
        guard !numbers.isEmpty else { return LocalizedText(zh: "无", en: "none") }
        return numbers.map { names.name(of: table, $0) }.joined(zh: "、", en: ", ")
    }
}

extension RowNames {
    /// The rooms of an activity that came or went.
    fileprivate func rooms(_ values: [[String: JournalValue]], _ changes: [RowChange]) -> LocalizedText? {
        let rooms = zip(values, changes).filter { $0.1.table == "activity_room" }.compactMap { $0.0["room"]?.integer }
        return rooms.isEmpty ? nil : rooms.map { name(of: "room", $0) }.joined(zh: "、", en: ", ")
    }
}
