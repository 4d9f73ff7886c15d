public import Scheduling
import Storage

/// Shows and changes the house rules.
public struct KeepPolicy: Sendable {
    /// The house rules before a change and after it.
    public struct Answer: Sendable {
        /// The rules as they were.
        public let before: Policy
        /// The rules as they are.
        public let after: Policy

        /// The rules that changed.
        public var changed: [PolicyKey] { PolicyKey.allCases.filter { before.value(of: $0) != after.value(of: $0) } }
    }

    private let desk: Desk

    /// Prepares to keep the house rules.
    public init(at desk: Desk) { self.desk = desk }

    /// The rule of a name, or of a unique beginning of one.
    ///
    /// - Throws: `OperationError` where there is none of that name, or several.
    public static func key(named name: String) throws(OperationError) -> PolicyKey {
        try NameLookup(.setting, among: PolicyKey.allCases, names: { [$0.rawValue] }, label: \.rawValue).find(name)
    }

    /// The house rules.
    public func show() throws -> Policy { try desk.read { try $0.policy() } }

    /// Changes some rules, all of them or none.
    ///
    /// - Parameter settings: The rules and their values, as `PolicyValue.text` writes them.
    /// - Throws: `PolicyError` where a rule cannot have its value.
    public func set(_ settings: [(key: PolicyKey, text: String)]) throws -> Answer {
        try change { policy in
            for (key, text) in settings { try policy.set(key, to: text) }
        }
    }

    /// Takes the rules of a template over, every one of them.
    public func use(_ template: PolicyTemplate) throws -> Answer {
        try change { $0 = template.policy }
    }

    private func change(_ body: (inout Policy) throws -> Void) throws -> Answer {
        try desk.write { file in
            let before = try file.reader.policy()
            var after = before
            try body(&after)
            try file.save(after)
            return Answer(before: before, after: after)
        }
    }
}
