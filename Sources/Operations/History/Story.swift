import CivilTime
import Storage

/// What a command changed, in sentences: the activities first, then everything else in the order in which it was done.
struct Story {
    private let changes: [RowChange]
    private let names: RowNames

    init(of changes: [RowChange], _ names: RowNames) {
        self.changes = changes.filter { !(TableWords.all[$0.table]?.isSilent ?? false) }
        self.names = names
    }

    /// The sentences. Many of a kind are told by the first of them.
    var sentences: [LocalizedText] {
        let bookings = BookingStory(of: changes, names)
        let others = changes.filter { !bookings.tells(of: $0) }
        var order: [String] = []
        for table in others.map(\.table) where !order.contains(table) { order.append(table) }
        return bookings.sentences + order.flatMap { table in sentences(others.filter { $0.table == table }, of: table) }
    }

    private func sentences(_ changes: [RowChange], of table: String) -> [LocalizedText] {
        guard let words = TableWords.all[table] else {
            return [LocalizedText(zh: "\(table)：\(changes.count) 处", en: "\(table): \(changes.count)")]
        }
        let added = changes.filter { $0.kind == .added }
        let removed = changes.filter { $0.kind == .removed }
        let changed = changes.filter { $0.kind == .changed }.compactMap { sentence($0, words) }
        return removal(removed, words) + addition(added, words) + changed.shortened()
    }

    private func addition(_ changes: [RowChange], _ words: TableWords) -> [LocalizedText] {
        guard let only = changes.first else { return [] }
        let title = list(changes, words)
        let details = changes.count == 1 ? self.details(only.after, words) : LocalizedText(zh: "", en: "")
        return [LocalizedText(zh: "添加\(title.zh)\(details.zh)", en: "added \(title.en)\(details.en)")]
    }

    private func removal(_ changes: [RowChange], _ words: TableWords) -> [LocalizedText] {
        guard !changes.isEmpty else { return [] }
        let title = list(changes, words)
        return [LocalizedText(zh: "去掉\(title.zh)", en: "took away \(title.en)")]
    }

    /// The rows by name, the first three of many.
    private func list(_ changes: [RowChange], _ words: TableWords) -> LocalizedText {
        let shown = changes.prefix(3).map { change in
            let name = names.name(of: change.row)
            return LocalizedText(zh: "“\(name.zh)”", en: "“\(name.en)”")
        }.joined(zh: "、", en: ", ")
        guard changes.count > 3 else {
            return LocalizedText(zh: "\(words.noun.zh)\(shown.zh)", en: "\(words.noun.en) \(shown.en)")
        }
        return LocalizedText(
            zh: "\(words.noun.zh)\(shown.zh)等 \(changes.count) 项",
            en: "\(words.noun.en) \(shown.en) and others, \(changes.count) in all")
    }

    /// What else is known of a row that is new: `（容纳人数 60，室外 否）`.
    private func details(_ values: [String: JournalValue], _ words: TableWords) -> LocalizedText {
        let parts = words.columns.compactMap { column -> LocalizedText? in
            guard let value = values[column.name], !value.isUsual else { return nil }
            let meaning = column.words(for: value, names)
            return LocalizedText(zh: "\(column.noun.zh) \(meaning.zh)", en: "\(column.noun.en) \(meaning.en)")
        }
        guard !parts.isEmpty else { return LocalizedText(zh: "", en: "") }
        let list = parts.joined(zh: "，", en: ", ")
        return LocalizedText(zh: "（\(list.zh)）", en: " (\(list.en))")
    }

    private func sentence(_ change: RowChange, _ words: TableWords) -> LocalizedText? {
        let parts = (words.naming + words.columns).compactMap { $0.change(in: change, names) }
        guard !parts.isEmpty else { return nil }
        let title = names.title(of: change.row)
        let list = parts.joined(zh: "；", en: "; ")
        return LocalizedText(zh: "\(title.zh)：\(list.zh)", en: "\(title.en): \(list.en)")
    }
}

extension ColumnWords {
    /// What became of the column: `容纳人数 60 → 80`; nil where it stayed.
    func change(in change: RowChange, _ names: RowNames) -> LocalizedText? {
        guard let before = change.before[name], let after = change.after[name] else { return nil }
        let (old, new) = (words(for: before, names), words(for: after, names))
        return LocalizedText(
            zh: "\(noun.zh) \(old.zh) → \(new.zh)", en: "\(noun.en) \(old.en) → \(new.en)")
    }
}

extension JournalValue {
    /// Whether it goes without saying of something new.
    fileprivate var isUsual: Bool { self == .null || self == .integer(0) }
}

extension [LocalizedText] {
    /// At most four sentences, and how many more there are like them.
    func shortened() -> [LocalizedText] {
        guard count > 4 else { return self }
        let more = count - 3
        return prefix(3) + [LocalizedText(zh: "……这样的还有 \(more) 处", en: "… and \(more) more like these")]
    }
}
