import GRDB
public import CivilTime
public import Scheduling

/// How a judged proposal is to be kept.
public struct Filing: Sendable {
    /// The iCalendar UID it keeps for life.
    public var uid: String
    /// The moment it is booked.
    public var now: Instant
    /// Whose word is still missing; while there is one, the activity is tentative.
    public var approvals: [Resource]
    /// Until when a tentative activity holds its slots.
    public var expires: Instant?

    /// Describes how to keep a proposal.
    public init(uid: String, now: Instant, approvals: [Resource] = [], expires: Instant? = nil) {
        self.uid = uid
        self.now = now
        self.approvals = approvals
        self.expires = expires
    }

    var isTentative: Bool { !approvals.isEmpty }
}

extension CommunityWriter {
    /// Stores a judged proposal as an activity with its occurrences and claims, and records what the rules said.
    ///
    /// - Parameters:
    ///   - judged: What a judge accepted in this same transaction.
    ///   - filing: How it is to be kept.
    /// - Throws: `StorageError.doubleBooked` where a claim overlaps another: the last guard, which a verdict given in the
    ///   same transaction never reaches.
    public func save(_ judged: JudgedProposal, as filing: Filing) throws -> Activity.ID {
        let proposal = judged.proposal
        let id = try insert(
            ActivityRow(
                uid: filing.uid, details: proposal.details, schedule: proposal.schedule,
                status: filing.isTentative || proposal.occurrences.isEmpty ? .tentative : .confirmed,
                revised: filing.now))
        let floor = try FloorPlan(reader)
        for occurrence in proposal.storedOccurrences(as: filing) {
            try insert(occurrence, of: id, details: proposal.details, floor: floor)
        }
        for resource in filing.approvals {
            try run(
                "INSERT INTO approval (activity, resource, asked) VALUES (?, ?, ?)",
                [id.value, resource.number, filing.now.seconds])
        }
        try record(judged.findings, of: judged, activity: id)
        return id
    }

    /// Records what the rules said of an activity that was accepted all the same.
    func record(_ findings: [Finding], of judged: JudgedProposal, activity: Activity.ID) throws {
        let originals = Dictionary(judged.proposal.occurrences.map { ($0.span.start, $0.original) }) { first, _ in first
        }
        for finding in findings {
            try run(
                """
                INSERT INTO finding (activity, original, rule, severity, message_zh, message_en, overriding_reason)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    activity.value, originals[finding.occurrence]?.description ?? "", finding.rule.rawValue,
                    finding.severity.rawValue, finding.message.zh, finding.message.en, finding.overridingReason,
                ])
        }
    }
}

// MARK: - The row of an activity

/// What the table `activity` and the tables around it hold of one activity, its occurrences apart.
struct ActivityRow {
    var uid: String
    var details: ActivityDetails
    var schedule: Schedule
    var status: Occurrence.Status
    var sequence = 0
    var revised: Instant
    var continues: Activity.ID?
}

extension CommunityWriter {
    func insert(_ row: ActivityRow) throws -> Activity.ID {
        let details = row.details
        let recurrence = row.schedule.recurrence
        let id = try insertNamed(
            details.title,
            """
            INSERT INTO activity (uid, title, kind, attendance, visibility, starts, seconds, rule, status, sequence,
                created, revised, loudness, setup, cleanup, holiday, makeup_day, continues)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                row.uid, details.title, details.kind.rawValue, details.attendance, details.visibility.rawValue,
                recurrence.start.description, row.schedule.seconds, recurrence.rule?.text, row.status.rawValue,
                row.sequence, row.revised.seconds, row.revised.seconds, details.needs.loudness,
                details.needs.buffer.setup, details.needs.buffer.cleanup, details.dayPolicy.onHoliday.rawValue,
                details.dayPolicy.makeupDay.rawValue, row.continues?.value,
            ])
        try insertDates(of: recurrence, activity: id)
        try insertParties(of: details, activity: id)
        return Activity.ID(id)
    }

