public import CivilTime
public import Learning
import Scheduling
import Storage

/// Hangs a result out (公示): adds what the panel gave, puts the candidates in order, and says who is to be commended.
public struct PubliciseAward: Sendable {
    private let desk: Desk

    /// Prepares to publicise.
    public init(at desk: Desk) { self.desk = desk }

    /// Hangs a result out for so many working days from a day on.
    ///
    /// Once more after an objection was upheld: then who came next hangs out in the place of who does not any more, for a whole
    /// period of their own.
    ///
    /// - Parameters:
    ///   - name: The cycle.
    ///   - first: The day on which the notice goes up; nil for today.
    ///   - days: For how many working days; nil for as many as the rules say.
    /// - Throws: `LearningError.award` where something is missing, `CivilTimeError.noHolidayFile` where nobody knows whether people
    ///   work on a day of the period.
    public func callAsFunction(_ name: String, from first: LocalDate?, workingDays days: Int?) throws -> (
        cycle: AwardCycle, notice: AwardNotice
    ) {
        try desk.write { file in
            var cycle = try file.reader.awardCycle(named: name)
            try cycle.expect(.publicise)
            let first = first ?? desk.today
            guard first >= desk.today else {
                throw LearningError.award(.publicity(.backDated(first, today: desk.today)))
            }
            let policy = try AwardRules(of: cycle, in: file.reader).policy
            let period = try PublicityPeriod(
                from: first, workingDays: days ?? policy[.publicityDays],
                by: WorkingDays(file.reader.holidayCalendar()))
            let removed = try removedByObjection(cycle, in: file.reader)
            try place(try AwardRoll(cycle, in: file.reader, on: desk.today), policy, without: removed, in: file)
            cycle.state = .publicity
            cycle.dates.publicity = period
            if let day = cycle.dates.awardDay, day <= period.last { cycle.dates.awardDay = nil }
            try file.update(cycle, now: desk.now)
            let publicised = try file.reader.knownAwardCycle(cycle.number)
            return (publicised, try AwardNotice(publicised, in: file.reader, at: desk))
        }
    }

    /// The nominations against which an objection was upheld.
    ///
    /// - Throws: `LearningError.award` where a notice hangs out already and nothing in it would be new, or an objection waits.
    private func removedByObjection(_ cycle: AwardCycle, in file: CommunityReader) throws -> Set<Int64> {
        guard let period = cycle.dates.publicity else { return [] }
        let objections = try file.awardObjections(in: cycle.number)
        let open = objections.filter { $0.answer == nil }.map(\.number)
        guard open.isEmpty else {
            throw LearningError.award(.publicity(.objectionsOpen(cycle: cycle.name, numbers: open)))
        }
        let removed = Set(objections.filter { $0.answer?.outcome == .upheld }.map(\.nomination))
        let stillPlaced = try file.awardNominations(in: cycle.number).contains {
            removed.contains($0.number) && $0.score?.rank != nil
        }
        guard stillPlaced else {
            throw LearningError.award(.publicity(.nothingNew(cycle: cycle.name, last: period.last)))
        }
        return removed
    }

    private func place(
        _ roll: AwardRoll, _ policy: AwardPolicy, without removed: Set<Int64>, in file: CommunityWriter
    ) throws {
        let panel = try AwardPanelWeights(roll, limit: Points(policy[.panelPoints]), in: file.reader)
        var proposed = 0
        for award in roll.cycle.awards {
            let history = try AwardHistory(
                of: award, before: roll.cycle, restCycles: policy[.restCycles], in: file.reader)
            let ranking = AwardRanking(
                winners: policy.winners(of: award), formerWinners: history.formerWinners,
                lot: AwardLot(seed: roll.cycle.seed))
            let placed = AwardPlacing(ranking, panel: panel)(
                roll.nominations.filter { $0.award == award }, without: removed)
            for (number, score) in placed { try file.place(score, of: number) }
            proposed += placed.count { $0.score.isProposed }
        }
        guard proposed > 0 else {
            throw LearningError.award(.publicity(.nobodyEligible(cycle: roll.cycle.name)))
        }
    }
}
