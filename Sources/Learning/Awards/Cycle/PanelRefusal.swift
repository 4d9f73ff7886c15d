public import CivilTime

/// Why a panel does not judge.
public enum PanelRefusal: Sendable, Hashable {
    /// A panel is odd and of five at least.
    case size(members: Int, least: Int)
    /// A member is grown up.
    case minor(String)
    /// The panel has judged, so that it stays.
    case hasJudged(cycle: String, judgements: Int)
    /// The cycle has no panel.
    case missing(cycle: String)
    /// Somebody is not on the panel.
    case notAMember(String, cycle: String)
    /// A member is too near to a candidate to judge.
    case recused(member: String, candidate: String, PanelTie)
    /// A judgement gives fewer or more points than the rules allow.
    case pointsOutside(String, most: Points)
    /// The rules of the cycle give the panel no points.
    case noPoints(AwardKind, cycle: String)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .size(let members, let least):
            LocalizedText(
                zh: "评议组要单数、至少 \(least) 人，这里是 \(members) 人；请把名单一次写全。",
                en: "A panel is odd and of \(least) at least, not of \(members); name all its members at once.")
        case .minor(let person):
            LocalizedText(
                zh: "\(person)可能未满 18 岁，不能进评议组；请换一位。",
                en: "\(person) may be under 18 and cannot be on the panel; name somebody else.")
        case .hasJudged(let cycle, let judgements):
            LocalizedText(
                zh: "“\(cycle)”的评议组已经评议了 \(judgements) 次，名单不能再换；有人不能来时，少评即可。",
                en: "The panel of “\(cycle)” has judged \(judgements) times and stays; who cannot come judges nobody.")
        case .missing(let cycle):
            LocalizedText(
                zh: "“\(cycle)”没有评议组；请先用 shuxiang award panel \(cycle) 写上名单。",
                en: "“\(cycle)” has no panel; name it with shuxiang award panel \(cycle).")
        case .notAMember(let person, let cycle):
            LocalizedText(
                zh: "\(person)不在“\(cycle)”的评议组里；shuxiang award show \(cycle) 有名单。",
                en: "\(person) is not on the panel of “\(cycle)”; shuxiang award show \(cycle) lists it.")
        case .recused(let member, let candidate, let tie):
            LocalizedText(
                zh: "\(member)\(tie.name.zh)（\(candidate)），要回避；请由其他成员评议。",
                en: "\(member) \(tie.name.en) (\(candidate)) and is recused; leave it to the other members.")
        case .pointsOutside(let points, let most):
            LocalizedText(
                zh: "评议分“\(points)”不行，要在 0 到 \(most) 之间，最多两位小数；请改 --points。",
                en: "A judgement gives 0 to \(most) points with two decimals at most, not “\(points)”; change --points."
            )
        case .noPoints(let award, let cycle):
            LocalizedText(
                zh: "“\(cycle)”的评选办法没有给\(award.name.zh)留评议分；要留分，请在下一届的办法里写。",
                en: "The rules of “\(cycle)” give the panel no points for the \(award.name.en); say so in those of a "
                    + "later cycle.")
        }
    }
}
