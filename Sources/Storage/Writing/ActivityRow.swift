import CivilTime
import GRDB
import Scheduling

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
