public import CivilTime

/// Why it cannot be noted that people came, or that they did not. Times are on the community's clock.
public enum AttendanceRefusal: Sendable, Hashable {
    /// It is not time to check in yet.
    case tooEarly(LocalDateTime, opens: LocalDateTime)
    /// It is over.
    case over(LocalDateTime, ended: LocalDateTime)
    /// Those who have not come may still come.
    case mayStillCome(LocalDateTime, until: LocalDateTime)
    /// They have checked in.
    case hasCheckedIn(LocalDateTime, at: LocalDateTime)
    /// It was noted that nobody came, and the slot was given back.
    case notedAsNoShow(LocalDateTime)
    /// It was called off, skipped, or waits.
    case doesNotTakePlace(LocalDateTime, Occurrence.Status)
    /// Nothing of the activity is left for the day.
    case nothingToday(title: String)
    /// The troupe may book, and nothing counts against it.
    case nothingToLift(troupe: String)

    /// One sentence: what is wrong, when it would do, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .tooEarly(let start, let opens):
            LocalizedText(
                zh: "\(start.minuteText) 那一场要到 \(opens.minuteText) 才能签到；请到时再来。",
                en: "Check-in for the occurrence of \(start.minuteText) opens at \(opens.minuteText); come back then.")
        case .over(let start, let ended):
            LocalizedText(
                zh: "\(start.minuteText) 那一场 \(ended.minuteText) 已经结束，不能再签到；请选一场还没结束的。",
                en:
                    "The occurrence of \(start.minuteText) was over at \(ended.minuteText); choose one that is not over yet."
            )
        case .mayStillCome(let start, let until):
            LocalizedText(
                zh: "\(start.minuteText) 那一场要等到 \(until.minuteText) 才能记为没有到场；请再等等。",
                en:
                    "The occurrence of \(start.minuteText) can be noted as a no-show from \(until.minuteText) on; wait until then."
            )
        case .hasCheckedIn(let start, let moment):
            LocalizedText(
                zh: "\(start.minuteText) 那一场在 \(moment.minuteText) 签过到了，不能记为没有到场；请看看是不是另一场。",
                en:
                    "The occurrence of \(start.minuteText) was checked in at \(moment.minuteText) and is no no-show; see whether another one is meant."
            )
        case .notedAsNoShow(let start):
            LocalizedText(
                zh:
                    "\(start.minuteText) 那一场已记为没有到场，场地已放出；记错了请用 shuxiang suspension lift 团队 撤销记录，再用 shuxiang book 订余下的时间。",
                en:
                    "The occurrence of \(start.minuteText) was noted as a no-show and its slot given back; if that was wrong, clear the record with shuxiang suspension lift TROUPE and book what is left with shuxiang book."
            )
        case .doesNotTakePlace(let start, let status):
            LocalizedText(
                zh: "\(start.minuteText) 那一场\(status.name.zh)，不会举行；shuxiang show 可以查看原因。",
                en:
                    "The occurrence of \(start.minuteText) is \(status.name.en) and does not take place; see why with shuxiang show."
            )
        case .nothingToday(let title):
            LocalizedText(
                zh: "“\(title)”今天没有这样的场次；请用 --occurrence 日期 指明一场。",
                en: "“\(title)” has no such occurrence today; name one with --occurrence DATE.")
        case .nothingToLift(let troupe):
            LocalizedText(
                zh: "\(troupe)没有被暂停，也没有缺席记录；shuxiang suspension list 可以查看。",
                en: "\(troupe) is not suspended and nothing counts against it; see shuxiang suspension list.")
        }
    }
}
