import GRDB
public import CivilTime
public import Scheduling

extension CommunityReader {
    /// What was noted of the occurrences of an activity, by their original starts.
    public func attendance(of activity: Activity.ID) throws -> [LocalDateTime: AttendanceNote] {
        let notes = try map(
            """
            SELECT occurrence.original, attendance.* FROM attendance
            JOIN occurrence ON occurrence.id = attendance.occurrence WHERE occurrence.activity = ?
            """,
            [activity.value]
        ) { row in
            (
                try LocalDateTime(row["original"] as String),
                AttendanceNote(
                    try Self.outcome(row), people: row["people"], noted: Instant(seconds: row["noted"]))
            )
        }
        return Dictionary(uniqueKeysWithValues: notes)
    }

    /// Every date that a troupe has let lapse, and every suspension it had, whether it is over or not.
    public func attendanceRecord(of troupe: Troupe.ID) throws -> AttendanceRecord {
        let zone = try community().zone
        let missed = try map(
            """
            SELECT occurrence.activity, occurrence.original, occurrence.starts, attendance.outcome, attendance.noted
            FROM activity_troupe
            JOIN occurrence ON occurrence.activity = activity_troupe.activity
            JOIN attendance ON attendance.occurrence = occurrence.id
            WHERE activity_troupe.troupe = ? AND attendance.outcome <> 'came'
            ORDER BY occurrence.starts, occurrence.id
            """,
            [troupe.value]
        ) { row in
            let day = MissedDate.day(
                of: Instant(seconds: row["starts"]), noted: Instant(seconds: row["noted"]), in: zone)
            return MissedDate(
                troupe, activity: Activity.ID(row["activity"]), original: try LocalDateTime(row["original"] as String),
                day: day, outcome: try Self.outcome(row))
        }
        return AttendanceRecord(
            missed: missed, suspensions: try suspensions(notOverOn: .min).filter { $0.troupe == troupe })
    }

    private static func outcome(_ row: Row) throws -> AttendanceOutcome {
        guard let outcome = AttendanceOutcome(rawValue: row["outcome"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return outcome
    }
}
