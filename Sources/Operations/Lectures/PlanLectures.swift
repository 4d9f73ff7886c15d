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
    ///
    /// - Parameters:
    ///   - term: When.
    ///   - room: Where, by name.
    ///   - dayPolicy: What public holidays and make-up working days do to a lecture; its exchange goes the way of the lecture.
    public func callAsFunction(
        _ term: LectureTerm, in room: String, dayPolicy: DayPolicy = DayPolicy()
    ) throws -> Answer {
        try desk.write { file in
            let holidays = try file.reader.holidayCalendar()
            let lectures = try judgement(
                on: request(Self.lectureTitle, .lecture, term.lectures, room, dayPolicy), holidays, in: file.reader)
            // What a day does to a lecture it does to the exchange after it, though that be after midnight.
            let exchanges = try judgement(
                on: request(Self.exchangeTitle, .meeting, term.exchanges, room, dayPolicy),
                holidays.shifted(days: term.daysToExchange), in: file.reader)
            guard case .accepted(let first) = lectures.verdict, case .accepted(let second) = exchanges.verdict else {
                let advice = Advice(file.reader, judge: judge, now: desk.now)
                return Answer(
                    lectures: try advice.answer(to: lectures), exchanges: try advice.answer(to: exchanges))
            }
            return try save(first, for: lectures, second, for: exchanges, in: file)
        }
    }

    private func judgement(
        on request: BookingRequest, _ holidays: HolidayCalendar, in file: CommunityReader
    ) throws -> Judgement {
        let directory = try Directory(file)
        let proposal = try request.proposal(in: directory, under: file.policy())
            .observing(holidays, in: desk.community.zone, language: desk.community.language)
        return try file.judgement(on: proposal, in: directory, judge: judge, at: desk)
    }

    /// Stores both, and that one follows the other.
    private func save(
        _ first: JudgedProposal, for lectures: Judgement, _ second: JudgedProposal, for exchanges: Judgement,
        in file: CommunityWriter
    ) throws -> Answer {
        let (lecture, exchange) = (
            try file.book(first, for: lectures, uid: desk.uids.uid(at: desk.community.uidHost), at: desk),
            try file.book(second, for: exchanges, uid: desk.uids.uid(at: desk.community.uidHost), at: desk)
        )
        try file.link(exchange: exchange, to: lecture)
        return Answer(
            lectures: try file.answer(lectures, storedAs: lecture, at: desk),
            exchanges: try file.answer(exchanges, storedAs: exchange, at: desk))
    }

    private static let lectureTitle = LocalizedText(zh: "社区半小时读书讲座", en: "Half-hour reading lecture")
    private static let exchangeTitle = LocalizedText(zh: "读书心得交流", en: "Exchange after the lecture")

    private func request(
        _ title: LocalizedText, _ kind: ActivityKind, _ recurrence: Recurrence, _ room: String, _ dayPolicy: DayPolicy
    ) throws -> BookingRequest {
        guard let schedule = Schedule(recurrence, seconds: LectureTerm.halfAnHour) else {
            throw SchedulingError.neverHappens
        }
        return BookingRequest(
            title: title[desk.community.language], kind: kind, rooms: [room], schedule: schedule,
            dayPolicy: dayPolicy)
    }
}

extension HolidayCalendar {
    /// The calendar with every day so many days later.
    fileprivate func shifted(days: Int) -> HolidayCalendar {
        guard days != 0 else { return self }
        return HolidayCalendar(
            coveredYears: coveredYears,
            holidays: self.days.map {
                PublicHoliday(date: $0.date.adding(days: days), kind: $0.kind, name: $0.name)
            })
    }
}
