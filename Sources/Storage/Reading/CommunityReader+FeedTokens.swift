import Foundation
import GRDB
import CivilTime
public import Scheduling

extension CommunityReader {
    /// Whom the token of a hash was issued to; nil where there is no such token, or not any more.
    public func subscriber(ofTokenHash hash: [UInt8]) throws -> Subscriber? {
        try map("SELECT person, troupe FROM feed_token WHERE hash = ?", [Data(hash)]) { row in
            if let person = row["person"] as Int64? { return Subscriber.person(Person.ID(person)) }
            return Subscriber.troupe(Troupe.ID(row["troupe"]))
        }.first
    }

    /// The numbers of a subscriber's tokens, in the order in which they were issued.
    public func feedTokens(of subscriber: Subscriber) throws -> [Int64] {
        let (person, troupe) = subscriber.columns
        return try map("SELECT id FROM feed_token WHERE person IS ? AND troupe IS ? ORDER BY id", [person, troupe]) {
            $0["id"]
        }
    }
}

extension Subscriber {
    /// The values of the columns `person` and `troupe`, of which one is null.
    var columns: (person: Int64?, troupe: Int64?) {
        switch self {
        case .person(let id): (id.value, nil)
        case .troupe(let id): (nil, id.value)
        }
    }
}
