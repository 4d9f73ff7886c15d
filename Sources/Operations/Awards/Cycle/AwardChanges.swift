public import CivilTime
public import Learning
import Scheduling
import Storage

/// What became of the log since a cycle was scored: lines that were added, corrected or taken out. No published score is changed by it.
public struct AwardChanges: Sendable {
    /// What happened to a line.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case added, corrected, removed

        /// The kind in a word.
        public var name: LocalizedText {
            switch self {
            case .added: LocalizedText(zh: "补记", en: "added")
            case .corrected: LocalizedText(zh: "更正", en: "corrected")
            case .removed: LocalizedText(zh: "删除", en: "taken out")
            }
        }
    }

    /// One line that is not as it was.
    public struct Change: Sendable, Hashable {
        /// What happened.
        public let kind: Kind
        /// Behind whose score it is.
        public let candidate: LocalizedText
        /// For which award.
        public let award: AwardKind
        /// The line as it was when the score was made; nil where it was added since.
        public let before: FrozenEvidence?
        /// The line as it is; nil where it was taken out since.
        public let after: FrozenEvidence?
    }

    /// A candidate whose score would be another today.
    public struct Difference: Sendable, Hashable {
        /// Who it is.
        public let candidate: LocalizedText
        /// For which award.
        public let award: AwardKind
        /// The score that was frozen, without the panel's part.
        public let frozen: Points
        /// The score as it would be today.
        public let live: Points
    }

    /// The cycle.
    public let cycle: AwardCycle
    /// The lines, candidate by candidate.
    public let changes: [Change]
    /// The scores that would be others.
    public let differences: [Difference]

    /// Compares a cycle that was scored with the log of today.
    ///
    /// - Throws: `LearningError.award` where it was not scored yet.
    public init(of name: String, at desk: Desk) throws {
        self = try desk.read { file in
            let cycle = try file.awardCycle(named: name)
            guard let cutOff = cycle.dates.cutOff else {
                throw LearningError.award(.tooEarly(.judge, cycle: cycle.name, state: cycle.state))
            }
            let roll = try AwardRoll(cycle, in: file, on: desk.today)
            let frozen = try file.frozenEvidence(in: cycle.number)
            var changes: [Change] = []
            var differences: [Difference] = []
            let work = try AwardWork(cycle, through: cutOff, in: file, at: desk)
            for nomination in roll.nominations {
                guard let candidate = nomination.candidate, let score = nomination.score else { continue }
                let (name, award) = (roll.name(of: nomination), nomination.award)
                changes += Self.compare(
                    frozen[nomination.number] ?? [], try work.lines(behind: candidate, for: award, in: file, at: desk)
                ).map { Change(kind: $0, candidate: name, award: award, before: $1, after: $2) }
                let (before, live) = (score.withoutPanel, work.score(candidate, for: award).score)
                if before != live {
                    differences.append(Difference(candidate: name, award: award, frozen: before, live: live))
                }
            }
            return AwardChanges(cycle: cycle, changes: changes, differences: differences)
        }
    }

    private init(cycle: AwardCycle, changes: [Change], differences: [Difference]) {
        self.cycle = cycle
        self.changes = changes
        self.differences = differences
    }

    /// The lines that differ, by the day for which they count.
    private static func compare(
        _ frozen: [FrozenEvidence], _ live: [FrozenEvidence]
    ) -> [(Kind, FrozenEvidence?, FrozenEvidence?)] {
        let before = Dictionary(frozen.map { ($0.key, $0) }) { first, _ in first }
        let after = Dictionary(live.map { ($0.key, $0) }) { first, _ in first }
        let keys = Set(before.keys).union(after.keys)
        let found = keys.compactMap { key -> (Kind, FrozenEvidence?, FrozenEvidence?)? in
            switch (before[key], after[key]) {
            case (nil, let line?): (.added, nil, line)
            case (let line?, nil): (.removed, line, nil)
            case (let old?, let new?): old == new ? nil : (.corrected, old, new)
            case (nil, nil): nil
            }
        }
        return found.sorted { Self.place($0.1 ?? $0.2) < Self.place($1.1 ?? $1.2) }
    }

    private static func place(_ line: FrozenEvidence?) -> (LocalDate, String, Int64) {
        (line?.day ?? .max, line?.kind.rawValue ?? "", line?.line ?? 0)
    }
}

extension FrozenScore {
    /// What the log alone made.
    fileprivate var withoutPanel: Points {
        parts.filter { $0.part != .panel }.reduce(.zero) { $0 + $1.points }
    }
}
