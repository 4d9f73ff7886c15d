public import CivilTime
import Learning
import Scheduling
import Storage

/// Sums the logs up at the cut-off and freezes what every candidate had earned, with each line behind it.
public struct ScoreAward: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The last day that counted.
        public let cutOff: LocalDate
        /// How many lines of the log are behind the scores.
        public let lines: Int
        /// The cycle with everybody's score.
        public let card: AwardCycleCard
    }

    private let desk: Desk

    /// Prepares to score.
    public init(at desk: Desk) { self.desk = desk }

    /// Scores a cycle. It can be done anew until the result hangs out.
    ///
    /// - Parameters:
    ///   - name: The cycle.
    ///   - cutOff: The last day that counts; nil for the last of the cycle, or the one it was scored by before.
    /// - Throws: `LearningError.award` while nominations are taken in, where nobody was nominated, or where the cut-off is not over.
    public func callAsFunction(_ name: String, cutOff: LocalDate?) throws -> Answer {
        try desk.write { file in
            var cycle = try file.reader.awardCycle(named: name)
            try cycle.expect(.score)
            let cutOff = cutOff ?? cycle.dates.cutOff ?? cycle.period.last
            let nominations = try file.reader.awardNominations(in: cycle.number)
            try expectReady(cycle, nominations, cutOff: cutOff)
            let lines = try freeze(nominations, of: cycle, through: cutOff, in: file)
            cycle.state = .scoring
            cycle.dates.cutOff = cutOff
            try file.update(cycle, now: desk.now)
            let card = try ShowAwards(at: desk).card(file.reader.knownAwardCycle(cycle.number), in: file.reader)
            return Answer(cutOff: cutOff, lines: lines, card: card)
        }
    }

    private func expectReady(_ cycle: AwardCycle, _ nominations: [AwardNomination], cutOff: LocalDate) throws {
        guard cycle.period.contains(cutOff) else {
            throw LearningError.award(.outsideCycle(cutOff, cycle: cycle.name, period: cycle.period))
        }
        guard cutOff < desk.today else { throw LearningError.award(.toCome(cutOff, today: desk.today)) }
        guard cycle.dates.nominationsLast < desk.today else {
            throw LearningError.award(.nomination(.open(cycle: cycle.name, last: cycle.dates.nominationsLast)))
        }
        guard !nominations.isEmpty else { throw LearningError.award(.nomination(.nobody(cycle: cycle.name))) }
    }

    private func freeze(
        _ nominations: [AwardNomination], of cycle: AwardCycle, through cutOff: LocalDate, in file: CommunityWriter
    ) throws -> Int {
        let work = try AwardWork(cycle, through: cutOff, in: file.reader, at: desk)
        var seen: Set<FrozenEvidence.Key> = []
        for nomination in nominations {
            guard let candidate = nomination.candidate else { continue }
            try file.freeze(
                FrozenScore(work.score(candidate, for: nomination.award)), of: nomination.number)
            let lines = try work.lines(behind: candidate, for: nomination.award, in: file.reader, at: desk)
            for (position, line) in lines.enumerated() {
                try file.insert(line, at: position, behind: nomination.number)
                seen.insert(line.key)
            }
        }
        return seen.count
    }
}

extension AwardWork {
    /// The lines of the log behind a candidate's score, as they count at this moment.
    func lines(
        behind candidate: AwardCandidate, for award: AwardKind, in file: CommunityReader, at desk: Desk
    ) throws -> [FrozenEvidence] {
        try ledger.lines(of: candidate, for: award, in: file, by: desk.now).map(\.line.frozen)
    }
}

extension EvidenceLine {
    /// What of the line counts.
    fileprivate var frozen: FrozenEvidence {
        FrozenEvidence(
            kind: kind, line: number, person: person.value, day: day, start: start, seconds: seconds,
            details: isBackDated ? "back-dated" : service?.rawValue ?? "")
    }
}
