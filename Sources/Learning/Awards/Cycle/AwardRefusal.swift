public import CivilTime

/// Why a step of an award cycle is not taken.
public enum AwardRefusal: Sendable, Hashable {
    /// Other steps come first.
    case tooEarly(AwardStep, cycle: String, state: AwardCycleState)
    /// The cycle is past the step.
    case tooLate(AwardStep, cycle: String, state: AwardCycleState)
    /// A date lies outside the days of the cycle.
    case outsideCycle(LocalDate, cycle: String, period: AwardPeriod)
    /// A period ends before it begins, or is longer than the months of a score have room for.
    case badPeriod(first: LocalDate, last: LocalDate)
    /// A day whose learning is to count is not over.
    case toCome(LocalDate, today: LocalDate)
    /// The cycle does not give the award.
    case notAwarded(AwardKind, cycle: String)
    /// Nobody was commended with the award.
    case nobodyCommended(cycle: String)
    /// What is personal is kept for a time after the decision.
    case keptUntil(LocalDate, days: Int, cycle: String)
    /// Somebody is not nominated.
    case nomination(NominationRefusal)
    /// The panel does not judge.
    case panel(PanelRefusal)
    /// The result is not hung out, or not settled.
    case publicity(PublicityRefusal)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .tooEarly(let step, let cycle, let state): Self.tooEarly(step, cycle, state)
        case .tooLate(let step, let cycle, let state):
            LocalizedText(
                zh: "“\(cycle)”\(state.standing.zh)，不能再\(step.name.zh)；shuxiang award show \(cycle) 可以查看。",
                en: "“\(cycle)” \(state.standing.en), too late to \(step.name.en) it; see shuxiang award show \(cycle)."
            )
        case .outsideCycle(let day, let cycle, let period):
            LocalizedText(
                zh: "\(day) 不在“\(cycle)”的 \(period.first) 到 \(period.last) 之间；请检查日期。",
                en: "\(day) is not within \(period.first) to \(period.last) of “\(cycle)”; check the date.")
        case .badPeriod(let first, let last):
            LocalizedText(
                zh: "评选周期不能从 \(first) 到 \(last)：先后要对，最长 \(AwardPeriod.mostYears) 年；请检查 --from 和 --to。",
                en: "A cycle cannot run from \(first) to \(last): the end comes after the start, and "
                    + "\(AwardPeriod.mostYears) years at most lie between; check --from and --to.")
        case .toCome(let day, let today):
            LocalizedText(
                zh: "\(day) 还没有过完（今天是 \(today)），不能计分；请等到第二天，或用 --cut-off 写一个过去的日子。",
                en: "\(day) is not over (today is \(today)), so it cannot be summed up; wait, or give a past day "
                    + "with --cut-off.")
        case .notAwarded(let award, let cycle):
            LocalizedText(
                zh: "“\(cycle)”不评\(award.name.zh)；请换一个 --award。",
                en: "“\(cycle)” has no award for the \(award.name.en); give another --award.")
        case .nobodyCommended(let cycle):
            LocalizedText(
                zh: "“\(cycle)”没有这一项的获奖者，没有证书可打；shuxiang award show \(cycle) 可以查看。",
                en:
                    "Nobody was commended so in “\(cycle)”, so there is no certificate; see shuxiang award show \(cycle)."
            )
        case .keptUntil(let day, let days, let cycle):
            LocalizedText(
                zh: "“\(cycle)”的材料评定后要留满 \(days) 天，\(day) 起才能归档；请到那天再来。",
                en: "What belongs to “\(cycle)” is kept for \(days) days after the decision; "
                    + "archive it from \(day) on.")
        case .nomination(let refusal): refusal.explanation
        case .panel(let refusal): refusal.explanation
        case .publicity(let refusal): refusal.explanation
        }
    }

    /// Whether it is a change made before that stands in the way, and not a rule.
    public var isConflict: Bool {
        switch self {
        case .tooLate: true
        case .nomination(let refusal): refusal.isConflict
        case .publicity(let refusal): refusal.isConflict
        case .tooEarly, .outsideCycle, .badPeriod, .toCome, .notAwarded, .nobodyCommended, .keptUntil, .panel: false
        }
    }

    private static func tooEarly(_ step: AwardStep, _ cycle: String, _ state: AwardCycleState) -> LocalizedText {
        let command = (AwardStep.next(after: state) ?? step).rawValue
        return LocalizedText(
            zh: "“\(cycle)”\(state.standing.zh)，还不能\(step.name.zh)；请先用 shuxiang award \(command) \(cycle)。",
            en: "“\(cycle)” \(state.standing.en), too early to \(step.name.en) it; "
                + "first use shuxiang award \(command) \(cycle).")
    }
}

extension AwardCycleState {
    /// The state as what is said of a cycle.
    fileprivate var standing: LocalizedText {
        switch self {
        case .draft: LocalizedText(zh: "还是草稿", en: "is still a draft")
        case .open: LocalizedText(zh: "正在征集提名", en: "is open for nominations")
        case .scoring: LocalizedText(zh: "正在评分", en: "is being scored")
        case .publicity: LocalizedText(zh: "正在公示", en: "hangs out in public")
        case .decided: LocalizedText(zh: "已经评定", en: "is decided")
        case .archived: LocalizedText(zh: "已经归档", en: "is archived")
        }
    }
}
