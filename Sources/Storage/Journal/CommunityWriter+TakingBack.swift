import GRDB
public import CivilTime
public import Scheduling

/// What came of taking a line of the journal back.
public enum TakingBack: Sendable {
    /// The rows are as they were; what they hold has to be claimed yet.
    case rowsRestored(TakenBack)
    /// Something stands in the way. The transaction is to be rolled back.
    case hindered([Hindrance])
}

/// A line of the journal whose rows are as they were before it, and whose claims have still to be made.
public struct TakenBack: Sendable {
    /// The line.
    public let line: JournalLine
    /// The activities it concerns, as they were until now.
    public let before: [Activity]
    /// The activities it concerns that are there now.
    public let activities: [Activity.ID]
    /// The tables in which later commands changed something.
    public let tablesChangedSince: Set<String>
    let occurrences: Set<Int64>
    /// What subscribers of opening hours were told until now.
    let hours: [Room.ID: HoursRevision]
}

extension CommunityWriter {
    /// Puts the rows that a line of the journal changed back as they were before it, and gives back what their occurrences hold.
    ///
    /// Only where SQLite does not enforce foreign keys (`Store.writeWithoutForeignKeys`), and to be followed by `settle`. What
    /// only time did meanwhile stays done.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - now: The present moment; what has begun since the line was written stays as it is.
    public func takeBack(_ line: JournalLine, now: Instant) throws -> TakingBack {
        let reversal = try Reversal(of: line, in: reader)
        let steps = try reversal.awardHindrances(on: reader.community().zone.local(now).date)
        guard steps.isEmpty else { return .hindered(steps) }
        let conflicts = try reversal.conflicts()
        guard conflicts.isEmpty else { return .hindered(conflicts) }
        let begun = try reversal.begun(before: now)
        guard begun.isEmpty else { return .hindered(begun) }
        let occurrences = try reversal.occurrencesHeldAnew()
        let concerned = Set(line.changes.flatMap(\.activities))
        let before = try concerned.union(reversal.activities(of: occurrences)).sorted().compactMap {
            try reader.activity(Activity.ID($0))
        }
        let hours = try reader.hoursRevisions()
        for occurrence in occurrences { try run("DELETE FROM claim WHERE occurrence = ?", [occurrence]) }
        let hindrances = try reversal.apply(by: self)
        guard hindrances.isEmpty else { return .hindered(hindrances) }
        let shifted = try shiftedOccurrences(reversal)
        guard shifted.isEmpty else { return .hindered(shifted) }
        let activities = try concerned.union(reversal.activities(of: occurrences)).sorted().map { Activity.ID($0) }
        return .rowsRestored(
            TakenBack(
                line: line, before: before, activities: activities, tablesChangedSince: reversal.tablesChangedSince,
                occurrences: occurrences, hours: hours))
    }

    /// Claims what the occurrences of a line that was taken back hold, and tells subscribers by higher revisions.
    ///
    /// - Throws: `StorageError.doubleBooked` where others hold the time meanwhile: the last guard.
    public func settle(_ taken: TakenBack, now: Instant) throws {
        let floor = try FloorPlan(reader)
        for id in taken.activities {
            guard let activity = try reader.activity(id) else { continue }
            for occurrence in activity.occurrences where occurrence.status.holdsItsTime {
                guard let number = try number(of: occurrence.original, in: id), taken.occurrences.contains(number)
                else {
                    continue
                }
                let resources = floor.resources(rooms: occurrence.rooms, troupes: activity.details.troupes)
                try claim(resources, during: occurrence.span, forOccurrence: number)
            }
        }
        let changes = taken.line.changes
        for id in Set(changes.flatMap(\.activities)).sorted() { try revise(Activity.ID(id), now: now) }
        for table in ["insight", "award_cycle"] {
            for row in Set(changes.filter { $0.table == table }.compactMap(\.row.number)).sorted() {
                try run(
                    "UPDATE \(table) SET sequence = sequence + 1, revised = max(revised, ?) WHERE id = ?",
                    [now.seconds, row])
            }
        }
        try settleHours(taken, now: now)
    }

    /// Tells subscribers of the opening hours that came back by a number above all they were told. A room's row was written anew,
    /// which says nothing of its hours.
    private func settleHours(_ taken: TakenBack, now: Instant) throws {
        let recorded = Dictionary(
            taken.line.changes.filter { $0.table == "hours_revision" }.compactMap { change in
                change.row.values["room"]?.integer.map {
                    ($0, change.values(of: "sequence").compactMap(\.integer).max() ?? 0)
                }
            }
        ) { max($0, $1) }
        for (room, revision) in try reader.hoursRevisions() {
            let told = taken.hours[room]
            let sequence = max(Int64(told?.sequence ?? 0), Int64(revision.sequence), recorded[room.value] ?? 0)
            guard let told, recorded[room.value] == nil else {
                if recorded[room.value] != nil || told == nil { try tellHours(of: room, sequence + 1, revised: now) }
                continue
            }
            if told != revision { try tellHours(of: room, Int64(told.sequence), revised: told.revised) }
        }
    }

    private func tellHours(of room: Room.ID, _ sequence: Int64, revised: Instant) throws {
        try run(
            "UPDATE hours_revision SET sequence = ?, revised = max(revised, ?) WHERE room = ?",
            [sequence, revised.seconds, room.value])
    }

    /// The occurrences that came back to where the zone's clock no longer puts them.
    private func shiftedOccurrences(_ reversal: Reversal) throws -> [Hindrance] {
        let zone = try reader.community().zone
        return try reversal.changes.filter { $0.table == "occurrence" && $0.kind != .added }.compactMap { change in
            guard let row = try reader.row(change.row), row["has_own_time"] == .integer(0),
                let start = row["starts"]?.integer, let original = row["original"]?.text,
                ["confirmed", "tentative", "moved"].contains(row["status"]?.text ?? "")
            else { return nil }
            let told = zone.instant(try LocalDateTime(original))
            guard told.seconds != start else { return nil }
            return Hindrance(reason: .shifted(told), row: change.row, lines: [])
        }
    }
}

extension RowChange {
    /// The activities that it lays out otherwise or tells subscribers of.
    fileprivate var activities: [Int64] {
        switch table {
        case "activity": [row.number].compactMap(\.self)
        case "occurrence", "activity_room", "activity_troupe": values(of: "activity").compactMap(\.integer)
        case _: []
        }
    }
}
