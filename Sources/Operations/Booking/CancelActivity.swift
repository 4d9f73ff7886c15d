public import CivilTime
import Learning
public import Scheduling
import Storage

/// Calls occurrences off. They keep their place in the series with the reason, so that nothing brings them back unasked.
public struct CancelActivity: Sendable {
    /// Whether it counts for a troupe that something is called off when it is no longer free to.
    public enum Lateness: Sendable, CaseIterable {
        /// It counts like a date that was missed, because whoever booked it gave it up.
        case counts
        /// It does not, because it was not theirs to decide.
        case excused
    }

    /// What came of it.
    public struct Answer: Sendable {
        /// The activity as it stands now.
        public let activity: Activity
        /// The occurrences that were called off.
        public let cancelled: [Occurrence]
        /// Those of them that were called off too late, which counts for the troupes.
        public let late: [Occurrence]
        /// Until when on the day before it would have been free; nil where it always is.
        public let freeUntil: LocalTime?
        /// Where each troupe stands after what was called off too late.
        public let tallies: [MissTally]
        /// The names behind the numbers.
        public let directory: Directory
        /// The exchanges that were called off with their lectures.
        public internal(set) var exchanges: [Occurrence] = []
        /// Who was to speak at the lectures that were called off, and so has to be told. What they offered waits again.
        public internal(set) var speakers: [(day: LocalDate, person: Person)] = []
    }

    private let desk: Desk

    /// Prepares to cancel.
    public init(at desk: Desk) { self.desk = desk }

    /// Calls off one occurrence, one and all after it, or all. What has begun stays as it was.
    ///
    /// - Parameters:
    ///   - name: The activity's number, title, or a unique beginning of it.
    ///   - occasion: The occurrence meant; nil only for all, or where there is just one.
    ///   - scope: How much is called off; nil means the occasion, or the only occurrence there is.
    ///   - reason: Why.
    ///   - isAnnounced: Whether subscribers see an entry that says so.
    ///   - lateness: Whether it counts for the troupes where the house rules say it is too late.
    /// - Throws: `OperationError` where it is not clear what is meant, or nothing is left to call off.
    public func callAsFunction(
        _ name: String, occasion: Occasion?, scope: SeriesScope?, reason: String, isAnnounced: Bool = false,
        lateness: Lateness = .counts
    ) throws -> Answer {
        let reason = try PlainName.check(reason)
        return try desk.write { file in
            let activity = try file.reader.activity(named: name, at: occasion, now: desk.now)
            let zone = try file.reader.community().zone
            let meant = try activity.occurrences(in: scope, of: occasion, zone: zone)
            let open = meant.filter { $0.status.holdsItsTime && $0.span.start >= desk.now }
            guard !open.isEmpty else { throw OperationError.nothingToCancel(title: activity.details.title) }
            try file.cancel(
                open.map(\.original), of: activity.id, reason: reason, isAnnounced: isAnnounced, now: desk.now)
            let exchanges = try cancelExchanges(
                after: open, of: activity, reason: reason, isAnnounced: isAnnounced, in: file)
            let speakers = try file.reader.speakers(at: open, of: activity)
            let rules = try file.reader.policy()
            let late = activity.details.troupes.isEmpty ? [] : lateness.late(among: open, at: desk.now, rules, zone)
            var answer = try answer(activity, open, late: late, under: rules, in: file)
            answer.exchanges = exchanges
            answer.speakers = speakers
            return answer
        }
    }

    /// Calls off the exchanges after lectures that were called off.
    private func cancelExchanges(
        after lectures: [Occurrence], of activity: Activity, reason: String, isAnnounced: Bool, in file: CommunityWriter
    ) throws -> [Occurrence] {
        let pairs = try file.reader.exchanges(after: lectures.map(\.original), of: activity)
            .filter { $0.occurrence.status.holdsItsTime && $0.occurrence.span.start >= desk.now }
        for (exchange, occurrences) in pairs.byActivity {
            try file.cancel(
                occurrences.map(\.original), of: exchange.id, reason: reason, isAnnounced: isAnnounced, now: desk.now)
        }
        return pairs.map(\.occurrence)
    }

    private func answer(
        _ activity: Activity, _ cancelled: [Occurrence], late: [Occurrence], under rules: Policy,
        in file: CommunityWriter
    ) throws -> Answer {
        for occurrence in late {
            try file.note(.lateCancellation, of: occurrence.original, in: activity.id, now: desk.now)
        }
        let directory = try Directory(file.reader)
        let troupes = late.isEmpty ? [] : directory.troupes(activity.details.troupes)
        let tallies = try file.count(missedOn: desk.today, by: troupes, under: rules, at: desk)
        let after = try file.reader.activity(activity.id) ?? activity
        let (originals, tooLate) = (Set(cancelled.map(\.original)), Set(late.map(\.original)))
        let now = after.occurrences.filter { originals.contains($0.original) }
        return Answer(
            activity: after, cancelled: now, late: now.filter { tooLate.contains($0.original) },
            freeUntil: rules.freeCancellationUntil, tallies: tallies, directory: directory)
    }
}

extension CommunityReader {
    /// Who is to speak at lectures of an activity, each with the day.
    fileprivate func speakers(
        at lectures: [Occurrence], of activity: Activity
    ) throws -> [(day: LocalDate, person: Person)] {
        guard activity.details.kind == .lecture else { return [] }
        let zone = try community().zone
        let people = try people()
        let turns = Dictionary(uniqueKeysWithValues: try lectureTurns().map { ($0.lecture, $0.turn.speaker) })
        return lectures.compactMap { lecture in
            let speaker = turns[OccurrenceKey(activity.id, lecture.original)]
            return people.first { $0.id == speaker }.map { (zone.local(lecture.span.start).date, $0) }
        }
    }
}

extension CancelActivity.Lateness {
    /// Those that it was no longer free to call off and that count. What was only held for a time was never sure to take place.
    fileprivate func late(
        among occurrences: [Occurrence], at now: Instant, _ rules: Policy, _ zone: Zone
    ) -> [Occurrence] {
        switch self {
        case .excused: []
        case .counts:
            occurrences.filter { occurrence in
                let ends = rules.freeCancellationEnds(for: occurrence.span, in: zone)
                return occurrence.status != .tentative && ends.map { now > $0 } ?? false
            }
        }
    }
}
