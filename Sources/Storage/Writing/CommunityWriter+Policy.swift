import GRDB
public import Scheduling

extension CommunityWriter {
    /// Puts house rules in the place of those there are. Only what differs from a new community's rules takes a row.
    public func save(_ policy: Policy) throws {
        for key in PolicyKey.allCases {
            let value = policy.value(of: key)
            if value == Policy.open.value(of: key) {
                try run("DELETE FROM setting WHERE key = ?", [key.rawValue])
            } else {
                try run(
                    """
                    INSERT INTO setting (key, value) VALUES (?, ?)
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value WHERE value <> excluded.value
                    """,
                    [key.rawValue, value.text])
            }
        }
    }
}
