import CivilTime
import GRDB
import Scheduling

/// What hangs on the occurrences of an activity because it is a lecture: who speaks, who gave it up, who came. A change of a
/// series takes occurrences out and puts others in their place, and this goes on with them.
struct LectureLegacy {
    private let turns: [(original: LocalDateTime, row: Row)]
    private let drops: [(original: LocalDateTime, row: Row)]
    private let listeners: [(original: LocalDateTime, row: Row)]

    /// Reads it before the activity is changed.
    init(of activity: Activity.ID, in file: CommunityReader) throws {
        func rows(_ table: String) throws -> [(LocalDateTime, Row)] {
            try file.map(
                """
                SELECT occurrence.original, \(table).* FROM occurrence JOIN \(table) ON \(table).occurrence = occurrence.id
                WHERE activity = ?
                """,
                [activity.value]
            ) { row in (try LocalDateTime(row["original"] as String), row.copy()) }
        }
        turns = try rows("lecture_turn")
        drops = try rows("lecture_drop")
        listeners = try rows("lecture_listener")
    }

    /// Hangs it on the occurrences that go on with those it hung on. What was offered for a lecture that nothing goes on with
    /// waits again.
    func handOn(_ plan: ChangePlan, to activity: Activity.ID, in file: CommunityWriter, now: Instant) throws {
        guard !(turns.isEmpty && drops.isEmpty && listeners.isEmpty) else { return }
        let replaced = Set(plan.replaced)
        let heirs = Dictionary(plan.successions.map { ($0.from, $0.to) }) { first, _ in first }
        func occurrence(after original: LocalDateTime) throws -> Int64? {
            try heirs[original].flatMap { try file.number(of: $0, in: activity) }
        }
        for (original, row) in turns where replaced.contains(original) {
            guard let heir = try occurrence(after: original) else {
                if let offer = row["offer"] as Int64? { try file.returnOffer(offer, now: now) }
                continue
            }
            try file.run(
                """
                INSERT INTO lecture_turn (occurrence, person, topic, book, offer, origin, assigned)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                [heir, row["person"], row["topic"], row["book"], row["offer"], row["origin"], row["assigned"]])
        }
        for (original, row) in drops where replaced.contains(original) {
            guard let heir = try occurrence(after: original) else { continue }
            try file.run(
                "INSERT INTO lecture_drop (occurrence, person, reason) VALUES (?, ?, ?)",
                [heir, row["person"], row["reason"]])
        }
        for (original, row) in listeners where replaced.contains(original) {
            guard let heir = try occurrence(after: original) else { continue }
            try file.run(
                "INSERT INTO lecture_listener (occurrence, person) VALUES (?, ?)", [heir, row["person"]])
        }
    }
}
