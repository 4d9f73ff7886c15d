import CivilTime
import GRDB

/// What subscribers were last told of an event: its SEQUENCE and when it was revised (RFC 5545 §3.8.7).
struct FeedRevision: Hashable {
    let sequence: Int
    let revised: Int64
}

extension CommunityReader {
    /// What subscribers were told of everything that has a UID.
    func feedRevisions() throws -> [String: FeedRevision] {
        var revisions: [String: FeedRevision] = [:]
        try forEachRow(
            "SELECT uid, sequence, revised FROM activity UNION ALL SELECT uid, sequence, revised FROM insight"
        ) {
            row in
            revisions[row["uid"]] = FeedRevision(sequence: row["sequence"], revised: row["revised"])
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
            for table in ["activity", "insight"] {
                try run("UPDATE \(table) SET sequence = ?, revised = ? WHERE uid = ?", [sequence, revised, uid])
            }
        }
    }
}
