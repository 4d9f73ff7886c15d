public import CivilTime

/// A condition that a candidate must meet, whatever the score.
public enum AwardGate: String, Sendable, Hashable, CaseIterable {
    /// So many people of the household read.
    case readers
    /// So long was read.
    case hours
    /// There was reading in so many months.
    case activeMonths = "active-months"
    /// So many households live in the building.
    case households
    /// So large a share of its households read.
    case participation
    /// The person is of the age.
    case age
    /// The person read so often, or gave so much of their time.
    case takingPart = "taking-part"
    /// The person read so often.
    case sessions
    /// The person has lived here for so long.
    case monthsHere = "months-here"
    /// The guardian is on file and agrees.
    case guardianConsent = "guardian-consent"
    /// Nobody wins again before others had their turn.
    case rest
}

/// A condition that is not met: the figure reached and the figure wanted.
public enum UnmetGate: Sendable, Hashable {
    /// Too little.
    case tooLittle(AwardGate, reached: Figure, wanted: Int)
    /// Neither was the person often enough there, nor did they give enough time.
    case neither(Figure, wanted: Int, or: Figure, orWanted: Int)
    /// The age that the person certainly had on the first day lies outside of what the award is for.
    case wrongAge(Int, from: Int, to: Int?)
    /// The year of birth is not known.
    case noBirthYear
    /// Nothing is known of where the person lives.
    case noHome
    /// No guardian is on file.
    case noGuardian
    /// The guardian has not agreed.
    case noConsent
    /// The candidate won lately and rests.
    case resting

    /// Which condition it is.
    public var gate: AwardGate {
        switch self {
        case .tooLittle(let gate, _, _): gate
        case .neither: .takingPart
        case .wrongAge, .noBirthYear: .age
        case .noHome: .monthsHere
        case .noGuardian, .noConsent: .guardianConsent
        case .resting: .rest
        }
    }

    /// What was reached; nil where it is no number.
    public var reached: Figure? {
        switch self {
        case .tooLittle(_, let reached, _), .neither(let reached, _, _, _): reached
        case .wrongAge(let age, _, _): Figure(age, .years)
        case .noBirthYear, .noHome, .noGuardian, .noConsent, .resting: nil
        }
    }

    /// What was wanted; nil where it is no number.
    public var wanted: Int? {
        switch self {
        case .tooLittle(_, _, let wanted), .neither(_, let wanted, _, _): wanted
        case .wrongAge(let age, let from, let to): age < from ? from : to
        case .noBirthYear, .noHome, .noGuardian, .noConsent, .resting: nil
        }
    }

    /// One sentence for the candidate: how far they are, and what is wanted.
    public var explanation: LocalizedText {
        switch self {
        case .tooLittle(let gate, let reached, let wanted): gate.words(reached, wanted: wanted)
        case .neither(let sessions, let wanted, let service, let orWanted):
            LocalizedText(
                zh: "阅读 \(sessions.words.zh)、奉献 \(service.words.zh)，要有 \(wanted) 次阅读或 \(orWanted) 小时奉献",
                en: "\(sessions.words.en) and \(service.words.en) of service, of \(wanted) sessions or \(orWanted) h")
        case .wrongAge(let age, let from, let to):
            LocalizedText(
                zh: "评选开始时 \(age) 岁，要" + (to.map { "\(from)–\($0) 岁" } ?? "满 \(from) 岁"),
                en: "age \(age) when the period began, of " + (to.map { "\(from) to \($0)" } ?? "\(from) or over"))
        case .noBirthYear:
            LocalizedText(
                zh: "没有登记出生年份；用 shuxiang person edit 姓名 --birth-year 登记",
                en: "the year of birth is not known; say it with shuxiang person edit NAME --birth-year")
        case .noHome:
            LocalizedText(
                zh: "没有登记住处；用 shuxiang person edit 姓名 --household 登记",
                en: "the home is not known; say it with shuxiang person edit NAME --household")
        case .noGuardian:
            LocalizedText(
                zh: "没有登记监护人；用 shuxiang person edit 姓名 --guardian 登记",
                en: "no guardian is on file; name one with shuxiang person edit NAME --guardian")
        case .noConsent:
            LocalizedText(
                zh: "监护人还没有同意；同意后用 shuxiang person consent 登记",
                en: "the guardian has not agreed; note it with shuxiang person consent once they do")
        case .resting: LocalizedText(zh: "上届获奖，本届轮休", en: "won lately, and rests this time")
        }
    }
}

extension AwardGate {
    fileprivate func words(_ reached: Figure, wanted: Int) -> LocalizedText {
        let goal = reached.unit.words(String(wanted))
        let subject =
            switch self {
            case .readers: LocalizedText(zh: "家里有阅读的", en: "readers in the household:")
            case .hours: LocalizedText(zh: "阅读", en: "read for")
            case .activeMonths: LocalizedText(zh: "有阅读的月份", en: "reading in")
            case .households: LocalizedText(zh: "楼里有", en: "in the building:")
            case .participation: LocalizedText(zh: "有阅读的户占", en: "households that read:")
            case .sessions, .takingPart: LocalizedText(zh: "阅读", en: "read")
            case .monthsHere: LocalizedText(zh: "住满", en: "here for")
            case .age, .guardianConsent, .rest: LocalizedText(zh: "", en: "")
            }
        return LocalizedText(
            zh: "\(subject.zh) \(reached.words.zh)，至少要 \(goal.zh)",
            en: "\(subject.en) \(reached.words.en), of \(goal.en)")
    }
}
