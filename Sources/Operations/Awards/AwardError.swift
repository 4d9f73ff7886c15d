public import CivilTime
import Learning

/// What keeps scores from being shown, or an endorsement from being taken.
public enum AwardError: ExplainedError, Hashable {
    /// The days end before they begin, or are more than scores have room for.
    case badPeriod(first: LocalDate, last: LocalDate)
    /// The text of a cycle's rules is not the one that was frozen.
    case rulesChanged(cycle: String, version: Int64)
    /// People speak for their neighbours, not for those they live with or for themselves.
    case ownHousehold(endorser: String, candidate: String)
    /// Nothing is known of where who endorses lives, so nobody knows which household speaks.
    case noHome(endorser: String)
    /// A child does not endorse.
    case tooYoung(endorser: String)
    /// The household speaks for the candidate already.
    case spokenAlready(household: String, candidate: String)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .badPeriod(let first, let last):
            LocalizedText(
                zh: "不能从 \(first) 算到 \(last)：先后要对，最长 \(AwardPeriod.mostYears) 年；请检查 --from 和 --to。",
                en: "Nothing can be counted from \(first) to \(last): the end comes after the start, and "
                    + "\(AwardPeriod.mostYears) years at most lie between; check --from and --to.")
        case .rulesChanged(let cycle, let version):
            LocalizedText(
                zh: "“\(cycle)”开始时的第 \(version) 版规则和现在文件里的不一样，有人绕过程序改过；请用 shuxiang restore-backup 取回备份。",
                en:
                    "Version \(version) of the rules is not what was frozen for “\(cycle)”; somebody changed it past the program. "
                    + "Take a backup back with shuxiang restore-backup.")
        case .ownHousehold(let endorser, let candidate):
            LocalizedText(
                zh: "\(endorser)和\(candidate)是一户，推荐要由别的住户来；请另请一位邻居。",
                en: "\(endorser) and \(candidate) are of one household, and other households endorse; ask a neighbour.")
        case .noHome(let endorser):
            LocalizedText(
                zh: "不知道\(endorser)住在哪一户；请先用 shuxiang person edit \(endorser) --household 登记。",
                en: "It is not known where \(endorser) lives; say it with shuxiang person edit \(endorser) --household."
            )
        case .tooYoung(let endorser):
            LocalizedText(
                zh: "\(endorser)可能未满 18 岁，推荐要由成年人来；请家里的大人推荐。",
                en: "\(endorser) may be under 18, and grown-ups endorse; let one of the household do it.")
        case .spokenAlready(let household, let candidate):
            LocalizedText(
                zh: "\(household)这一户已经推荐过\(candidate)，一户只算一次；可以请别的住户推荐。",
                en:
                    "The household \(household) endorses \(candidate) already, and each counts once; ask another household."
            )
        }
    }
}
