import CivilTime
import GRDB

/// What subscribers were last told of an event: its SEQUENCE and when it was revised (RFC 5545 §3.8.7).
struct FeedRevision: Hashable {
    let sequence: Int
    let revised: Int64
}

/// A table that says what subscribers were told, and where it does.
private struct ToldPlace {
    let table: String
    let uid: String

    static let all = [
        ToldPlace(table: "activity", uid: "uid"),
        ToldPlace(table: "insight", uid: "uid"),
        ToldPlace(table: "award_cycle", uid: "uid"),
        ToldPlace(table: "hours_revision", uid: "'hours/' || room"),
    ]

    /// Whether the file has it: one that an older program left lacks the newer of them.
    func isKnown(to db: Database) throws -> Bool { try db.tableExists(table) }
}

extension CommunityReader {
    /// What subscribers were told of everything that has a UID, and of the opening hours of each room.
    func feedRevisions() throws -> [String: FeedRevision] {
        var revisions: [String: FeedRevision] = [:]
        for told in ToldPlace.all where try told.isKnown(to: db) {
            try forEachRow(
                "SELECT \(told.uid) AS uid, sequence, revised FROM \(told.table)"
            ) { row in
                revisions[row["uid"]] = FeedRevision(sequence: row["sequence"], revised: row["revised"])
            }
        }
        return revisions
    }
}

extension CommunityWriter {
    /// Raises the revision of whatever differs from what subscribers were told, above that.
    func raiseRevisions(above told: [String: FeedRevision], now: Instant) throws {
        for (uid, revision) in try reader.feedRevisions() {
            guard let before = told[uid], before != revision else { continue }
            let sequence = max(before.sequence, revision.sequence) + 1
            let revised = max(before.revised, revision.revised, now.seconds)
            for place in ToldPlace.all {
                try run(
                    "UPDATE \(place.table) SET sequence = ?, revised = ? WHERE \(place.uid) = ?",
                    [sequence, revised, uid])
            }
        }
    }
}
