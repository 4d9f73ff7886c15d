import Foundation
import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Stores the SHA-256 hash of a new token; the token itself is never stored.
    ///
    /// - Parameter guardian: To whom the feed of a child is given.
    /// - Returns: The token's number, which is never given again.
    public func insertFeedToken(hash: [UInt8], for subscriber: Subscriber, guardian: Person.ID? = nil, issued: Instant)
        throws -> Int64
    {
        let (person, troupe) = subscriber.columns
        try run(
            "INSERT INTO feed_token (hash, person, troupe, guardian, issued) VALUES (?, ?, ?, ?, ?)",
            [Data(hash), person, troupe, guardian?.value, issued.seconds])
        return db.lastInsertedRowID
    }

    /// Forgets the tokens of a person that were given to anybody but the guardian; to nobody where there is none.
    public func deleteFeedTokens(of person: Person.ID, notGivenTo guardian: Person.ID?) throws {
        try run(
            "DELETE FROM feed_token WHERE person = ? AND guardian IS NOT ?", [person.value, guardian?.value])
    }

    /// Forgets a token, so that it is as if it had never been.
    public func deleteFeedToken(_ number: Int64) throws {
        try run("DELETE FROM feed_token WHERE id = ?", [number])
    }
}
