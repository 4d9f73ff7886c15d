import CivilTime
import GRDB
import Scheduling

/// What taking a line of the journal back does to the rows, and what stands in its way.
struct Reversal {
    let line: JournalLine
    let file: CommunityReader
    let blueprint: Blueprint
    /// What is to be taken back: what follows from other changes is left out, and so is what time alone did.
    let changes: [RowChange]
    /// The occurrences that stay as they are, though the line changed them.
    let occurrencesLeftAlone: Set<Int64>
    /// The lines that came later, and those of them that still count: not what was taken back, nor what took it back.
    private let since: [JournalLine]
    let later: [JournalLine]

    init(of line: JournalLine, in file: CommunityReader) throws {
        self.line = line
        self.file = file
        blueprint = try Blueprint(file.db)
        since = try file.lines(after: line.id)
        later = since.filter { $0.undoneBy == nil && $0.undoes.map { $0 <= line.id } ?? true }
        var changes: [RowChange] = []
        for change in line.changes where !change.isDerived && !change.isUpkeep(at: line.entry.made) {
            guard let change = change.withoutDerived else { continue }
            // An offer that was made as the slot became free, and was answered since, is no longer in question.
            if change.isOffer, try !file.isAsLeft(by: change) { continue }
            changes.append(change)
        }
        self.changes = changes
        let touched: ([RowChange]) -> Set<Int64> = {
            Set($0.filter { $0.table == "occurrence" }.compactMap(\.row.number))
        }
        occurrencesLeftAlone = touched(line.changes).subtracting(touched(changes))
    }

    /// The tables in which later lines that hold changed something.
    var tablesChangedSince: Set<String> { Set(later.flatMap(\.changes).map(\.table)) }

    /// The rows that are no longer as the line left them, and the series that a later line was laid out by.
    func conflicts() throws -> [Hindrance] {
        let rows = try changes.filter { try !file.isAsLeft(by: $0) }.map(\.row)
        return hindrances(.changedLater, rows) + reworkedSeries()
    }

    /// The occurrences that have begun since, and would be others.
    func begun(before now: Instant) throws -> [Hindrance] {
        try changes.filter { $0.table == "occurrence" }.compactMap { change in
            var starts = change.values(of: "starts")
            if let current = try file.row(change.row)?["starts"] { starts.append(current) }
            let begun = starts.compactMap(\.integer).filter { $0 <= now.seconds && line.entry.made.seconds < $0 }.min()
            return begun.map { Hindrance(reason: .begun(Instant(seconds: $0)), row: change.row, lines: []) }
        }
    }

    /// Names the later lines that did something to rows.
    func hindrances(_ reason: Hindrance.Reason, _ rows: [RowKey]) -> [Hindrance] {
        guard !rows.isEmpty else { return [] }
        // Where no line that counts touched a row, one did that was taken back since: a hold that lapsed meanwhile stays so.
        let (counting, any) = (lines(of: later, touching: Set(rows)), lines(of: since, touching: Set(rows)))
        return rows.map { Hindrance(reason: reason, row: $0, lines: counting[$0] ?? any[$0] ?? []) }
    }

    private func lines(of lines: [JournalLine], touching rows: Set<RowKey>) -> [RowKey: [Int64]] {
        var found: [RowKey: [Int64]] = [:]
        for line in lines {
            for row in Set(line.changes.map(\.row)).intersection(rows) { found[row, default: []].append(line.id) }
        }
        return found
    }

    /// The series whose dates this line changed, and a later one laid out by them: no row need tell.
    private func reworkedSeries() -> [Hindrance] {
        let series = Set(changes.compactMap { $0.seriesLaidOutAnew }).subtracting(
            changes.filter { $0.table == "activity" && $0.kind != .changed }.compactMap(\.row.number))
        return series.sorted().compactMap { activity in
            let lines = later.filter { line in
                line.changes.contains { $0.seriesLaidOutAnew == activity || $0.seriesGivenOtherDates == activity }
            }
            guard !lines.isEmpty else { return nil }
            let row = RowKey(table: "activity", values: ["id": .integer(activity)])
            return Hindrance(reason: .changedLater, row: row, lines: lines.map(\.id))
        }
    }
}

extension RowChange {
    /// Whether only time did it, as whichever command came next would have: a hold lapsed, a reading session was ended that
    /// nobody ended. It would come about again at once.
    fileprivate func isUpkeep(at made: Instant) -> Bool {
        guard kind == .changed else { return false }
        switch table {
        case "occurrence":
            guard let expired = before["expires"]?.integer, expired <= made.seconds else { return false }
            // Given back; or offered to the same once more, as nobody else was in line.
            return switch after["status"]?.text {
            case "cancelled", "waiting": after["expires"] == .null
            case nil: after["expires"] != .null
            case _: false
            }
        case "reading_session": return after["is_auto_stopped"] == .integer(1)
        case _: return false
        }
    }

    /// Whether it is an offer to the first in line.
    fileprivate var isOffer: Bool {
        table == "occurrence" && before["status"] == .text("waiting") && after["is_offer"] == .integer(1)
    }

    /// The activity whose pattern of dates it changed; nil for any other change.
    fileprivate var seriesLaidOutAnew: Int64? {
        switch table {
        case "activity" where kind == .changed:
            after.keys.contains { ["starts", "seconds", "rule"].contains($0) } ? row.number : nil
        case "activity_date": row.values["activity"]?.integer
        case _: nil
        }
    }

    /// The activity that got an occurrence by it, or lost one; nil for any other change.
    fileprivate var seriesGivenOtherDates: Int64? {
        guard table == "occurrence", kind != .changed else { return nil }
        return values(of: "activity").first?.integer
    }
}

extension CommunityReader {
    /// The values of a row, by column; nil where there is none.
    public func row(_ key: RowKey) throws -> [String: JournalValue]? {
        let (condition, arguments) = key.condition
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM \(key.table) WHERE \(condition)"), arguments: arguments)
        else { return nil }
        return Dictionary(row.map { ($0.0, JournalValue($0.1)) }) { first, _ in first }
    }

    /// Whether a row is as a change left it, but for what follows from other changes.
    fileprivate func isAsLeft(by change: RowChange) throws -> Bool {
        let current = try row(change.row)
        switch change.kind {
        case .removed: return current == nil
        case .added, .changed:
            guard let current else { return false }
            let derived = RowChange.derivedColumns[change.table] ?? []
            return change.after.allSatisfy { derived.contains($0.key) || current[$0.key] == $0.value }
        }
    }
}

extension RowKey {
    /// The condition of a query that the row alone fulfils.
    var condition: (sql: String, arguments: StatementArguments) {
        let columns = values.keys.sorted()
        return (
            columns.map { "\"\($0)\" = ?" }.joined(separator: " AND "),
            StatementArguments(columns.map { (values[$0] ?? .null).databaseValue })
        )
    }
}
