import Foundation
import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Stores the SHA-256 hash of a new token; the token itself is never stored.
    ///
    /// - Returns: The token's number, which is never given again.
    public func insertFeedToken(hash: [UInt8], for subscriber: Subscriber, issued: Instant) throws -> Int64 {
        let (person, troupe) = subscriber.columns
        try run(
            "INSERT INTO feed_token (hash, person, troupe, issued) VALUES (?, ?, ?, ?)",
            [Data(hash), person, troupe, issued.seconds])
        return db.lastInsertedRowID
    }

    /// Forgets a token, so that it is as if it had never been.
    public func deleteFeedToken(_ number: Int64) throws {
        try run("DELETE FROM feed_token WHERE id = ?", [number])
    }
}
