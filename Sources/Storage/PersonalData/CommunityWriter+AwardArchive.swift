import Foundation
import GRDB
import Learning

extension CommunityWriter {
    /// Takes out of a cycle what is personal about everybody who was not commended: who they are, what they did, what was said of
    /// them, and who nominated, endorsed or objected; out of the journal too. Numbers, scores and places stay, and all that belongs to
    /// who was commended.
    ///
    /// - Parameters:
    ///   - cycle: The cycle.
    ///   - verbs: Makes of a command as it was typed only which command it was.
    /// - Returns: How many candidates nobody knows any more, and how many lines of the journal lost what they told.
    public func eraseNotCommended(
        in cycle: Int64, verbs: (String) -> String
    ) throws -> (candidates: Int, journalLines: Int) {
        let lines = try cutJournal(ofAwardCycle: cycle, verbs: verbs)
        let others = """
            nomination IN (SELECT id FROM award_nomination WHERE cycle = ?1 AND id NOT IN
                (SELECT nomination FROM award_score WHERE is_commended = 1))
            """
        for table in ["award_judgement", "award_evidence", "award_unmet"] {
            try run("DELETE FROM \(table) WHERE \(others)", [cycle])
        }
        try run(
            """
            UPDATE award_objection SET objector = NULL, reason = '—', answer = iif(answer IS NULL, NULL, '—')
            WHERE nomination IN (SELECT id FROM award_nomination WHERE cycle = ?)
            """, [cycle])
        try run(
            """
            DELETE FROM award_endorsement WHERE cycle = ?1 AND person NOT IN
                (SELECT person FROM award_nomination JOIN award_score ON nomination = id
                 WHERE award_nomination.cycle = ?1 AND is_commended = 1 AND person IS NOT NULL)
            """, [cycle])
        try run("UPDATE award_endorsement SET endorser = NULL WHERE cycle = ?", [cycle])
        try run("UPDATE award_nomination SET nominator = NULL, troupe = NULL WHERE cycle = ?", [cycle])
        try run(
            """
            UPDATE award_nomination SET person = NULL, household = NULL WHERE cycle = ?1 AND building IS NULL
                AND id NOT IN (SELECT nomination FROM award_score WHERE is_commended = 1)
            """, [cycle])
        return (db.changesCount, lines)
    }

    /// Cuts the lines of the journal that tell of a cycle's candidates: they keep when, who and which command, and lose what changed.
    private func cutJournal(ofAwardCycle cycle: Int64, verbs: (String) -> String) throws -> Int {
        let trail = try AwardTrail(reader, cycle: cycle)
        var cut = 0
        for line in try reader.map("SELECT id FROM journal ORDER BY id", [], { $0["id"] as Int64 }) {
            guard let entry = try Row.fetchOne(db, sql: "SELECT * FROM journal WHERE id = ?", arguments: [line]),
                ChangeSet(entry["changes"] as Data).rows?.contains(where: trail.tells) == true
            else { continue }
            try run(
                "UPDATE journal SET command = ?, changes = ? WHERE id = ?", [verbs(entry["command"]), Data(), line])
            cut += 1
        }
        return cut
    }
}

/// Which rows of the journal tell of the candidates of a cycle.
private struct AwardTrail {
    private let cycle: Int64
    private let nominations: Set<Int64>
    private let objections: Set<Int64>
    private let columns: [String: [String]]

    /// The tables, each with the column that holds the number of a nomination.
    private static let tables = [
        "award_nomination": "id", "award_score": "nomination", "award_score_part": "nomination",
        "award_unmet": "nomination", "award_evidence": "nomination", "award_judgement": "nomination",
        "award_objection": "nomination",
    ]

    init(_ file: CommunityReader, cycle: Int64) throws {
        self.cycle = cycle
        nominations = Set(
            try file.map("SELECT id FROM award_nomination WHERE cycle = ?", [cycle]) { $0["id"] as Int64 })
        objections = Set(try file.awardObjections(in: cycle).map(\.number))
        let tables = Self.tables.keys + ["award_endorsement"]
        columns = Dictionary(uniqueKeysWithValues: try tables.map { ($0, try file.columns(of: $0)) })
    }

    func tells(_ row: ChangedRow) -> Bool {
        guard let columns = columns[row.table] else { return false }
        let (old, new) = row.named(columns)
        func says(_ column: String, _ isMeant: (Int64) -> Bool) -> Bool {
            [old[column], new[column]].contains { value in
                guard case .integer(let number)? = value else { return false }
                return isMeant(number)
            }
        }
        // A nomination that was taken back has left no number; an objection that was answered is told by its own.
        if ["award_nomination", "award_endorsement"].contains(row.table), says("cycle", { $0 == cycle }) {
            return true
        }
        if row.table == "award_objection", says("id", objections.contains) { return true }
        return Self.tables[row.table].map { says($0, nominations.contains) } ?? false
    }
}
