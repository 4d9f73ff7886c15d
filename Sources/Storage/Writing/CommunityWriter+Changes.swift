import GRDB
public import CivilTime
public import Scheduling

extension CommunityWriter {
    /// Writes a planned change of which a judge has accepted everything that takes place, and records what the rules said.
    ///
    /// - Parameters:
    ///   - plan: The change.
    ///   - judged: The plan's proposal as a judge accepted it in this same transaction; nil only where the plan has none.
    ///   - uid: The UID of the activity that goes on with the rest, should the plan cut the series.
    ///   - now: The moment of the change.
    /// - Returns: The activity that has the changed occurrences: another one where the plan cut the series.
    /// - Throws: `StorageError.doubleBooked` where a claim overlaps another: the last guard.
    public func save(_ plan: ChangePlan, judged: JudgedProposal?, uid: String, now: Instant) throws -> Activity.ID {
        precondition(judged?.proposal == plan.proposal, "only what was judged can be stored")
        let notes = try reader.attendance(of: plan.activity.id)
        let legacy = try LectureLegacy(of: plan.activity.id, in: reader)
        let id = try write(plan, uid: uid, now: now)
        try handOn(notes, of: plan, to: id)
        if plan.writesAnew { try legacy.handOn(plan, to: id, in: self, now: now) }
        try handOnFindings(of: plan, to: id)
        if let judged { try record(judged.findings, of: judged, activity: id) }
        return id
    }

    private func write(_ plan: ChangePlan, uid: String, now: Instant) throws -> Activity.ID {
        let id = plan.activity.id
        switch plan.extent {
        case .occurrence:
            let floor = try FloorPlan(reader)
            for occurrence in plan.occurrences {
                try replace(occurrence, of: id, details: plan.details, floor: floor)
            }
            try revise(id, now: now)
            return id
        case .addition:
            try insertOccurrences(of: plan, into: id)
            try update(id, details: plan.details, schedule: plan.schedule, now: now)
            return id
        case .whole:
            try remove(plan.replaced, of: id)
            try insertOccurrences(of: plan, into: id)
            try update(id, details: plan.details, schedule: plan.schedule, now: now)
            return id
        case .rest(let remainder):
            try remove(plan.replaced, of: id)
            try update(id, details: plan.activity.details, schedule: remainder, now: now)
            let rest = try insert(
                ActivityRow(
                    uid: uid, details: plan.details, schedule: plan.schedule, status: plan.activity.status,
                    revised: now,
                    continues: id))
            try handOnApprovals(of: id, to: rest)
            try handOnMeeting(of: id, to: rest)
            try insertOccurrences(of: plan, into: rest)
            return rest
        }
    }

    private func insertOccurrences(of plan: ChangePlan, into id: Activity.ID) throws {
        let floor = try FloorPlan(reader)
        for occurrence in plan.occurrences {
            try insert(occurrence, of: id, details: plan.details, floor: floor)
        }
    }

    /// Takes what was noted of occurrences along with them, where they were written anew and not held at another time.
    private func handOn(
        _ notes: [LocalDateTime: AttendanceNote], of plan: ChangePlan, to id: Activity.ID
    ) throws {
        guard plan.writesAnew, !notes.isEmpty else { return }
        let before = Dictionary(uniqueKeysWithValues: plan.activity.occurrences.map { ($0.original, $0.span.start) })
        let after = Dictionary(plan.occurrences.map { ($0.original, $0) }) { first, _ in first }
        for succession in plan.successions {
            guard let note = notes[succession.from], let occurrence = after[succession.to],
                !occurrence.status.holdsItsTime || occurrence.span.start == before[succession.from]
            else { continue }
            try self.note(note.outcome, people: note.people, of: occurrence.original, in: id, now: note.noted)
        }
    }

    /// Takes what the rules said of occurrences along with them.
    private func handOnFindings(of plan: ChangePlan, to id: Activity.ID) throws {
        let moved = plan.successions.filter { $0.from != $0.to || id != plan.activity.id }
        // Each goes to a place that the ones still to go have left.
        let isLater = moved.first.map { $0.from < $0.to } ?? false
        for succession in isLater ? moved.reversed() : moved {
            try run(
                "UPDATE finding SET activity = ?, original = ? WHERE activity = ? AND original = ?",
                [id.value, succession.to.description, plan.activity.id.value, succession.from.description])
        }
    }

    /// Lets whoever has to be asked about an activity be asked about the one that goes on with it as well.
    private func handOnApprovals(of id: Activity.ID, to rest: Activity.ID) throws {
        try run(
            """
            INSERT INTO approval (activity, resource, asked, counter_starts, counter_seconds, note)
            SELECT ?, resource, asked, counter_starts, counter_seconds, note FROM approval WHERE activity = ?
            """,
            [rest.value, id.value])
    }
}

extension ChangePlan {
    /// Whether occurrences are taken out and others put in their place.
    fileprivate var writesAnew: Bool {
        switch extent {
        case .occurrence, .addition: false
        case .whole, .rest: true
        }
    }
}
