import CivilTime
import Foundation
import GRDB
import Scheduling

extension CommunityReader {
    /// Everything in the file that contradicts what the program promises of it; empty where all is well.
    ///
    /// Where pages are broken nothing else is looked at, since nothing else could be believed.
    public func problems() throws -> [FileProblem] {
        let broken = try brokenPages()
        guard broken.isEmpty else { return broken }
        let values = try unreadableValues()
        return try foreignSchema() + danglingRows() + doubleBookings()
            + (values.isEmpty ? wrongClaims() + shiftedOccurrences() : values) + doubleReadings() + journalProblems()
    }

    /// The values that nobody can make sense of: those of activities one by one, of rooms, and of the rest that claims follow from.
    private func unreadableValues() throws -> [FileProblem] {
        var problems = try map("SELECT id FROM activity ORDER BY id") { $0["id"] as Int64 }.compactMap { id in
            try unreadable(Activity.ID(id)) { _ = try activity(Activity.ID(id)) }
        }
        if let problem = try unreadable(nil, { _ = try (rooms(), people(), holidayCalendar(), policy()) }) {
            problems.append(problem)
        }
        return problems
    }

    private func unreadable(_ activity: Activity.ID?, _ read: () throws -> Void) throws -> FileProblem? {
        do {
            try read()
            return nil
        } catch let error as any ExplainedError {
            return .unreadable(activity, because: error.explanation)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            let words = error.message ?? "SQLITE_CORRUPT"
            return .unreadable(activity, because: LocalizedText(zh: "\(words)。", en: "\(words)."))
        }
    }

    /// What SQLite finds broken in its own pages and indexes.
    func brokenPages() throws -> [FileProblem] {
        do {
            return try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }.map {
                .brokenPages($0)
            }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return [.brokenPages(error.message ?? "SQLITE_CORRUPT")]
        }
    }

    private func danglingRows() throws -> [FileProblem] {
        try map("PRAGMA foreign_key_check") { row in
            .danglingRow(table: row["table"], row: row["rowid"], missing: row["parent"])
        }
    }

    /// What SQLite says the file is made of, beside what a new file would be made of.
    private func foreignSchema() throws -> [FileProblem] {
        let ours = try DatabaseQueue().write { fresh in
            try Migration.apply(Migration.all, to: fresh)
            return try Self.parts(of: fresh)
        }
        let theirs = try Self.parts(of: db)
        return Set(ours.keys).union(theirs.keys).filter { ours[$0] != theirs[$0] }.sorted().map {
            .foreignSchema(name: $0)
        }
    }

    private static func parts(of db: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
        return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["sql"]) })
    }

    private func doubleBookings() throws -> [FileProblem] {
        try map(
            """
            SELECT DISTINCT min(one.activity, two.activity) AS one, max(one.activity, two.activity) AS two FROM (
                SELECT occurrence, ends > lead(starts) OVER spans AS reaches, lead(occurrence) OVER spans AS next
                FROM claim WINDOW spans AS (PARTITION BY resource ORDER BY starts, id))
            JOIN occurrence AS one ON one.id = occurrence JOIN occurrence AS two ON two.id = next
            WHERE reaches ORDER BY 1, 2
            """
        ) { .doubleBooked(Activity.ID($0["one"]), Activity.ID($0["two"])) }
    }

    private func wrongClaims() throws -> [FileProblem] { try activitiesWithWrongClaims().map { .wrongClaims($0) } }

    private func shiftedOccurrences() throws -> [FileProblem] {
        let zone = try community().zone
        return try activities().flatMap { activity in
            activity.occurrences.filter { $0.isShifted(in: zone) }.map {
                .shiftedOccurrence(activity.id, original: $0.original)
            }
        }
    }

    private func doubleReadings() throws -> [FileProblem] {
        try map(
            """
            SELECT DISTINCT person FROM (
                SELECT person, starts, lead(starts) OVER sessions AS next, ends FROM reading_session
                WHERE removed IS NULL WINDOW sessions AS (PARTITION BY person ORDER BY starts, id))
            WHERE next IS NOT NULL AND (ends IS NULL OR ends > next) ORDER BY person
            """
        ) { .readingTwice(Person.ID($0["person"])) }
    }

    /// Lines are numbered from 1 without gaps, since only what was committed has taken a number. SQLite keeps the last it gave.
    private func journalProblems() throws -> [FileProblem] {
        var problems: [FileProblem] = []
        var last: Int64 = 0
        try forEachRow("SELECT id, changes FROM journal ORDER BY id") { row in
            let line: Int64 = row["id"]
            if line != last + 1 { problems.append(.journalGap(after: last)) }
            let changes = ChangeSet(row["changes"] as Data)
            if !changes.wasCut, !changes.isReadable { problems.append(.unreadableJournalLine(line)) }
            last = line
        }
        let given = try value("SELECT seq FROM sqlite_sequence WHERE name = 'journal'") ?? 0 as Int64
        if given > last { problems.append(.journalGap(after: last)) }
        return problems
    }
}

extension Occurrence {
    /// Whether an occurrence that takes place as its series says starts at another moment than the zone's clock shows.
    func isShifted(in zone: Zone) -> Bool {
        status.holdsItsTime && !own.time && span.start != zone.instant(original)
    }
}