    /// Puts what an activity is and when in the place of what the file has, and raises its revision.
    func update(_ id: Activity.ID, details: ActivityDetails, schedule: Schedule, now: Instant) throws {
        let recurrence = schedule.recurrence
        try run(
            """
            UPDATE activity SET title = ?, kind = ?, attendance = ?, visibility = ?, starts = ?, seconds = ?, rule = ?,
                loudness = ?, setup = ?, cleanup = ?, holiday = ?, makeup_day = ?
            WHERE id = ?
            """,
            [
                details.title, details.kind.rawValue, details.attendance, details.visibility.rawValue,
                recurrence.start.description, schedule.seconds, recurrence.rule?.text, details.needs.loudness,
                details.needs.buffer.setup, details.needs.buffer.cleanup, details.dayPolicy.onHoliday.rawValue,
                details.dayPolicy.makeupDay.rawValue, id.value,
            ])
        for table in ["activity_date", "activity_room", "activity_troupe", "activity_equipment"] {
            try run("DELETE FROM \(table) WHERE activity = ?", [id.value])
        }
        try insertDates(of: recurrence, activity: id.value)
        try insertParties(of: details, activity: id.value)
        try revise(id, now: now)
    }

    /// Raises the revision of an activity, and calls it off where none of its occurrences is left to take place.
    func revise(_ id: Activity.ID, now: Instant) throws {
        try run(
            """
            UPDATE activity SET sequence = sequence + 1, revised = max(revised, ?1),
                status = CASE
                    WHEN NOT EXISTS (SELECT 1 FROM occurrence WHERE activity = ?2
                        AND status IN ('confirmed', 'tentative', 'moved', 'waiting')) THEN 'cancelled'
                    WHEN EXISTS (SELECT 1 FROM approval WHERE activity = ?2)
                        OR NOT EXISTS (SELECT 1 FROM occurrence WHERE activity = ?2
                            AND status IN ('confirmed', 'moved')) THEN 'tentative'
                    ELSE 'confirmed' END
            WHERE id = ?2
            """,
            [now.seconds, id.value])
    }

    private func insertDates(of recurrence: Recurrence, activity: Int64) throws {
        let dates = recurrence.additions.map { ($0, "also") } + recurrence.exclusions.map { ($0, "except") }
        for (start, effect) in dates {
            try run(
                "INSERT OR IGNORE INTO activity_date (activity, starts, effect) VALUES (?, ?, ?)",
                [activity, start.description, effect])
        }
    }

    private func insertParties(of details: ActivityDetails, activity: Int64) throws {
        for (position, room) in details.rooms.enumerated() {
            try run(
                "INSERT INTO activity_room (activity, position, room) VALUES (?, ?, ?)",
                [activity, position, room.value])
        }
        for (position, troupe) in details.troupes.enumerated() {
            try run(
                "INSERT INTO activity_troupe (activity, position, troupe) VALUES (?, ?, ?)",
                [activity, position, troupe.value])
        }
        for need in details.needs.equipment {
            try run(
                "INSERT INTO activity_equipment (activity, equipment, quantity) VALUES (?, ?, ?)",
                [activity, need.equipment.value, need.quantity])
        }
    }
}

extension Proposal {
    /// The occurrences as the file is to have them: those that take place, and those that were set aside.
    fileprivate func storedOccurrences(as filing: Filing) -> [Occurrence] {
        let held = occurrences.map { occurrence in
            Occurrence(
                original: occurrence.original, span: occurrence.span,
                status: filing.isTentative || occurrence.question != nil ? .tentative : .confirmed,
                rooms: occurrence.rooms, reason: occurrence.question,
                expires: filing.isTentative ? filing.expires.map { min($0, occurrence.span.start) } : nil)
        }
        return held + setAside.map { $0.stored(at: filing.now) }
    }
}

extension SetAside {
    /// The occurrence as the file is to have it.
    func stored(at now: Instant) -> Occurrence {
        let status: Occurrence.Status =
            switch fate {
            case .skipped: .skipped
            case .waiting: .waiting
            }
        return Occurrence(
            original: occurrence.original, span: occurrence.span, status: status, rooms: occurrence.rooms,
            reason: reason, waitsSince: fate == .waiting ? now : nil)
    }
}
