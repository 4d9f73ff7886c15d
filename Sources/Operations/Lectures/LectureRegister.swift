import CivilTime
import Learning
import Scheduling
import Storage

/// What is known of the lectures, their speakers and what else happens then, read once.
struct LectureRegister {
    let zone: Zone
    let people: [Person.ID: Person]
    /// The lectures of any status, in order of time.
    let lectures: [AgendaEntry]
    let turns: [OccurrenceKey: HeldTurn]
    let drops: [OccurrenceKey: [Person.ID: String]]
    private let others: [AgendaEntry]
    private let absences: [Absence]
    private let troupesOf: [Troupe.ID: Set<Person.ID>]

    /// Reads what is known of the lectures from a month before a day on; one that was moved is known by both its days.
    init(_ file: CommunityReader, from day: LocalDate) throws {
        zone = try file.community().zone
        people = Dictionary(uniqueKeysWithValues: try file.peopleAndNameless().map { ($0.id, $0) })
        lectures =
            try TimeSpan.all(after: zone.startOfDay(day.adding(days: -31)))
            .map { try file.agenda(during: $0, ofKind: .lecture) } ?? []
        turns = Dictionary(uniqueKeysWithValues: try file.lectureTurns().map { ($0.lecture, $0) })
        drops = try file.lectureDrops()
        let troupes = try file.troupes()
        others =
            try Self.term(of: lectures).map { try file.agenda(during: $0, holding: troupes.map { .troupe($0.id) }) }?
            .filter(\.occurrence.status.holdsItsTime) ?? []
        absences = try file.absences(notOverOn: .min)
        let leaders = troupes.compactMap { troupe in troupe.leader.map { (troupe.id, $0) } }
        let members = try file.memberships().map { ($0.troupe, $0.person) }
        troupesOf = Dictionary(grouping: leaders + members, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    /// From the first lecture until the exchange after the last is over; nil where there is none.
    private static func term(of lectures: [AgendaEntry]) -> TimeSpan? {
        guard let first = lectures.first, let end = lectures.map(\.occurrence.span.end).max() else { return nil }
        return TimeSpan(from: first.occurrence.span.start, to: end.adding(seconds: LectureTerm.halfAnHour))
    }

    /// The day of a lecture.
    func day(of lecture: AgendaEntry) -> LocalDate { zone.local(lecture.occurrence.span.start).date }

    /// The lecture of a day, or of a start where a day has several: one that takes place where there is one, else one that its
    /// series puts there.
    ///
    /// - Throws: `LectureError.noLecture` with the nearest days.
    func lecture(at occasion: Occasion) throws -> AgendaEntry {
        let fitting = lectures.filter { starts(of: $0).contains { occasion.names($0) } }
        let best = [
            fitting.first { $0.occurrence.status.holdsItsTime && occasion.names(zone.local($0.occurrence.span.start)) },
            fitting.first(where: \.occurrence.status.holdsItsTime), fitting.first,
        ].compactMap(\.self)
        guard let lecture = best.first else {
            let days = lectures.filter(\.occurrence.status.holdsItsTime).map { day(of: $0) }
            let near = days.sorted { abs($0.days(since: occasion.day)) < abs($1.days(since: occasion.day)) }.prefix(4)
            throw LectureError.noLecture(on: occasion.day, near: near.sorted())
        }
        return lecture
    }

    private func starts(of lecture: AgendaEntry) -> [LocalDateTime] {
        [zone.local(lecture.occurrence.span.start), lecture.occurrence.original]
    }

    /// The lecture of an occasion, where its speaker may still change.
    ///
    /// - Throws: `LectureError` where there is none, or where it has begun or does not take place.
    func openLecture(at occasion: Occasion, now: Instant) throws -> AgendaEntry {
        let lecture = try lecture(at: occasion)
        let status = lecture.occurrence.status
        guard status.holdsItsTime else { throw LectureError.doesNotTakePlace(day(of: lecture), status) }
        guard lecture.occurrence.span.start > now else { throw LectureError.begun(day(of: lecture)) }
        return lecture
    }

    /// The name of whoever speaks at a lecture; nil where nobody does.
    func speakerName(of lecture: OccurrenceKey) -> String? { turns[lecture].flatMap { people[$0.turn.speaker]?.name } }

    /// Who cannot speak at a lecture, and why: who is away, who is in something that overlaps the lecture or the exchange after it,
    /// and who gave it up.
    func hindrances(at lecture: AgendaEntry) -> [Person.ID: SpeakerHindrance] {
        let day = day(of: lecture)
        var hindrances: [Person.ID: SpeakerHindrance] = [:]
        // The exchange lasts half an hour and follows at once.
        let span = TimeSpan(
            from: lecture.occurrence.span.start, to: lecture.occurrence.span.end.adding(seconds: LectureTerm.halfAnHour)
        )
        for entry in others where entry.key != lecture.key && span.map(entry.occurrence.span.overlaps) ?? false {
            for person in entry.activity.details.troupes.flatMap({ troupesOf[$0] ?? [] })
            where hindrances[person] == nil {
                hindrances[person] = .busy(with: entry.title)
            }
        }
        for absence in absences where absence.days.contains(day) { hindrances[absence.person] = .away }
        for (person, reason) in drops[lecture.key] ?? [:] { hindrances[person] = .gaveUp(reason: reason) }
        return hindrances
    }
}

extension Occasion {
    /// The day that is meant.
    var day: LocalDate {
        switch self {
        case .day(let date): date
        case .start(let start): start.date
        }
    }

    /// Whether a start is meant.
    func names(_ start: LocalDateTime) -> Bool {
        switch self {
        case .day(let date): start.date == date
        case .start(let meant): start == meant
        }
    }
}
