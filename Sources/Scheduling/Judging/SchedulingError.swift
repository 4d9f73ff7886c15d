public import CivilTime

/// What keeps a proposal from being laid out at all. A clash is no error: it is a finding.
public enum SchedulingError: ExplainedError, Hashable {
    /// The series goes on past the most occurrences an activity may have.
    case endless(limit: Int)
    /// The rule makes no occurrence.
    case neverHappens
    /// One occurrence is still going on when the next one starts.
    case overlapsItself(first: LocalDateTime, second: LocalDateTime)

    /// One sentence: what is wrong and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .endless(let limit):
            LocalizedText(
                zh: "这个系列超过了 \(limit) 场；请用 --until 日期 或 --times 次数 给它一个结尾。",
                en: "The series has more than \(limit) occurrences; end it with --until DATE or --times N.")
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
        }
    }
}
