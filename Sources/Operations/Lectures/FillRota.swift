public import CivilTime
public import Learning
public import Scheduling
import Storage

/// Fills the lectures that have no speaker: those who offer first, then whoever's turn it is.
public struct FillRota: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// What was decided of each lecture that had no speaker, in order of their days.
        public let decisions: [Decision]
        /// Everyone by their number.
        public let people: [Person.ID: Person]
    }

    /// What was decided of one lecture.
    public struct Decision: Sendable {
        /// The lecture.
        public let lecture: AgendaEntry
        /// The day of the lecture.
        public let day: LocalDate
        /// Who speaks, and why; nil where nobody can.
        public let placement: RotaPlacement<Person.ID>?
        /// Those who take their turn or offer and cannot that day, and why.
        public let hindered: [(person: Person, hindrance: SpeakerHindrance)]
    }

    private let desk: Desk

    /// Prepares to fill the rota.
    public init(at desk: Desk) { self.desk = desk }

    /// Fills the lectures to come from one day through another. What has been given already stays as it is, so that doing it
    /// again changes nothing.
    ///
    /// Whoever may be a minor speaks where they offered or were named, and is never put on the rota.
    ///
    /// - Parameters:
    ///   - first: The first day; nil for today.
    ///   - last: The last day; nil for all there are.
    public func callAsFunction(from first: LocalDate? = nil, through last: LocalDate? = nil) throws -> Answer {
        try desk.write { file in
            let register = try LectureRegister(file.reader, from: desk.today)
            let gaps = register.lectures.filter { lecture in
                let day = register.day(of: lecture)
                return lecture.occurrence.status.holdsItsTime && lecture.occurrence.span.start > desk.now
                    && register.turns[lecture.key] == nil && day >= first ?? day && day <= last ?? day
            }
            let offers = try file.reader.openLectureOffers().map { register.following($0) }
            let circle = try circle(around: gaps, register, in: file.reader)
            let concerned = Set(circle.map(\.speaker) + offers.map(\.speaker))
            let rota = LectureRota(
                gaps: gaps.map { lecture in
                    LectureGap(on: register.day(of: lecture), hindrances: register.hindrances(at: lecture))
                }, offers: offers, circle: circle)
            // The rota keeps the order of days, and the register that of times.
            let decisions = zip(gaps, rota.decisions()).map { lecture, decision in
                Decision(
                    lecture: lecture, day: decision.gap.day, placement: decision.placement,
                    hindered: decision.gap.hindrances.filter { concerned.contains($0.key) }
                        .sorted { $0.key < $1.key }
                        .compactMap { hindered in register.people[hindered.key].map { ($0, hindered.value) } })
            }
            for decision in decisions {
                guard let placement = decision.placement else { continue }
                try file.save(placement.turn(assigned: desk.now), at: decision.lecture.key, now: desk.now)
            }
            return Answer(decisions: decisions, people: register.people)
        }
    }

    /// Those who take their turn, with how often they have in the term and when last.
    private func circle(
        around gaps: [AgendaEntry], _ register: LectureRegister, in file: CommunityReader
    ) throws -> [RotaMember<Person.ID>] {
        let terms = try Set(gaps.map(\.activity.id)).compactMap { try file.term(of: $0) }
        let turns = Dictionary(grouping: register.turns.values, by: \.turn.speaker)
        return try file.lectureSpeakers().compactMap { register.people[$0] }
            .filter { !$0.mayBeMinor(on: desk.today) }
            .map { person in
                let starts = (turns[person.id] ?? []).map(\.start)
                return RotaMember(
                    person.id, turns: starts.count { start in terms.contains { $0.contains(start) } },
                    lastTurn: starts.max().map { register.zone.local($0).date })
            }
    }
}

extension LectureRegister {
    /// The offer with the day on which its lecture is now, where that was moved.
    fileprivate func following(_ offer: LectureOffer<Person.ID>) -> LectureOffer<Person.ID> {
        guard let wished = offer.day, let lecture = try? lecture(at: .day(wished)) else { return offer }
        return LectureOffer(
            id: offer.id, offer.speaker, topic: offer.topic, book: offer.book, day: day(of: lecture),
            offered: offer.offered, isReturned: offer.isReturned)
    }
}

extension RotaPlacement<Person.ID> {
    /// The turn that is given.
    fileprivate func turn(assigned: Instant) -> LectureTurn<Person.ID> {
        switch reason {
        case .offeredForTheDay(let offer), .offered(let offer):
            LectureTurn(speaker, topic: offer.topic, offer: offer.id, origin: .offered, assigned: assigned)
        case .longestAgo, .newcomer: LectureTurn(speaker, origin: .rota, assigned: assigned)
        }
    }
}
