import GRDB
import CivilTime
public import Scheduling

extension CommunityReader {
    /// What the rules said of an activity, by occurrence.
    public func findings(of activity: Activity.ID) throws -> [RecordedFinding] {
        try map("SELECT * FROM finding WHERE activity = ? AND original <> '' ORDER BY original, id", [activity.value]) {
            row in
            guard let severity = Severity(rawValue: row["severity"]) else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            return RecordedFinding(
                original: try LocalDateTime(row["original"] as String), rule: row["rule"], severity: severity,
                message: LocalizedText(zh: row["message_zh"], en: row["message_en"]),
                overridingReason: row["overriding_reason"])
        }
    }

    /// The activities that go on with another one's series.
    public func activities(continuing activity: Activity.ID) throws -> [Activity] {
        try map("SELECT id FROM activity WHERE continues = ? ORDER BY id", [activity.value]) { Activity.ID($0["id"]) }
            .compactMap { try self.activity($0) }
    }
}
