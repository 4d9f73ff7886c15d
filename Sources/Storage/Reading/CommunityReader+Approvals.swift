import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// The words that are missing, those asked first first.
    public func approvals(of activity: Activity.ID? = nil) throws -> [Approval] {
        try map(
            """
            SELECT approval.*, kind FROM approval JOIN resource ON resource.id = approval.resource
            WHERE ?1 IS NULL OR activity = ?1 ORDER BY asked, activity, resource
            """,
            [activity?.value]
        ) { row in
            let number: Int64 = row["resource"]
            return Approval(
                activity: Activity.ID(row["activity"]),
                resource: row["kind"] == "room" ? .room(Room.ID(number)) : .troupe(Troupe.ID(number)),
                asked: Instant(seconds: row["asked"]), counterOffer: try Self.counterOffer(row))
        }
    }

    private static func counterOffer(_ row: Row) throws -> CounterOffer? {
        guard let start: String = row["counter_starts"] else { return nil }
        return CounterOffer(start: try LocalDateTime(start), seconds: row["counter_seconds"], note: row["note"])
    }

    /// The activities that have an occurrence of one of the statuses still to come, in the order of their first such one.
    public func activities(having statuses: [Occurrence.Status], after now: Instant) throws -> [Activity] {
        let wanted = Set(statuses)
        let names = wanted.map { "'\($0.rawValue)'" }.sorted().joined(separator: ",")
        let areWishes = wanted.isSubset(of: [.skipped, .waiting]) ? "AND \(Self.isWish)" : ""
        return try activities(by: "WHERE status IN (\(names)) \(areWishes) AND starts >= ?", now)
    }

    /// The activities of which a slot is offered, for a time that is not over, to the first in line; by their first such slot.
    public func activitiesWithOffers(at now: Instant) throws -> [Activity] {
        try activities(by: "INDEXED BY occurrence_by_expiry WHERE expires > ? AND is_offer", now)
    }

    /// The activities that hold a slot for a time only which is over, by their first such slot.
    public func activitiesWithLapsedHolds(at now: Instant) throws -> [Activity] {
        try activities(by: "INDEXED BY occurrence_by_expiry WHERE expires <= ?", now)
    }

    /// The activities of some occurrences, in the order of the first of these of each.
    ///
    /// - Parameter condition: Which occurrences, with the moment as its one argument.
    private func activities(by condition: String, _ moment: Instant) throws -> [Activity] {
        // The plus sign keeps SQLite from walking the whole table in the order of its activities.
        let ids = try map(
            """
            SELECT activity, min(starts) AS first FROM occurrence \(condition)
            GROUP BY +activity ORDER BY first, activity
            """,
            [moment.seconds]
        ) { Activity.ID($0["activity"]) }
        return try ids.compactMap { try activity($0) }
    }

    /// Whether anything stands in line for a time that is still to come.
    public func hasWaiting(after now: Instant) throws -> Bool {
        try value(
            "SELECT EXISTS (SELECT 1 FROM occurrence WHERE status = 'waiting' AND \(Self.isWish) AND starts >= ?)",
            [now.seconds]) ?? false
    }

    /// What the index `occurrence_by_wish` is about, word for word: SQLite does not see by itself that what waits is in it.
    private static let isWish = "status IN ('skipped', 'waiting')"
}
