public import CivilTime
public import Learning
import Storage

/// One version of the award policy, with its text and the hash that names it.
public struct AwardRules: Sendable, Hashable {
    /// The number of the version; 0 for the rules that come with the program, as long as nobody has changed or frozen them.
    public let version: Int64
    /// The text as somebody wrote it, byte for byte.
    public let text: String
    /// The SHA-256 of the text's UTF-8, in 64 hexadecimal digits, as `sha256sum` prints it.
    public let hash: String
    /// The numbers.
    public let policy: AwardPolicy
    /// When it came into the file; nil for the rules that come with the program.
    public let made: Instant?
    /// Who put it there.
    public let madeBy: String?

    /// The rules that come with the program.
    static var standard: AwardRules {
        let text = AwardPolicy.standard.text
        return AwardRules(version: 0, text: text, hash: hash(of: text), policy: .standard, made: nil, madeBy: nil)
    }

    private init(
        version: Int64, text: String, hash: String, policy: AwardPolicy, made: Instant?, madeBy: String?
    ) {
        self.version = version
        self.text = text
        self.hash = hash
        self.policy = policy
        self.made = made
        self.madeBy = madeBy
    }

    init(_ stored: StoredAwardPolicy) throws {
        self.init(
            version: stored.version, text: stored.text, hash: stored.hash, policy: try AwardPolicy(text: stored.text),
            made: stored.made, madeBy: stored.madeBy)
    }

    /// The rules of today, which change with the next version.
    init(current file: CommunityReader) throws {
        self = try file.awardPolicies().last.map { try AwardRules($0) } ?? .standard
    }

    /// The rules of today, kept in the file under a version, so that a cycle can name it.
    init(current file: CommunityWriter, at desk: Desk) throws {
        let rules = try AwardRules(current: file.reader)
        guard rules.version == 0 else {
            self = rules
            return
        }
        self = try AwardRules(file.insertAwardPolicy(rules.text, hash: rules.hash, by: desk.actor, at: desk.now))
    }

    /// The rules of a version.
    ///
    /// - Throws: `OperationError.notFound` where there is none of that number.
    init(version: Int64, in file: CommunityReader) throws {
        let stored = try file.awardPolicies()
        guard let found = stored.first(where: { $0.version == version }) else {
            guard version == 0, stored.isEmpty else {
                throw OperationError.notFound(
                    .awardPolicy, name: String(version), candidates: stored.map { String($0.version) })
            }
            self = .standard
            return
        }
        self = try AwardRules(found)
    }

    /// The rules of a cycle: those that were frozen when it was opened, else those of today.
    ///
    /// - Throws: `AwardError.rulesChanged` where the text is not what the frozen hash names.
    init(of cycle: AwardCycle, in file: CommunityReader) throws {
        guard let frozen = cycle.rules else {
            try self.init(current: file)
            return
        }
        let rules = try AwardRules(version: frozen.version, in: file)
        guard rules.hash == frozen.hash, Self.hash(of: rules.text) == frozen.hash else {
            throw AwardError.rulesChanged(cycle: cycle.name, version: frozen.version)
        }
        self = rules
    }

    static func hash(of text: String) -> String { SHA256(of: text).hexadecimal }
}
