public import Learning
import Storage

/// Shows and changes the rules of the awards. Cycles that have been opened keep the version they were opened with.
public struct KeepAwardPolicy: Sendable {
    /// What came of a new file.
    public struct Answer: Sendable {
        /// The rules before.
        public let before: AwardRules
        /// The rules from now on.
        public let after: AwardRules

        /// Whether there is a new version.
        public var isNew: Bool { before.hash != after.hash }
        /// The numbers that changed.
        public var changed: [AwardPolicyKey] { AwardPolicyKey.all.filter { before.policy[$0] != after.policy[$0] } }
    }

    private let desk: Desk

    /// Prepares to keep the rules.
    public init(at desk: Desk) { self.desk = desk }

    /// The rules of today, or of a version.
    ///
    /// - Throws: `OperationError.notFound` where there is no such version.
    public func show(version: Int64? = nil) throws -> AwardRules {
        try desk.read { file in try version.map { try AwardRules(version: $0, in: file) } ?? AwardRules(current: file) }
    }

    /// Every version, the oldest first; none where nobody has changed or frozen the rules yet.
    public func versions() throws -> [AwardRules] {
        try desk.read { try $0.awardPolicies().map { try AwardRules($0) } }
    }

    /// Takes a file over as a new version, all of it or nothing. The text of the version that is in force changes nothing.
    ///
    /// - Throws: `AwardPolicyProblem` with the line and the column, and what to write instead.
    public func set(_ bytes: [UInt8]) throws -> Answer {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw AwardPolicyProblem.notText }
        _ = try AwardPolicy(text: text)
        return try desk.write { file in
            let before = try AwardRules(current: file.reader)
            let hash = AwardRules.hash(of: text)
            guard hash != before.hash else { return Answer(before: before, after: before) }
            let stored = try file.insertAwardPolicy(text, hash: hash, by: desk.actor, at: desk.now)
            return Answer(before: before, after: try AwardRules(stored))
        }
    }
}
