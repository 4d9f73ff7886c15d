public import CivilTime
public import Learning
import Scheduling
import Storage

/// What hangs out in public of a cycle: while anybody may object who is to be commended, and afterwards who was.
///
/// It holds only what strangers may read: names as far as there is consent, of the young none at all, scores of buildings alone.
public struct AwardNotice: Sendable, Hashable {
    /// Whether it asks for objections, or tells the result.
    public enum Purpose: String, Sendable, Hashable {
        case publicity, result
    }

    /// One award with whom it goes to.
    public struct Section: Sendable, Hashable {
        /// The award.
        public let award: AwardKind
        /// Who, in the order in which they are told.
        public let lines: [Line]
    }

    /// Somebody in the notice.
    public struct Line: Sendable, Hashable {
        /// The number under which an objection can be made.
        public let number: Int64
        /// The name as strangers may read it.
        public let name: LocalizedText
        /// The score, of a building; nil for people, who are not ranked in public.
        public let score: Points?
    }

    /// The community's name.
    public let community: String
    /// The cycle's name.
    public let cycle: String
    /// The days whose learning counted.
    public let period: AwardPeriod
    /// What it is for.
    public let purpose: Purpose
    /// The days on which it hangs out.
    public let publicity: PublicityPeriod
    /// Of these, how many are working days that count.
    public let workingDays: Int
    /// The day of the decision; nil before.
    public let decided: LocalDate?
    /// The day on which the awards are handed over; nil where that is not known.
    public let awardDay: LocalDate?
    /// From which lots were drawn among equals.
    public let seed: String
    /// The awards that somebody gets.
    public let sections: [Section]

    /// Reads the notice of a cycle.
    ///
    /// - Throws: `LearningError.award` where nothing hangs out yet.
    public init(of name: String, at desk: Desk) throws {
        self = try desk.read { file in try AwardNotice(try file.awardCycle(named: name), in: file, at: desk) }
    }

    init(_ cycle: AwardCycle, in file: CommunityReader, at desk: Desk) throws {
        guard let publicity = cycle.dates.publicity else {
            throw LearningError.award(.tooEarly(.publicise, cycle: cycle.name, state: cycle.state))
        }
        let roll = try AwardRoll(cycle, in: file, on: desk.today)
        let isDecided = cycle.state >= .decided
        community = desk.community.name
        self.cycle = cycle.name
        period = cycle.period
        purpose = isDecided ? .result : .publicity
        self.publicity = publicity
        workingDays = try WorkingDays(file.holidayCalendar())
            .count(from: publicity.first.adding(days: 1), through: publicity.last)
        decided = cycle.dates.decided
        awardDay = cycle.dates.awardDay
        seed = cycle.seed
        sections = cycle.awards.compactMap { award in
            let shown = roll.nominations.filter { nomination in
                nomination.award == award
                    && (isDecided ? nomination.score?.isCommended : nomination.score?.isProposed) == true
            }
            return shown.isEmpty ? nil : Section(award, shown, roll)
        }
    }
}

extension AwardNotice.Section {
    /// Buildings by place and with their scores; people by the numbers of their nominations, which say nothing of who is better.
    fileprivate init(_ award: AwardKind, _ nominations: [AwardNomination], _ roll: AwardRoll) {
        let isRanked = award.level == .building
        let ordered = nominations.sorted { one, other in
            isRanked
                ? (one.score?.rank ?? .max, one.number) < (other.score?.rank ?? .max, other.number)
                : one.number < other.number
        }
        self.init(
            award: award,
            lines: ordered.map { nomination in
                AwardNotice.Line(
                    number: nomination.number,
                    name: roll.register.publicName(of: nomination.candidate, nomination: nomination.number),
                    score: isRanked ? nomination.score?.total : nil)
            })
    }
}
