import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// The spans in which rooms that do not divide further are claimed, overlapping the given span, earliest first. Nothing
    /// tells what for.
    ///
    /// - Parameters:
    ///   - span: The time.
    ///   - rooms: Which rooms; nil for all.
    public func claimedSpans(
        overlapping span: TimeSpan, in rooms: Set<Room.ID>? = nil
    ) throws -> [Room.ID: [TimeSpan]] {
        // An occurrence lasts at most so long, which bounds the stretch of the index that is looked at.
        let earliest = span.start.adding(seconds: -Schedule.longestSeconds)
        let spans = try grouped(
            """
            SELECT claim.resource AS owner, claim.starts, claim.ends
            FROM room CROSS JOIN claim ON claim.resource = room.id AND claim.starts > ?1 AND claim.starts < ?2
            WHERE claim.ends > ?3 AND (?4 IS NULL OR room.id IN (SELECT value FROM json_each(?4)))
            ORDER BY claim.resource, claim.starts
            """,
            [earliest.seconds, span.end.seconds, span.start.seconds, rooms.map { Self.list($0.map(\.value)) }]
        ) { try Self.span($0) }
        return Dictionary(uniqueKeysWithValues: spans.map { (Room.ID($0.key), $0.value) })
    }

    /// The columns of an activity that a judge knows its neighbours by.
    private static let holderColumns = """
        activity.id AS holder, coalesce(occurrence.title, activity.title) AS title, activity.kind, occurrence.original,
        activity.setup, activity.cleanup,
        coalesce(activity.loudness, (SELECT max(troupe.loudness) FROM activity_troupe
            JOIN troupe ON troupe.id = activity_troupe.troupe WHERE activity_troupe.activity = activity.id), 0)
            AS loudness
        """

    /// The claims on any of the resources that overlap any of the spans and still hold.
    func claims(
        on resources: [Resource], in spans: [TimeSpan], _ vicinity: Vicinity, _ now: Instant
    ) throws -> [Claim] {
        try resources.flatMap { resource in
            try spans.flatMap { span in
                try claims(on: resource, overlapping: span, exemption: vicinity.exemption, now: now)
            }
        }
    }

    /// The claims on a resource that overlap the span and still hold, earliest first.
    func claims(
        on resource: Resource, overlapping span: TimeSpan, exemption: Vicinity.Exemption?, now: Instant
    ) throws -> [Claim] {
        // Claims on one resource are disjoint: only the last one that starts before the span can reach into it.
        let sql = """
            SELECT claim.starts, claim.ends, \(Self.holderColumns)
            FROM claim
            JOIN occurrence ON occurrence.id = claim.occurrence
            JOIN activity ON activity.id = occurrence.activity
            WHERE claim.resource = :resource AND claim.starts < :end
                AND claim.starts >= coalesce(
                    (SELECT max(starts) FROM claim WHERE resource = :resource AND starts <= :start), :start)
                AND claim.ends > :start AND (occurrence.expires IS NULL OR occurrence.expires > :now)
            ORDER BY claim.starts
            """
        let arguments: StatementArguments = [
            "resource": resource.number, "start": span.start.seconds, "end": span.end.seconds, "now": now.seconds,
        ]
        return try happenings(sql, arguments, exemption: exemption).map {
            Claim(resource: resource, span: $0.span, holder: $0.holder)
        }
    }

    /// The uses of one kind of equipment in any of the spans.
    func equipmentUses(
        of equipment: Equipment.ID, in spans: [TimeSpan], _ vicinity: Vicinity, _ now: Instant
    ) throws -> [EquipmentUse] {
        let sql = """
            SELECT occurrence.starts, occurrence.ends, activity_equipment.quantity, \(Self.holderColumns)
            FROM occurrence
            JOIN activity_equipment ON activity_equipment.activity = occurrence.activity
                AND activity_equipment.equipment = :equipment
            JOIN activity ON activity.id = occurrence.activity
            WHERE \(Self.holdingDuringSpan)
            ORDER BY occurrence.starts
            """
        return try spans.flatMap { span in
            try map(sql, Self.arguments(span, now, ["equipment": equipment.value])) { row in
                (try Self.happening(row), row["quantity"] as Int, try Self.isExempt(row, vicinity.exemption))
            }
        }
        .filter { !$0.2 }
        .map { EquipmentUse(EquipmentNeed(equipment, quantity: $0.1), during: $0.0) }
    }

    /// The lectures in any of the spans.
    func lectures(in spans: [TimeSpan], _ vicinity: Vicinity, _ now: Instant) throws -> [Happening] {
        let sql = """
            SELECT occurrence.starts, occurrence.ends, \(Self.holderColumns)
            FROM occurrence
            JOIN activity ON activity.id = occurrence.activity
            WHERE activity.kind = 'lecture' AND \(Self.holdingDuringSpan)
            ORDER BY occurrence.starts
            """
        return try spans.flatMap { span in
            try happenings(sql, Self.arguments(span, now), exemption: vicinity.exemption)
        }
    }

    /// An occurrence lasts at most so long, which bounds the stretch of the index that is looked at.
    private static let holdingDuringSpan = """
        occurrence.starts > :earliest AND occurrence.starts < :end AND occurrence.ends > :start
            AND occurrence.status IN ('confirmed', 'tentative', 'moved')
            AND (occurrence.expires IS NULL OR occurrence.expires > :now)
        """

    private static func arguments(
        _ span: TimeSpan, _ now: Instant, _ others: [String: any DatabaseValueConvertible] = [:]
    ) -> StatementArguments {
        StatementArguments(others) + [
            "earliest": span.start.adding(seconds: -Schedule.longestSeconds).seconds, "start": span.start.seconds,
            "end": span.end.seconds, "now": now.seconds,
        ]
    }

    private func happenings(
        _ sql: String, _ arguments: StatementArguments, exemption: Vicinity.Exemption?
    ) throws -> [Happening] {
        var happenings: [Happening] = []
        try forEachRow(sql, arguments) { row in
            if try !Self.isExempt(row, exemption) { happenings.append(try Self.happening(row)) }
        }
        return happenings
    }

    private static func happening(_ row: Row) throws -> Happening {
        guard let kind = ActivityKind(rawValue: row["kind"]) else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
        let holder = Holder(
            activity: Activity.ID(row["holder"]), title: row["title"], kind: kind, loudness: row["loudness"],
            buffer: buffer(row))
        return Happening(span: try span(row), holder: holder)
    }

    private static func isExempt(_ row: Row, _ exemption: Vicinity.Exemption?) throws -> Bool {
        guard let exemption, row["holder"] == exemption.activity.value else { return false }
        guard let originals = exemption.originals else { return true }
        return originals.contains(try LocalDateTime(row["original"] as String))
    }
}

extension Resource {
    /// The row of the table `resource`, shared by rooms and troupes.
    var number: Int64 {
        switch self {
        case .room(let id): id.value
        case .troupe(let id): id.value
        }
    }
}
