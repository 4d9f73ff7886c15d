import GRDB
public import CivilTime

/// A version of the award policy as somebody wrote it.
public struct StoredAwardPolicy: Sendable, Hashable {
    /// The number of the version, from 1.
    public let version: Int64
    /// The text, byte for byte.
    public let text: String
    /// The SHA-256 of the text's UTF-8, in hexadecimal digits.
    public let hash: String
    /// When it came into the file.
    public let made: Instant
    /// Who put it there.
    public let madeBy: String
}

extension CommunityReader {
    /// Every version of the award policy, the oldest first; none where nobody has changed or frozen it yet.
    public func awardPolicies() throws -> [StoredAwardPolicy] {
        try map("SELECT * FROM award_policy ORDER BY version") { row in
            StoredAwardPolicy(
                version: row["version"], text: row["text"], hash: row["hash"], made: Instant(seconds: row["made"]),
                madeBy: row["made_by"])
        }
    }
}

extension CommunityWriter {
    /// Keeps another version of the award policy.
    public func insertAwardPolicy(
        _ text: String, hash: String, by actor: String, at now: Instant
    ) throws -> StoredAwardPolicy {
        try run(
            "INSERT INTO award_policy (text, hash, made, made_by) VALUES (?, ?, ?, ?)",
            [text, hash, now.seconds, actor])
        return StoredAwardPolicy(version: db.lastInsertedRowID, text: text, hash: hash, made: now, madeBy: actor)
    }
}
