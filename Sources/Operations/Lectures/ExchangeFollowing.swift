import CivilTime
import Scheduling
import Storage

extension ChangeRequest {
    /// What is to be different about the exchange after a lecture, so that it follows at once; nil where nothing is.
    ///
    /// - Parameters:
    ///   - pair: The exchange after the first lecture of the plan.
    ///   - target: When the exchange is to begin.
    fileprivate func following(_ pair: PairedExchange, at target: LocalDateTime) -> ChangeRequest? {
        let isMoved = date != nil || time != nil
        guard isMoved || !rooms.isEmpty || attendance != nil || visibility != nil else { return nil }
        return ChangeRequest(
            rooms: rooms, date: isMoved ? target.date : nil, time: isMoved ? target.time : nil, attendance: attendance,
            visibility: visibility)
    }
}

/// A change of a lecture, and the same of the exchange after it.
struct ExchangeFollowing {
    /// What becomes of the exchange, or of the series from it on.
    let plan: ChangePlan
    /// Whether the exchange moves to a later time, so that it has to make way before its lecture moves.
    let goesFirst: Bool

    /// Nil where the activity is no lecture, has no exchange, or the exchange stays as it is.
    init?(
        _ lectures: ChangePlan, _ request: ChangeRequest, in directory: Directory, of file: CommunityReader,
        now: Instant
    ) throws {
        guard let first = lectures.successions.first, let changed = lectures.occurrences.first,
            let pair = try file.exchanges(after: [first.from], of: lectures.activity).first, pair.follows(lectures)
        else { return nil }
        let (lecture, exchange, scope): (LocalDateTime, LocalDateTime, SeriesScope) =
            switch lectures.extent {
            case .occurrence:
                (directory.zone.local(changed.span.start), directory.zone.local(pair.occurrence.span.start), .this)
            case .addition, .whole, .rest: (first.to, pair.occurrence.original, .following)
            }
        let target = lecture.adding(seconds: pair.gap)
        guard let request = request.following(pair, at: target) else { return nil }
        plan = try request.plan(
            for: pair.activity, occasion: .start(pair.occurrence.original), scope: scope, in: directory, now: now)
        goesFirst = target > exchange
    }
}

extension Desk {
    /// Carries out two changes that belong together in one transaction: where one is refused, neither is kept.
    func writeTogether(_ body: (CommunityWriter) throws -> ChangeAnswer) throws -> ChangeAnswer {
        do {
            return try write { file in
                let answer = try body(file)
                guard !answer.isRefused else { throw RefusedTogether(answer: answer) }
                return answer
            }
        } catch let refused as RefusedTogether {
            return refused.answer
        }
    }
}

extension ChangeAnswer {
    /// The answer about a lecture, with what became of its exchange; refused where the exchange was.
    func with(_ exchange: ChangeAnswer?) -> ChangeAnswer {
        guard let exchange else { return self }
        var answer = ChangeAnswer(
            findings: findings + exchange.findings, isRefused: isRefused || exchange.isRefused, plan: plan,
            activity: activity, suggestions: isRefused ? suggestions : exchange.suggestions, directory: directory)
        answer.exchanges = exchange.plan.occurrences
        return answer
    }
}
