import CivilTime
import Feeds
import Scheduling
import Storage

extension ImportCalendar {
    /// Each activity of the file is booked where no rule refuses it; one that was taken in before follows a newer revision.
    func importActivities(
        _ intake: CalendarIntake, named name: String, room: Room?, into file: CommunityWriter
    ) throws -> Answer {
        let policy = try file.reader.policy()
        let horizon = desk.today.adding(days: policy.horizonDays)
        let activities = try intake.activities(in: desk.community.zone, through: horizon)
        let importer = ActivityImporter(
            file: file, desk: desk, judge: judge, room: room, directory: try Directory(file.reader), policy: policy)
        let outcomes = try activities.activities.flatMap(importer.take)
        if outcomes.contains(where: \.isTaken) { try note(name, .activities, in: file) }
        let refusals = activities.refusals.map { Outcome(line: $0.line, title: $0.title, deed: .unusable($0.reason)) }
        return Answer(
            name: name, contents: .activities, years: [], holidayCount: 0,
            outcomes: (outcomes + refusals).sorted { $0.line < $1.line }, notes: activities.notes, touched: [],
            unadvised: 0, observed: [], directory: try Directory(file.reader))
    }
}

/// Takes activities of a calendar file in, one after another.
struct ActivityImporter {
    let file: CommunityWriter
    let desk: Desk
    let judge: Judge
    /// Where activities are held that name no place that is known.
    let room: Room?
    /// The rooms and troupes, which no import changes.
    let directory: Directory
    let policy: Policy

    /// Books, updates or calls off what the file tells of. Overrides of a series that nobody knows are activities of their own.
    func take(_ incoming: IncomingActivity) throws -> [ImportCalendar.Outcome] {
        if let known = try file.reader.known(incoming.uid) {
            return [try outcome(of: incoming) { try follow(incoming, from: known) }]
        }
        guard incoming.isCancelled || incoming.series != nil else { return try incoming.separately.flatMap(take) }
        return [
            try outcome(of: incoming) {
                guard !incoming.isCancelled, let series = incoming.series else { return .calledOff }
                return try book(incoming, series)
            }
        ]
    }

    /// The outcome of taking one activity; one that cannot be laid out must not keep the others out.
    private func outcome(
        of incoming: IncomingActivity, _ deed: () throws -> ImportCalendar.Outcome.Deed
    ) throws -> ImportCalendar.Outcome {
        let reached: ImportCalendar.Outcome.Deed
        do {
            reached = try deed()
        } catch let error as SchedulingError {
            reached = .unusable(incoming.refusal(because: error.explanation))
        } catch let error as OperationError {
            reached = .unusable(incoming.refusal(because: error.explanation))
        }
        return ImportCalendar.Outcome(line: incoming.line, title: incoming.title, deed: reached)
    }

    private func book(_ incoming: IncomingActivity, _ series: IncomingEvent) throws -> ImportCalendar.Outcome.Deed {
        let layout = try ImportLayout(incoming, series, places: places, room: room, at: desk)
        let plain = try layout.request.proposal(in: directory, under: policy)
        let judgement = try file.reader.judgement(
            on: try plain.with(layout.exceptions), in: directory, judge: judge, at: desk)
        switch judgement.verdict {
        case .refused(_, let findings): return .refused(findings)
        case .accepted(let judged):
            let id = try file.book(
                judged, for: judgement, uid: incoming.uid, exceptions: layout.exceptions, at: desk)
            try file.save(incoming.record(of: id))
            return .booked(id)
        }
    }

