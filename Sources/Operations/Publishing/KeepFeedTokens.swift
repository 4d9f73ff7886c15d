import Scheduling
import Storage

/// Issues and revokes the secret addresses of personal feeds.
public struct KeepFeedTokens: Sendable {
    private let desk: Desk

    /// Prepares to keep tokens.
    public init(at desk: Desk) { self.desk = desk }

    /// A token that was issued.
    public struct Issued: Sendable {
        /// The secret, which nobody is ever told again.
        public let token: FeedToken
        /// The number by which it can be revoked.
        public let number: Int64
        /// The name of the person or troupe it is for.
        public let holder: String
    }

    /// Issues a token to a person or a troupe.
    ///
    /// - Throws: `OperationError.needsGuardian` for a person who may be under 18: the file knows no guardian to give it to.
    public func issue(to name: String) throws -> Issued {
        let token = FeedToken.random()
        return try desk.write { file in
            let holder = try Holder.named(name, in: file.reader)
            if case .person(let person) = holder, person.mayBeMinor(on: desk.today) {
                throw OperationError.needsGuardian(person: person.name)
            }
            let number = try file.insertFeedToken(hash: token.hash, for: holder.subscriber, issued: desk.now)
            return Issued(token: token, number: number, holder: holder.name)
        }
    }

    /// Revokes every token of a person or a troupe, or the one of the given number.
    ///
    /// - Returns: The holder's name and the numbers of the tokens that are gone.
    /// - Throws: `OperationError.notFound` where there is nothing to revoke.
    public func revoke(from name: String, only number: Int64? = nil) throws -> (holder: String, numbers: [Int64]) {
        try desk.write { file in
            let holder = try Holder.named(name, in: file.reader)
            let all = try file.reader.feedTokens(of: holder.subscriber)
            let gone = all.filter { number == nil || $0 == number }
            guard !gone.isEmpty else {
                throw OperationError.notFound(
                    .feedToken, name: number.map(String.init) ?? holder.name, candidates: all.map(String.init))
            }
            for number in gone { try file.deleteFeedToken(number) }
            return (holder.name, gone)
        }
    }
}

/// Whoever a token may be issued to.
private enum Holder {
    case person(Person)
    case troupe(Troupe)

    static func named(_ name: String, in file: CommunityReader) throws -> Holder {
        let holders = try file.people().map { Holder.person($0) } + file.troupes().map { Holder.troupe($0) }
        return try NameLookup(
            .subscriber, among: holders, names: \.names, label: \.label,
            readings: { text, holders in
                // The people stand first, so their places are those of the holders.
                let people = holders.compactMap(\.person)
                return PersonReading(of: people).places(read: text, among: people)
            }
        ).find(name)
    }

    private var person: Person? {
        switch self {
        case .person(let person): person
        case .troupe: nil
        }
    }

    var name: String {
        switch self {
        case .person(let person): person.name
        case .troupe(let troupe): troupe.name
        }
    }

    var subscriber: Subscriber {
        switch self {
        case .person(let person): .person(person.id)
        case .troupe(let troupe): .troupe(troupe.id)
        }
    }

    private var names: [String] {
        switch self {
        case .person(let person): [person.id.description, person.name]
        case .troupe(let troupe): [troupe.slug, troupe.name]
        }
    }

    private var label: String {
        switch self {
        case .person(let person): "\(person.name) (\(person.id))"
        case .troupe(let troupe): "\(troupe.name) (\(troupe.slug))"
        }
    }
}
