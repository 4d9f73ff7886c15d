public import CivilTime

/// Why somebody is not nominated.
public enum NominationRefusal: Sendable, Hashable {
    /// Nominations are no longer taken in.
    case over(cycle: String, last: LocalDate)
    /// Nominations are still taken in, so that nothing can be summed up.
    case open(cycle: String, last: LocalDate)
    /// The candidate was nominated for the award already.
    case already(candidate: String, AwardKind)
    /// The candidate is not nominated for the award.
    case missing(candidate: String, cycle: String)
    /// Who nominates may not nominate this candidate.
    case unfit(candidate: String, NominatorProblem)
    /// The candidate cannot come to meet what the award asks, with the reasons.
    case cannotQualify(candidate: String, AwardKind, reasons: [LocalizedText])
    /// Nobody said that the candidate agrees.
    case needsConsent(candidate: String)
    /// Nobody was nominated.
    case nobody(cycle: String)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .over(let cycle, let last):
            LocalizedText(
                zh: "“\(cycle)”的提名到 \(last) 已经截止；要延长请用 shuxiang award dates \(cycle) --nominations-until 日期。",
                en: "Nominations for “\(cycle)” ended on \(last); extend them with "
                    + "shuxiang award dates \(cycle) --nominations-until DATE.")
        case .open(let cycle, let last):
            LocalizedText(
                zh: "“\(cycle)”的提名到 \(last) 才截止，还不能计分；请等截止以后，或用 shuxiang award dates \(cycle) "
                    + "--nominations-until 日期 提前截止。",
                en:
                    "Nominations for “\(cycle)” are open through \(last), so it is too early to score; wait, or end them "
                    + "with shuxiang award dates \(cycle) --nominations-until DATE.")
        case .already(let candidate, let award):
            LocalizedText(
                zh: "\(candidate)已经被提名\(award.name.zh)；shuxiang award show 可以查看。",
                en: "\(candidate) is nominated for the \(award.name.en) already; see shuxiang award show.")
        case .missing(let candidate, let cycle):
            LocalizedText(
                zh: "\(candidate)没有在“\(cycle)”被提名；shuxiang award show \(cycle) 有名单。",
                en: "\(candidate) is not nominated in “\(cycle)”; shuxiang award show \(cycle) lists who is.")
        case .unfit(let candidate, let problem):
            LocalizedText(
                zh: "不能这样提名\(candidate)：\(problem.reason.zh)；请检查 --by 和推荐人。",
                en: "\(candidate) cannot be nominated so: \(problem.reason.en); check --by and who nominates.")
        case .cannotQualify(let candidate, let award, let reasons):
            LocalizedText(
                zh: "\(candidate)不能参评\(award.name.zh)：\(reasons.map(\.zh).joined(separator: "；"))。",
                en: "\(candidate) cannot be nominated for the \(award.name.en): "
                    + "\(reasons.map(\.en).joined(separator: "; ")).")
        case .needsConsent(let candidate):
            LocalizedText(
                zh: "推荐\(candidate)要先问过对方（未满 18 岁的问监护人）；同意参评的，请加上 --consent。",
                en:
                    "\(candidate), or the guardian of a child, has to agree to be nominated; ask, and then add --consent."
            )
        case .nobody(let cycle):
            LocalizedText(
                zh: "“\(cycle)”还没有人被提名，没有可以计分的；请先用 shuxiang award nominate。",
                en: "Nobody is nominated for “\(cycle)” yet, so there is nothing to score; use shuxiang award nominate."
            )
        }
    }

    /// Whether it is a change made before that stands in the way, and not a rule.
    public var isConflict: Bool {
        switch self {
        case .already: true
        case .over, .open, .missing, .unfit, .cannotQualify, .needsConsent, .nobody: false
        }
    }
}
