import CivilTime
public import Learning
public import Scheduling
import Storage

/// Lays the term of the weekly half-hour lecture: the lectures and the exchange after each, both or neither.
public struct PlanLectures: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The verdict on the lectures.
        public let lectures: BookingAnswer
        /// The verdict on the exchanges.
        public let exchanges: BookingAnswer
    }

    private let desk: Desk
    private let judge: Judge

    /// Prepares to plan.
    public init(at desk: Desk, judge: Judge = Judge()) {
        self.desk = desk
        self.judge = judge
    }

    /// Books the lectures and the exchanges of a term in a room.
    public func callAsFunction(_ term: LectureTerm, in room: String) throws -> Answer {
        try desk.write { file in
            let lectures = try file.reader.judgement(
                on: request(Self.lectureTitle, .lecture, term.lectures, room), judge: judge, at: desk)
            let exchanges = try file.reader.judgement(
                on: request(Self.exchangeTitle, .meeting, term.exchanges, room), judge: judge, at: desk)
            guard case .accepted(let first) = lectures.verdict, case .accepted(let second) = exchanges.verdict else {
                let advice = Advice(file.reader, judge: judge, now: desk.now)
                return Answer(
                    lectures: try advice.answer(to: lectures), exchanges: try advice.answer(to: exchanges))
            }
            return Answer(
                lectures: try file.save(first, for: lectures, at: desk),
                exchanges: try file.save(second, for: exchanges, at: desk))
        }
    }

    private static let lectureTitle = LocalizedText(zh: "社区半小时读书讲座", en: "Half-hour reading lecture")
    private static let exchangeTitle = LocalizedText(zh: "读书心得交流", en: "Exchange after the lecture")

    private func request(
        _ title: LocalizedText, _ kind: ActivityKind, _ recurrence: Recurrence, _ room: String
    ) throws -> BookingRequest {
        guard let schedule = Schedule(recurrence, seconds: LectureTerm.halfAnHour) else {
            throw SchedulingError.neverHappens
        }
        return BookingRequest(
            title: title[desk.community.language], kind: kind, rooms: [room], schedule: schedule)
    }
}
