public import CivilTime
public import Learning
public import Scheduling
import Storage

/// One lecture as those who keep the calendar see it: who speaks, in full, what about, and who came.
public struct LectureLine: Sendable {
    /// The lecture.
    public let lecture: AgendaEntry
    /// The turn; nil where nobody speaks yet.
    public let turn: LectureTurn<Person.ID>?
    /// Who speaks.
    public let speaker: Person?
    /// Those of whom it was noted that they came.
    public let listeners: [Person]
    /// How many came, where somebody counted or noted names.
    public let people: Int?
    /// Who gave it up, and why.
    public let drops: [(person: Person, reason: String)]
    /// The community's time zone.
    public let zone: Zone

    /// The day of the lecture.
    public var day: LocalDate { zone.local(lecture.occurrence.span.start).date }
}

/// Lists the lectures with their speakers.
public struct ListLectures: Sendable {
    private let desk: Desk

    /// Prepares to list.
    public init(at desk: Desk) { self.desk = desk }

    /// The lectures from one day through another, those that were called off too; a last day of nil means all there are.
    public func callAsFunction(from first: LocalDate, through last: LocalDate?) throws -> [LectureLine] {
        try desk.read { file in
            let register = try LectureRegister(file, from: first)
            return try register.lines(file) { $0 >= first && $0 <= last ?? $0 }
        }
    }
}

extension LectureRegister {
    /// The lectures of some days.
    func lines(_ file: CommunityReader, on isMeant: (LocalDate) -> Bool) throws -> [LectureLine] {
        let meant = lectures.filter { isMeant(day(of: $0)) }
        let listeners = try file.lectureListeners()
        let notes = Dictionary(
            uniqueKeysWithValues: try Set(meant.map(\.activity.id)).map { ($0, try file.attendance(of: $0)) })
        return meant.map { lecture in
            let came = (listeners[lecture.key] ?? []).sorted().compactMap { people[$0] }
            let count = notes[lecture.activity.id]?[lecture.occurrence.original]?.people
            let turn = turns[lecture.key]?.turn
            return LectureLine(
                lecture: lecture, turn: turn, speaker: turn.flatMap { people[$0.speaker] }, listeners: came,
                people: count ?? (came.isEmpty ? nil : came.count),
                drops: (drops[lecture.key] ?? [:]).sorted { $0.key < $1.key }
                    .compactMap { drop in people[drop.key].map { ($0, drop.value) } }, zone: zone)
        }
    }

    /// One lecture as it stands.
    func line(of lecture: OccurrenceKey, _ file: CommunityReader) throws -> LectureLine? {
        try lines(file) { _ in true }.first { $0.lecture.key == lecture }
    }
}
