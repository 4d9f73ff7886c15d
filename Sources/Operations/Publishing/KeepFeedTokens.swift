public import CivilTime
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
        /// The name of the person or troupe whose feed it opens.
        public let holder: String
        /// The name of the guardian it is given to, where the holder is a child.
        public let guardian: String?
    }

    /// A token that was issued before.
    public struct Known: Sendable {
        /// The number by which it can be revoked.
        public let number: Int64
        /// The name of the person or troupe whose feed it opens.
        public let holder: String
        /// The name of the guardian it was given to, where the holder is a child.
        public let guardian: String?
        /// When it was issued.
        public let issued: Instant
        /// Whether it opens the feed today.
        public let isGood: Bool
    }

    /// Issues a token to a person or a troupe; that of a child goes to the guardian.
    ///
    /// - Throws: `OperationError.needsGuardian` for a person who may be under 18 and has no guardian on file.
    public func issue(to name: String) throws -> Issued {
        let token = FeedToken.random()
        return try desk.write { file in
            let holder = try Holder.named(name, in: file.reader)
            let guardian = try guardian(of: holder, in: file.reader)
            let number = try file.insertFeedToken(
                hash: token.hash, for: holder.subscriber, guardian: guardian?.id, issued: desk.now)
            return Issued(token: token, number: number, holder: holder.name, guardian: guardian?.name)
        }
    }

    /// The tokens of everybody, or those in the hands of one person or troupe: their own, and those of the children they speak for.
    public func list(of name: String? = nil) throws -> [Known] {
        try desk.read { file in
            let holder = try name.map { try Holder.named($0, in: file) }
            let people = Dictionary(uniqueKeysWithValues: try file.people().map { ($0.id, $0.name) })
            let troupes = Dictionary(uniqueKeysWithValues: try file.troupes().map { ($0.id, $0.name) })
            return try file.feedTokens().filter { holder?.holds($0) ?? true }.map { token in
                let name =
                    switch token.subscriber {
                    case .person(let id): people[id]
                    case .troupe(let id): troupes[id]
                    }
                return Known(
                    number: token.number, holder: name ?? "", guardian: token.guardian.flatMap { people[$0] },
                    issued: token.issued, isGood: try file.isGood(token, on: desk.today))
            }
        }
    }

    /// Revokes every token in the hands of a person or a troupe, or the one of the given number. In the hands of a guardian are
    /// also the tokens of the children they speak for.
    ///
    /// - Returns: The holder's name and the numbers of the tokens that are gone.
    /// - Throws: `OperationError.notFound` where there is nothing to revoke.
    public func revoke(from name: String, only number: Int64? = nil) throws -> (holder: String, numbers: [Int64]) {
        try desk.write { file in
            let holder = try Holder.named(name, in: file.reader)
            let all = try file.reader.feedTokens().filter(holder.holds).map(\.number)
            let gone = all.filter { number == nil || $0 == number }
            guard !gone.isEmpty else {
                throw OperationError.notFound(
                    .feedToken, name: number.map(String.init) ?? holder.name, candidates: all.map(String.init))
            }
            for number in gone { try file.deleteFeedToken(number) }
            return (holder.name, gone)
        }
    }

    /// To whom the token of a holder goes in their place: the guardian of a child, and nobody otherwise.
    private func guardian(of holder: Holder, in file: CommunityReader) throws -> Person? {
        guard case .person(let person) = holder, person.mayBeMinor(on: desk.today) else { return nil }
        guard let guardian = try file.people().first(where: { $0.id == person.guardian }) else {
            throw OperationError.needsGuardian(person: person.name)
        }
        return guardian
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

    /// Whether a token is in the hands of this one: their own, or given to them as a guardian.
    func holds(_ token: CommunityReader.FeedTokenEntry) -> Bool {
        token.subscriber == subscriber || (token.guardian != nil && token.guardian == person?.id)
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
