public import CivilTime

/// Why a result is not hung out, objected to, or settled.
public enum PublicityRefusal: Sendable, Hashable {
    /// Nobody qualifies, so that there is nothing to hang out.
    case nobodyEligible(cycle: String)
    /// A notice hangs out for three working days at least.
    case tooShort(days: Int, least: Int)
    /// The notice was to go up on a day that is past.
    case backDated(LocalDate, today: LocalDate)
    /// The notice hangs out and no objection was upheld, so that nothing in it is new.
    case nothingNew(cycle: String, last: LocalDate)
    /// The notice does not hang out yet.
    case notBegun(cycle: String, first: LocalDate)
    /// The time for objections is over.
    case objectionsOver(cycle: String, last: LocalDate)
    /// The candidate is not in the notice, so that there is nothing to object to.
    case notInNotice(candidate: String)
    /// The objection was answered already.
    case answeredAlready(number: Int64)
    /// The notice still hangs out.
    case runs(cycle: String, last: LocalDate)
    /// Objections wait for an answer.
    case objectionsOpen(cycle: String, numbers: [Int64])

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .nobodyEligible(let cycle):
            LocalizedText(
                zh: "“\(cycle)”没有符合条件的候选人，没有可以公示的；shuxiang award show \(cycle) 写着各人还差什么。",
                en: "Nobody qualifies in “\(cycle)”, so there is nothing to publicise; shuxiang award show \(cycle) "
                    + "says what each lacks.")
        case .tooShort(let days, let least):
            LocalizedText(
                zh: "公示 \(days) 个工作日太短，至少要 \(least) 个；请改 --days。",
                en: "\(days) working days are too few for a notice, \(least) is the least; change --days.")
        case .backDated(let day, let today):
            LocalizedText(
                zh: "\(day) 已经过去（今天是 \(today)），公示不能倒填日期；请改 --on。",
                en: "\(day) is past (today is \(today)), and a notice cannot be back-dated; change --on.")
        case .nothingNew(let cycle, let last):
            LocalizedText(
                zh: "“\(cycle)”正在公示，到 \(last) 为止，名单没有变；shuxiang award notice \(cycle) 可以再打印一份。",
                en: "The notice of “\(cycle)” hangs out through \(last) and nothing in it is new; print it again with "
                    + "shuxiang award notice \(cycle).")
        case .notBegun(let cycle, let first):
            LocalizedText(
                zh: "“\(cycle)”从 \(first) 起公示，还没有开始；请到那天再提异议。",
                en: "The notice of “\(cycle)” goes up on \(first); object from that day on.")
        case .objectionsOver(let cycle, let last):
            LocalizedText(
                zh: "“\(cycle)”的异议收到 \(last) 为止，已经截止；有新情况请直接向社区反映。",
                en:
                    "Objections in “\(cycle)” were taken in through \(last); bring anything new to the community's office."
            )
        case .notInNotice(let candidate):
            LocalizedText(
                zh: "\(candidate)不在公示名单上，没有可以提异议的；shuxiang award notice 可以看名单。",
                en: "\(candidate) is not in the notice, so there is nothing to object to; see shuxiang award notice.")
        case .answeredAlready(let number):
            LocalizedText(
                zh: "异议 #\(number) 已经答复过了；shuxiang award show 可以查看。",
                en: "Objection #\(number) was answered already; see shuxiang award show.")
        case .runs(let cycle, let last):
            LocalizedText(
                zh: "“\(cycle)”公示到 \(last)（含当天），还不能评定；请从 \(last.adding(days: 1)) 起再来。",
                en: "The notice of “\(cycle)” hangs out through \(last); decide from \(last.adding(days: 1)) on.")
        case .objectionsOpen(let cycle, let numbers):
            LocalizedText(
                zh: "“\(cycle)”还有异议没有答复：\(numbers.map { "#\($0)" }.spokenList.zh)；请先用 shuxiang award answer 答复。",
                en: "Objections in “\(cycle)” wait for an answer: \(numbers.map { "#\($0)" }.spokenList.en); "
                    + "answer them with shuxiang award answer.")
        }
    }

    /// Whether it is a change made before that stands in the way, and not a rule.
    public var isConflict: Bool {
        switch self {
        case .answeredAlready: true
        case .nobodyEligible, .tooShort, .backDated, .nothingNew, .notBegun, .objectionsOver, .notInNotice, .runs,
            .objectionsOpen:
            false
        }
    }
}