    /// Brings an activity that was taken in before up to the file's revision, where that is newer.
    private func follow(
        _ incoming: IncomingActivity, from known: ImportedEvent
    ) throws -> ImportCalendar.Outcome.Deed {
        guard known.digest != incoming.revision.digest, let activity = try file.reader.activity(known.activity) else {
            return .unchanged
        }
        guard !incoming.isCancelled else {
            return incoming.isOlder(than: known) ? .older : try callOff(activity, for: incoming)
        }
        let layout = try ImportLayout(incoming, following: activity, places: places, at: desk)
        let plan = try ChangePlan(
            replacing: activity, by: layout.details, schedule: layout.schedule, exceptions: layout.exceptions,
            limit: policy.seriesOccurrences, now: desk.now, in: desk.community.zone)
        if let plan, plan.changesNothing { return .unchanged }
        guard incoming.isNewer(than: known) else { return .older }
        guard let plan else { return try callOff(activity, for: incoming) }
        let answer = try file.carryOut(plan, judge: judge, permissions: Permissions(), at: desk)
        guard !answer.isRefused else { return .refused(answer.findings) }
        try file.save(incoming.record(of: answer.activity.id))
        return .updated(answer.activity.id)
    }

    private var places: ImportPlaces { ImportPlaces(directory.rooms.inUse) }

    /// Calls off what is still to come.
    private func callOff(
        _ activity: Activity, for incoming: IncomingActivity
    ) throws -> ImportCalendar.Outcome.Deed {
        let open = activity.occurrences.filter { $0.status.holdsItsTime && $0.span.start >= desk.now }
        guard !open.isEmpty else { return .unchanged }
        try file.cancel(
            open.map(\.original), of: activity.id, reason: ImportLayout.calledOff[desk.community.language],
            isAnnounced: false, now: desk.now)
        try file.save(incoming.record(of: activity.id))
        return .cancelled(activity.id)
    }
}

extension CommunityReader {
    /// Which revision of a UID the file has; of an activity that came otherwise, its own.
    fileprivate func known(_ uid: String) throws -> ImportedEvent? {
        if let imported = try importedEvent(uid: uid) { return imported }
        return try activity(uid: uid).map {
            ImportedEvent(uid: uid, activity: $0.id, sequence: $0.sequence, stamp: $0.revised, digest: "")
        }
    }
}

extension IncomingActivity {
    fileprivate func record(of activity: Activity.ID) -> ImportedEvent {
        ImportedEvent(
            uid: uid, activity: activity, sequence: revision.sequence, stamp: revision.stamp, digest: revision.digest)
    }

    /// Whether the file's revision came after the known one: by SEQUENCE, and where that is the same, by its stamp.
    fileprivate func isNewer(than known: ImportedEvent) -> Bool {
        guard revision.sequence == known.sequence else { return revision.sequence > known.sequence }
        guard let stamp = revision.stamp, let knownStamp = known.stamp else { return revision.stamp != nil }
        return stamp > knownStamp
    }

    fileprivate func isOlder(than known: ImportedEvent) -> Bool {
        guard revision.sequence == known.sequence else { return revision.sequence < known.sequence }
        guard let stamp = revision.stamp, let knownStamp = known.stamp else { return false }
        return stamp < knownStamp
    }

    /// The sentence that names the line and title, and the reason, which is a sentence itself.
    fileprivate func refusal(because reason: LocalizedText) -> LocalizedText {
        LocalizedText(
            zh: "第 \(line) 行的“\(title)”没有导入：\(reason.zh)", en: "Line \(line), “\(title)”, was not taken: \(reason.en)")
    }
}

extension Proposal {
    /// The proposal with some occurrences otherwise, or called off, by their original starts.
    fileprivate func with(_ exceptions: [Occurrence]) throws(SchedulingError) -> Proposal {
        guard !exceptions.isEmpty else { return self }
        let own = Dictionary(exceptions.map { ($0.original, $0) }) { first, _ in first }
        let changed = occurrences.compactMap { occurrence -> ProposedOccurrence? in
            guard let exception = own[occurrence.original] else { return occurrence }
            guard exception.status.holdsItsTime else { return nil }
            return ProposedOccurrence(
                original: occurrence.original, span: exception.span, rooms: exception.rooms,
                question: occurrence.question)
        }
        return try Proposal(details, schedule: schedule, occurrences: changed, setAside: setAside)
    }
}
