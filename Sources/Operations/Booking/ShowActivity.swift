import CivilTime
public import Scheduling
import Storage

/// One activity with everything the file knows of it.
public struct ActivityDossier: Sendable {
    /// The activity.
    public let activity: Activity
    /// The activity whose series it goes on with, and those that go on with it.
    public let relatives: [Activity]
    /// Whose words are missing before it is confirmed.
    public let approvals: [Approval]
    /// What the rules said when it was booked or changed, and it was accepted all the same.
    public let findings: [RecordedFinding]
    /// The names behind the numbers.
    public let directory: Directory
}

/// Shows one activity with everything the file knows of it.
public struct ShowActivity: Sendable {
    private let desk: Desk

    /// Prepares to show.
    public init(at desk: Desk) { self.desk = desk }

    /// The activity of a number, a title, or a unique beginning of one.
    public func callAsFunction(_ name: String) throws -> ActivityDossier {
        try desk.read { file in
            let activity = try file.currentPart(of: name, now: desk.now)
            let before = try activity.continues.flatMap { try file.activity($0) }
            return ActivityDossier(
                activity: activity,
                relatives: [before].compactMap(\.self) + (try file.activities(continuing: activity.id)),
                approvals: try file.approvals(of: activity.id), findings: try file.findings(of: activity.id),
                directory: try Directory(file))
        }
    }
}
