import CivilTime
import GRDB

extension Reversal {
    /// What keeps the steps of award cycles from being taken back (Decision 0010): a later step stands on them, people have read
    /// the result, or the cycle is archived.
    ///
    /// - Parameter today: The day it is.
    func awardHindrances(on today: LocalDate) throws -> [Hindrance] {
        let tracks = AwardTracks(file, changes: changes + later.flatMap(\.changes))
        let own = try tracks.traces(of: changes)
        let archived = try own.keys.sorted().filter { try file.row(Self.cycle($0))?["state"] == .text("archived") }
        guard archived.isEmpty else {
            return archived.map { Hindrance(reason: .archived, row: Self.cycle($0), lines: []) }
        }
        let stepped = try own.sorted(by: { $0.key < $1.key }).compactMap { cycle, trace -> Hindrance? in
            let lines = try later.filter { line in
                guard let other = try tracks.traces(of: line.changes)[cycle], other > .aside else { return false }
                return trace > .aside && max(trace, other) == .step
            }
            return lines.isEmpty ? nil : Hindrance(reason: .stepped, row: Self.cycle(cycle), lines: lines.map(\.id))
        }
        return stepped.isEmpty ? hungOut(before: today) : stepped
    }

    /// The results that have been in public since an earlier day, and would be there no more; or that nobody could read meanwhile,
    /// and would be dated back.
    private func hungOut(before today: LocalDate) -> [Hindrance] {
        changes.filter { $0.table == "award_cycle" && $0.kind == .changed }.compactMap { change in
            let days = ["publicity_first", "decided"].flatMap { change.values(of: $0) }.compactMap(\.text)
            guard let day = days.compactMap({ try? LocalDate($0) }).max(), day < today else { return nil }
            return Hindrance(reason: .hungOut(day), row: change.row, lines: [])
        }
    }

    private static func cycle(_ number: Int64) -> RowKey {
        RowKey(table: "award_cycle", values: ["id": .integer(number)])
    }
}

/// Tells which award cycles rows belong to.
private struct AwardTracks {
    /// What a line of the journal did in a cycle.
    enum Trace: Comparable {
        /// It did something that no step takes into account: the day on which awards are handed over, or an endorsement, of which
        /// what counts was frozen.
        case aside
        /// It did something that the next step takes into account.
        case deed
        /// It took the cycle a step on, or back.
        case step
    }

    private let file: CommunityReader
    /// The cycles of nominations and endorsements, and the nominations of objections, that may be gone.
    private let recorded: [RowKey: Int64]

    init(_ file: CommunityReader, changes: [RowChange]) {
        self.file = file
        let owners = [
            "award_nomination": "cycle", "award_endorsement": "cycle", "award_objection": "nomination",
        ]
        recorded = Dictionary(
            changes.compactMap { change in
                owners[change.table].flatMap { change.values(of: $0).first?.integer }.map { (change.row, $0) }
            }
        ) { first, _ in first }
    }

    /// The cycles that changes touch, each with the most that was done in it.
    func traces(of changes: [RowChange]) throws -> [Int64: Trace] {
        var traces: [Int64: Trace] = [:]
        for change in changes where change.table.hasPrefix("award_") {
            guard let cycle = try cycle(of: change) else { continue }
            traces[cycle] = max(Self.trace(change), traces[cycle] ?? .aside)
        }
        return traces
    }

    private static func trace(_ change: RowChange) -> Trace {
        switch change.table {
        case "award_score": return .step
        case "award_endorsement": return .aside
        case "award_cycle" where change.kind == .changed:
            guard let change = change.withoutDerived?.leaving(out: ["award_day"]) else { return .aside }
            return change.after["state"] == nil && change.after["publicity_first"] == nil ? .deed : .step
        case _: return .deed
        }
    }

    private func cycle(of change: RowChange) throws -> Int64? {
        switch change.table {
        case "award_cycle": change.row.number
        case "award_cycle_award", "award_panel": change.row.values["cycle"]?.integer
        case "award_nomination", "award_endorsement": try owner(of: change.row, by: "cycle")
        case "award_objection": try owner(of: change.row, by: "nomination").flatMap { try cycle(ofNomination: $0) }
        case "award_score", "award_score_part", "award_unmet", "award_evidence", "award_judgement":
            try change.row.values["nomination"]?.integer.flatMap { try cycle(ofNomination: $0) }
        case _: nil
        }
    }

    private func cycle(ofNomination number: Int64) throws -> Int64? {
        try owner(of: RowKey(table: "award_nomination", values: ["id": .integer(number)]), by: "cycle")
    }

    private func owner(of row: RowKey, by column: String) throws -> Int64? {
        try recorded[row] ?? file.row(row)?[column]?.integer
    }
}
