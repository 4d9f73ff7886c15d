public import CivilTime

/// What keeps given time from being logged.
public enum ServiceError: ExplainedError, Hashable {
    /// The day has not come yet.
    case dayToCome(LocalDate, today: LocalDate)
    /// With it, more would be given on a day than anybody can.
    case dayFull(LocalDate, given: Int, most: Int)
    /// It was for a troupe, and nobody said which.
    case whichTroupe

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .dayToCome(let day, let today):
            LocalizedText(
                zh: "\(day) 还没有到，今天是 \(today)；请检查日期。", en: "\(day) is still to come, today is \(today); check the date."
            )
        case .dayFull(let day, let given, let most):
            LocalizedText(
                zh: "\(day) 已经记了 \(LocalizedText.length(seconds: given * 60).zh)，一天最多 \(most / 60) 小时；请检查日期和时间。",
                en:
                    "\(day) has \(LocalizedText.length(seconds: given * 60).en) already, and a day counts \(most / 60) h "
                    + "at most; check the date and the hours.")
        case .whichTroupe:
            LocalizedText(
                zh: "没有写是哪个团队；请加上 --troupe，如 --troupe choir。",
                en: "Nobody said for which troupe; add --troupe, such as --troupe choir.")
        }
    }
}
