public import CivilTime
public import Learning
import Scheduling
import Storage

/// Settles who is commended.
public struct DecideAward: Sendable {
    private let desk: Desk

    /// Prepares to decide.
    public init(at desk: Desk) { self.desk = desk }

    /// Commends everybody who hung out to be commended and whom no objection took off the list. Places that an objection left empty
    /// stay empty: nobody is commended whose name did not hang out.
    ///
    /// - Parameters:
    ///   - name: The cycle.
    ///   - awardDay: The day on which the awards are handed over, where that is known.
    /// - Throws: `LearningError.award` before the end of the publicity, or while an objection waits for its answer.
    public func callAsFunction(_ name: String, awardDay: LocalDate?) throws -> (cycle: AwardCycle, notice: AwardNotice)
    {
        try desk.write { file in
            var cycle = try file.reader.awardCycle(named: name)
            try cycle.expect(.decide)
            if let period = cycle.dates.publicity, !period.isOver(on: desk.today) {
                throw LearningError.award(.publicity(.runs(cycle: cycle.name, last: period.last)))
            }
            let open = try file.reader.awardObjections(in: cycle.number).filter { $0.answer == nil }.map(\.number)
            guard open.isEmpty else {
                throw LearningError.award(.publicity(.objectionsOpen(cycle: cycle.name, numbers: open)))
            }
            if let awardDay {
                guard awardDay >= desk.today else {
                    throw OperationError.endsBeforeStart(start: desk.today.description, end: awardDay.description)
                }
                cycle.dates.awardDay = awardDay
            }
            try file.commendProposed(in: cycle.number)
            cycle.state = .decided
            cycle.dates.decided = desk.today
            try file.update(cycle, now: desk.now)
            let decided = try file.reader.knownAwardCycle(cycle.number)
            return (decided, try AwardNotice(decided, in: file.reader, at: desk))
        }
    }
}
