import CivilTime
import Foundation
import GRDB
public import Scheduling

extension CommunityReader {
    /// Everything the file knows of one person, the lines of the journal where they acted included; never the hash of a secret.
    ///
    /// - Parameter actors: The names under which the person acts.
    public func dossier(of person: Person.ID, acting actors: Set<String>) throws -> PersonDossier {
        let chapters = try PersonChapter.all.map { try chapter($0, of: person) }
        let own = try chapter(.person, of: person).entries.first ?? [:]
        return PersonDossier(
            person: own,
            chapters: chapters + [try revokedTokens(of: person), try lines(by: actors)])
    }

    private func chapter(_ chapter: PersonChapter, of person: Person.ID) throws -> PersonDossier.Chapter {
        PersonDossier.Chapter(
            key: chapter.key,
            entries: try map(chapter.sql, [person.value]) { row in
                Dictionary(uniqueKeysWithValues: chapter.fields.map { ($0.key, $0.fact(row)) })
            })
    }

    /// The secret addresses that do not hold any more, as far as the journal remembers them.
    private func revokedTokens(of person: Person.ID) throws -> PersonDossier.Chapter {
        var entries: [[String: PersonDossier.Fact]] = []
        let columns = try columns(of: "feed_token")
        try forEachRow("SELECT made, changes FROM journal ORDER BY id") { line in
            for row in ChangeSet(line["changes"] as Data).rows ?? [] where row.table == "feed_token" && row.new == nil {
                let old = row.named(columns).old
                guard old["person"] == .integer(person.value), case .integer(let number) = old["id"],
                    case .integer(let issued) = old["issued"]
                else { continue }
                entries.append([
                    "number": .number(Int(number)), "issued": .moment(Instant(seconds: issued)),
                    "revoked": .moment(Instant(seconds: line["made"])),
                ])
            }
        }
        return PersonDossier.Chapter(key: "feedTokensRevoked", entries: entries)
    }

    /// What somebody did, as the journal has it.
    private func lines(by actors: Set<String>) throws -> PersonDossier.Chapter {
        let entries = try map("SELECT id, made, actor, command FROM journal ORDER BY id") { row in
            (
                actor: row["actor"] as String, made: row["made"] as Int64, line: row["id"] as Int,
                command: row["command"] as String
            )
        }
        return PersonDossier.Chapter(
            key: "journal",
            entries: entries.filter { actors.contains($0.actor.lowercased()) }.map { entry in
                [
                    "line": .number(entry.line), "at": .moment(Instant(seconds: entry.made)),
                    "command": .text(entry.command),
                ]
            })
    }

    /// The columns of a table, in the order in which change sets have them.
    func columns(of table: String) throws -> [String] {
        try map("SELECT name FROM pragma_table_info(?) ORDER BY cid", [table]) { $0["name"] }
    }
}
