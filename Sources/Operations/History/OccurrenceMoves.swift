import CivilTime
import Scheduling
import Storage

/// What became of the occurrences of activities. An occurrence that was taken out and written anew, as a changed series is,
/// counts as one that was moved.
struct OccurrenceMoves {
    private typealias State = [String: JournalValue]
    private var changed: [(activity: Int64?, row: RowKey?, before: State, after: State)] = []
    private var added: [RowChange]
    private var removed: [RowChange]

    init(_ changes: [RowChange]) {
        added = changes.filter { $0.kind == .added }
        removed = changes.filter { $0.kind == .removed }
        changed = changes.filter { $0.kind == .changed }.map { (nil, $0.row, $0.before, $0.after) }
        pair { $0["original"] == $1["original"] && $0["activity"] == $1["activity"] }
        pair { $0["original"] == $1["original"] }
        pair { _, _ in true }
    }

    /// Takes out what is told otherwise already.
    mutating func leaveOut(_ changes: [RowChange]) {
        let rows = Set(changes.map(\.row))
        added.removeAll { rows.contains($0.row) }
        removed.removeAll { rows.contains($0.row) }
    }

    /// Joins what was taken out with what was written anew, in the order of their times.
    private mutating func pair(_ belong: (State, State) -> Bool) {
        let start: (RowChange) -> Int64 = { $0.values(of: "starts").first?.integer ?? 0 }
        removed.sort { start($0) < start($1) }
        added.sort { start($0) < start($1) }
        var rest: [RowChange] = []
        for gone in removed {
            guard let index = added.firstIndex(where: { belong(gone.before, $0.after) }) else {
                rest.append(gone)
                continue
            }
            let come = added.remove(at: index)
            changed.append((come.after["activity"]?.integer, come.row, gone.before, come.after))
        }
        removed = rest
    }

    /// What became of those of one activity.
    mutating func sentences(of activity: Int64, _ name: LocalizedText, _ names: RowNames) -> [LocalizedText] {
        let moved = changed.filter { change in
            let owner = change.activity ?? change.row.flatMap { names.values(of: $0)["activity"]?.integer }
            return owner == activity
        }.compactMap { Self.sentence($0.row, $0.before, $0.after, name, names) }
        let isOwn: (RowChange) -> Bool = { $0.values(of: "activity").first?.integer == activity }
        let come = Self.extent(added.filter(isOwn).map(\.after), names.zone).map {
            LocalizedText(zh: "\(name.zh) 加了 \($0.zh)", en: "\(name.en): added \($0.en)")
        }
        let gone = Self.extent(removed.filter(isOwn).map(\.before), names.zone).map {
            LocalizedText(zh: "\(name.zh) 去掉 \($0.zh)", en: "\(name.en): took away \($0.en)")
        }
        return moved.shortened() + [gone, come].compactMap(\.self)
    }

    /// One occurrence before and after: its time, then what else is different. Nil where nothing is.
    private static func sentence(
        _ row: RowKey?, _ before: State, _ after: State, _ name: LocalizedText, _ names: RowNames
    ) -> LocalizedText? {
        let present = row.map { names.values(of: $0) } ?? [:]
        let (old, new) = (present.merging(before) { $1 }, present.merging(after) { $1 })
        let change = RowChange(
            row: row ?? RowKey(table: "occurrence", values: [:]), kind: .changed, before: old, after: new)
        let parts =
            Self.standing(change, names)
            + (TableWords.all["occurrence"]?.columns ?? []).filter {
                old[$0.name] != new[$0.name] && !told.contains($0.name)
            }
            .compactMap { $0.change(in: change, names) }
        guard let was = span(of: old), let will = span(of: new) else { return nil }
        guard was != will || !parts.isEmpty else { return nil }
        let when = was == will ? names.zone.words(for: was) : names.zone.words(from: was, to: will)
        let list = parts.joined(zh: "；", en: "; ")
        return LocalizedText(
            zh: "\(name.zh) \(when.zh)" + (parts.isEmpty ? "" : "：\(list.zh)"),
            en: "\(name.en) \(when.en)" + (parts.isEmpty ? "" : ": \(list.en)"))
    }

    /// The columns that are told by one of a few words, and why.
    private static let told: Set = ["status", "reason"]

    /// How the occurrence stood and stands, with the reason: `已定 → 已取消（停电）`.
    private static func standing(_ change: RowChange, _ names: RowNames) -> [LocalizedText] {
        guard let status = TableWords.all["occurrence"]?.columns.first(where: { $0.name == "status" }),
            let was = change.before["status"], let will = change.after["status"]
        else { return [] }
        let reason = change.after["reason"].flatMap(\.text)
        guard was != will || change.before["reason"] != change.after["reason"] else { return [] }
        let (old, new) = (status.words(for: was, names), status.words(for: will, names))
        let words = was == will ? new : LocalizedText(zh: "\(old.zh) → \(new.zh)", en: "\(old.en) → \(new.en)")
        guard let reason else { return [words] }
        return [LocalizedText(zh: "\(words.zh)（\(reason)）", en: "\(words.en) (\(reason))")]
    }

    /// When occurrences take place: the first, and how many there are. Nil where there are none.
    static func extent(_ states: [[String: JournalValue]], _ zone: Zone) -> LocalizedText? {
        let spans = states.compactMap { span(of: $0) }.sorted { $0.start < $1.start }
        guard let first = spans.first else { return nil }
        let words = zone.words(for: first)
        guard spans.count > 1 else { return words }
        return LocalizedText(zh: "\(words.zh)起，共 \(spans.count) 场", en: "from \(words.en) on, \(spans.count) in all")
    }

    private static func span(of state: [String: JournalValue]) -> TimeSpan? {
        guard let start = state["starts"]?.integer, let end = state["ends"]?.integer else { return nil }
        return TimeSpan(from: Instant(seconds: start), to: Instant(seconds: end))
    }
}

extension Zone {
    /// A span before and after it was moved; the day is said once where it stays.
    fileprivate func words(from old: TimeSpan, to new: TimeSpan) -> LocalizedText {
        let (was, will) = (words(for: old), words(for: new))
        guard local(old.start).date == local(new.start).date else {
            return LocalizedText(zh: "\(was.zh) → \(will.zh)", en: "\(was.en) → \(will.en)")
        }
        return LocalizedText(zh: "\(was.zh) → \(hours(of: new))", en: "\(was.en) → \(hours(of: new))")
    }
}
