import CivilTime
public import Scheduling
import Storage

/// Where a troupe stands after it has let a date lapse.
public struct MissTally: Sendable, Hashable {
    /// The troupe.
    public let troupe: Troupe
    /// How many missed dates count together, this one included.
    public let count: Int
    /// With how many single dates are suspended; nil where they never are.
    public let limit: Int?
    /// Within how many days missed dates count together.
    public let days: Int
    /// The suspension that this one brought; nil where it brought none.
    public let suspension: Suspension?
}

extension CommunityWriter {
    /// Counts a missed date, which has been noted already, for each troupe, and suspends those for whom it is one too many.
    ///
    /// - Parameters:
    ///   - day: The day on which the missed date counts.
    ///   - troupes: The troupes of the activity.
    ///   - policy: The house rules.
    ///   - desk: Where it is done, and when.
    func count(missedOn day: LocalDate, by troupes: [Troupe], under policy: Policy, at desk: Desk) throws -> [MissTally]
    {
        try troupes.map { troupe in
            let record = try reader.attendanceRecord(of: troupe.id)
            let count = record.count(of: troupe.id, with: day, under: policy)
            let suspension = try record.suspension(of: troupe.id, missing: day, notedOn: desk.today, under: policy).map
            {
                try insertSuspension(
                    of: troupe.id, days: $0,
                    reason: Self.reason(count, within: policy.noShowDays)[desk.community.language])
            }
            return MissTally(
                troupe: troupe, count: count, limit: policy.noShowLimit, days: policy.noShowDays, suspension: suspension
            )
        }
    }

    private static func reason(_ count: Int, within days: Int) -> LocalizedText {
        LocalizedText(
            zh: "\(days) 天内 \(count) 次没有到场或取消得太晚", en: "missed or cancelled late \(count) times within \(days) days")
    }
}
