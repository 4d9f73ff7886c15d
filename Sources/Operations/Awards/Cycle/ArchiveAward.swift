public import Learning
import CivilTime
import Storage

/// Puts a cycle away: what is personal about everybody who was not commended is erased, in the tables, in the journal, and in what
/// is left of older states of the file.
public struct ArchiveAward: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The cycle.
        public let cycle: AwardCycle
        /// How many candidates nobody knows any more.
        public let candidates: Int
        /// How many lines of the journal lost what they told.
        public let journalLines: Int
        /// Whether nothing is left in free pages and in the write-ahead log; otherwise the next command that writes sees to it.
        public let isClean: Bool
    }

    private let desk: Desk
    private let verbs: @Sendable (String) -> String

    /// Prepares to archive.
    ///
    /// - Parameter verbs: Makes of a command as it was typed only which command it was: `award nominate`.
    public init(at desk: Desk, verbs: @escaping @Sendable (String) -> String) {
        self.desk = desk
        self.verbs = verbs
    }

    /// Archives a cycle. It cannot be taken back.
    ///
    /// - Throws: `LearningError.award` before it is decided, and until as many days after that are over as the rules say (90).
    public func callAsFunction(_ name: String) throws -> Answer {
        let (answer, isClean) = try desk.store.erase(rehearsal: desk.isRehearsal) { file in
            var cycle = try file.reader.awardCycle(named: name)
            try cycle.expect(.archive)
            let days = try AwardRules(of: cycle, in: file.reader).policy[.eraseAfterDays]
            if let first = cycle.archiveDay(keptFor: days), desk.today < first {
                throw LearningError.award(.keptUntil(first, days: days, cycle: cycle.name))
            }
            let erased = try file.eraseNotCommended(in: cycle.number, verbs: verbs)
            cycle.state = .archived
            try file.update(cycle, now: desk.now)
            return (
                (try file.reader.knownAwardCycle(cycle.number), erased),
                JournalEntry(made: desk.now, actor: desk.actor, command: "award archive \(cycle.name)")
            )
        }
        return Answer(
            cycle: answer.0, candidates: answer.1.candidates, journalLines: answer.1.journalLines, isClean: isClean)
    }
}
