import GRDB
public import Scheduling

extension CommunityReader {
    /// The house rules: those that a new community starts with, changed as the community has set them.
    ///
    /// Settings of other names are left alone.
    public func policy() throws -> Policy { try once(\.policy) { try readPolicy() } }

    private func readPolicy() throws -> Policy {
        var policy = Policy.open
        try forEachRow("SELECT key, value FROM setting") { row in
            guard let key = PolicyKey(rawValue: row["key"]) else { return }
            try Self.made(from: row) { try policy.set(key, to: $0["value"]) }
        }
        return policy
    }
}
