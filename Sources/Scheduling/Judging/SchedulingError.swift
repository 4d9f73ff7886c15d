public import CivilTime

/// What keeps a proposal from being laid out at all. A clash is no error: it is a finding.
public enum SchedulingError: ExplainedError, Hashable {
    /// The series goes on past the most occurrences an activity may have.
    case endless(limit: Int)
    /// The rule needs dates that no table has; the error says which.
    case unknownDates(CivilTimeError)
    /// The last occurrence lies more years after the first than one series may reach.
    case reachesTooFar(last: LocalDate, years: Int)
    /// The rule makes no occurrence.
    case neverHappens
    /// One occurrence is still going on when the next one starts.
    case overlapsItself(first: LocalDateTime, second: LocalDateTime)
    /// The occurrence has begun or is over; its original start names it.
    case begun(LocalDateTime)
    /// Nothing of the activity is still to come.
    case nothingToChange(title: String)
    /// The rule of the series would mean something else if it were moved so.
    case cannotFollow(title: String)
    /// The occurrence was called off, skipped, or waits.
    case doesNotTakePlace(LocalDateTime, Occurrence.Status)
    /// The occurrence takes place, so there is nothing to bring back.
    case takesPlace(LocalDateTime)
    /// The activity has an occurrence of that start already.
    case hasThatDate(LocalDateTime, Occurrence.Status)
    /// The activity takes place on single dates, not by a rule.
    case notASeries(title: String)
    /// The series reaches further than that already.
    case goesOnAlready(until: LocalDate)
    /// It cannot be noted that people came, or that they did not.
    case attendance(AttendanceRefusal)

    /// One sentence: what is wrong and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .endless(let limit):
            LocalizedText(
                zh: "这个系列超过了 \(limit) 场；请用 --until 日期 或 --times 次数 给它一个结尾。",
                en: "The series has more than \(limit) occurrences; end it with --until DATE or --times N.")
        case .unknownDates(let error): error.explanation
        case .attendance(let refusal): refusal.explanation
        case .reachesTooFar(let last, let years):
            LocalizedText(
                zh: "这个系列一直排到 \(last)，超过了馆规允许的 \(years) 年；请用 --until 或 --times 让它早些结束。",
                en:
                    "The series goes on until \(last), beyond the \(years) years that the house allows; end it earlier with --until or --times."
            )
        case .neverHappens:
            LocalizedText(
                zh: "这样的安排一场也没有；请检查日期、星期、除外的日期和节假日。",
                en: "This makes no occurrence at all; check the dates, the weekdays, the exceptions and the holidays.")
        case .overlapsItself(let first, let second):
            LocalizedText(
                zh: "\(first.minuteText) 那一场还没结束，\(second.minuteText) 的下一场就开始了；请缩短每场的时间。",
                en:
                    "The occurrence of \(first.minuteText) is still on when that of \(second.minuteText) starts; shorten it."
            )
        case .begun(let start):
            LocalizedText(
                zh: "\(start.minuteText) 那一场已经开始或过去了，不能再改；请选一场还没开始的。",
                en:
                    "The occurrence of \(start.minuteText) has begun or is over and stays as it was; choose a later one."
            )
        case .nothingToChange(let title):
            LocalizedText(
                zh: "“\(title)”没有还没开始的场次；请另订一个活动。",
                en: "Nothing of “\(title)” is still to come; book a new activity.")
        case .cannotFollow(let title):
            LocalizedText(
                zh: "“\(title)”的重复规则不能整个移到别的日子；请只改时间或场地，或者取消后另订。",
                en:
                    "The rule of “\(title)” cannot be moved to other days as a whole; change its time or rooms, or cancel it and book anew."
            )
        case .doesNotTakePlace(let start, let status):
            LocalizedText(
                zh: "\(start.minuteText) 那一场\(status.name.zh)；请先用 shuxiang restore 恢复它。",
                en:
                    "The occurrence of \(start.minuteText) is \(status.name.en); bring it back with shuxiang restore first."
            )
        case .takesPlace(let start):
            LocalizedText(
                zh: "\(start.minuteText) 那一场照常举行，不用恢复。",
                en: "The occurrence of \(start.minuteText) takes place; there is nothing to restore.")
        case .hasThatDate(let start, let status):
            LocalizedText(
                zh: "\(start.minuteText) 已经有一场（\(status.name.zh)）；请另选时间，或用 shuxiang restore 恢复它。",
                en:
                    "There is an occurrence on \(start.minuteText) already (\(status.name.en)); choose another time, or restore that one."
            )
        case .notASeries(let title):
            LocalizedText(
                zh: "“\(title)”没有重复规则，不能延长；请用 shuxiang change --also 日期 加一场。",
                en: "“\(title)” has no rule to go on by; add dates with shuxiang change --also DATE.")
        case .goesOnAlready(let last):
            LocalizedText(
                zh: "这个系列到 \(last) 已经排好了；请写一个更晚的日期。",
                en: "The series is laid out until \(last) already; give a later day.")
        }
    }
}
