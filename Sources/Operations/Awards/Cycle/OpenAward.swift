public import CivilTime
public import Learning
import Scheduling
import Storage

/// Makes award cycles, freezes their rules, and says when their steps are.
public struct OpenAward: Sendable {
    /// What a new cycle is to be like.
    public struct Wish: Sendable {
        /// Its name.
        public var name: String
        /// The first and the last day whose learning counts; nil for a draft that is there already.
        public var days: (first: LocalDate, last: LocalDate)?
        /// What is awarded; empty for all four.
        public var awards: [AwardKind] = []
        /// The last day for nominations; nil for the last day that counts.
        public var nominationsUntil: LocalDate?
        /// The day on which the awards are handed over, where it is known.
        public var awardDay: LocalDate?
        /// From which lots are drawn; nil for one that nobody can foresee.
        public var seed: String?
        /// Whether it stays a draft.
        public var isDraft = false

        /// Wishes for a cycle.
        public init(name: String) { self.name = name }
    }

    private let desk: Desk

    /// Prepares to open cycles.
    public init(at desk: Desk) { self.desk = desk }

    /// Opens a cycle: a new one, or a draft of that name. From then on its rules are those of today.
    ///
    /// - Throws: `StorageError.nameTaken` where a cycle of the name has left its draft, `LearningError.award` where the days
    ///   will not do.
    public func callAsFunction(_ wish: Wish) throws -> AwardCycle {
        let name = try PlainName.check(wish.name)
        return try desk.write { file in
            let draft = try file.reader.awardCycles().first { $0.name == name }
            if let draft, wish.days == nil, !wish.isDraft {
                try draft.expect(.open)
                return try open(draft, in: file)
            }
            let number = try insert(wish, named: name, in: file)
            let cycle = try file.reader.knownAwardCycle(number)
            return wish.isDraft ? cycle : try open(cycle, in: file)
        }
    }

    /// Says when nominations end, or when the awards are handed over.
    ///
    /// - Throws: `LearningError.award` where the cycle is past the step.
    public func change(_ name: String, nominationsUntil: LocalDate?, awardDay: LocalDate?) throws -> AwardCycle {
        guard nominationsUntil != nil || awardDay != nil else { throw OperationError.nothingSaidOfDates }
        return try desk.write { file in
            var cycle = try file.reader.awardCycle(named: name)
            if let nominationsUntil {
                guard cycle.state <= .open else { throw cycle.tooLate(.nominate) }
                try expect(nominationsUntil, isNotBefore: cycle.period.first)
                cycle.dates.nominationsLast = nominationsUntil
            }
            if let awardDay {
                guard cycle.state < .archived else { throw cycle.tooLate(.decide) }
                try expect(awardDay, isNotBefore: cycle.dates.publicity?.last ?? cycle.period.first)
                cycle.dates.awardDay = awardDay
            }
            try file.update(cycle, now: desk.now)
            return try file.reader.knownAwardCycle(cycle.number)
        }
    }

    private func insert(_ wish: Wish, named name: String, in file: CommunityWriter) throws -> Int64 {
        guard let days = wish.days else {
            throw OperationError.notFound(
                .awardCycle, name: name, candidates: try file.reader.awardCycles().map(\.name))
        }
        guard let period = AwardPeriod(from: days.first, through: days.last) else {
            throw LearningError.award(.badPeriod(first: days.first, last: days.last))
        }
        let dates = AwardCycle.Dates(
            nominationsLast: wish.nominationsUntil ?? period.last, awardDay: wish.awardDay)
        try expect(dates.nominationsLast, isNotBefore: period.first)
        if let awardDay = dates.awardDay { try expect(awardDay, isNotBefore: period.first) }
        return try file.insertAwardCycle(
            name, period: period, awards: wish.awards.isEmpty ? AwardKind.allCases : wish.awards,
            seed: try PlainName.check(wish.seed ?? desk.uids.lotSeed()), dates: dates,
            uid: desk.uids.uid(at: desk.community.uidHost), now: desk.now)
    }

    private func open(_ cycle: AwardCycle, in file: CommunityWriter) throws -> AwardCycle {
        var cycle = cycle
        let rules = try AwardRules(current: file, at: desk)
        cycle.state = .open
        cycle.rules = AwardCycle.FrozenRules(version: rules.version, hash: rules.hash)
        try file.update(cycle, now: desk.now)
        return try file.reader.knownAwardCycle(cycle.number)
    }

    private func expect(_ day: LocalDate, isNotBefore first: LocalDate) throws {
        guard day >= first else {
            throw OperationError.endsBeforeStart(start: first.description, end: day.description)
        }
    }
}

extension AwardCycle {
    /// The error that the cycle is past a step.
    func tooLate(_ step: AwardStep) -> LearningError { .award(.tooLate(step, cycle: name, state: state)) }
}

extension CommunityReader {
    /// The cycle of a number that was found or written in this same transaction.
    func knownAwardCycle(_ number: Int64) throws -> AwardCycle {
        guard let cycle = try awardCycle(number) else {
            throw OperationError.notFound(.awardCycle, name: String(number), candidates: [])
        }
        return cycle
    }
}
