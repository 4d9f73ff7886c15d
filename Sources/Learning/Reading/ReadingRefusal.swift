public import CivilTime

/// Why a reading session is not logged as somebody would have it.
public enum ReadingRefusal: Sendable, Hashable {
    /// The same person has a session at that time.
    case overlaps(TimeSpan, in: Zone)
    /// The same person is reading at that moment.
    case stillReading(since: LocalDateTime)
    /// It would end later than now.
    case inTheFuture(end: LocalDateTime, now: LocalDateTime)
    /// Its day has not come yet.
    case dayToCome(LocalDate, today: LocalDate)
    /// It is shorter than a minute or longer than one may be.
    case badLength(minutes: Int, most: Int)
    /// With it, more would be read on a day than counts.
    case dayFull(LocalDate, read: Int, most: Int)
    /// No stretch of the day is free for that long.
    case noFreeTime(LocalDate, minutes: Int)
    /// What is logged or corrected on a later day needs a reason.
    case needsReason(LocalDate)
    /// The person is not reading.
    case notReading(person: String)
    /// A session under way is to be moved without saying how long it was.
    case howLong(number: String)
    /// The session was taken out already.
    case removed(number: String)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .overlaps(let span, let zone):
            LocalizedText(
                zh: "这个时间和 \(zone.words(for: span).zh) 的阅读记录重叠；请改时间，或先用 shuxiang reading list 看看。",
                en: "This overlaps the reading session of \(zone.words(for: span).en); change the time, "
                    + "or look with shuxiang reading list.")
        case .stillReading(let since):
            LocalizedText(
                zh: "从 \(since.minuteText) 起还在读；请先用 shuxiang reading stop 结束。",
                en: "A session has been under way since \(since.minuteText); end it first with shuxiang reading stop.")
        case .inTheFuture(let end, let now):
            LocalizedText(
                zh: "这次阅读要到 \(end.minuteText) 才结束，现在是 \(now.minuteText)；请检查时间和分钟数。",
                en: "It would end at \(end.minuteText), and it is \(now.minuteText); check the time and the minutes.")
        case .dayToCome(let day, let today):
            LocalizedText(
                zh: "\(day) 还没有到，今天是 \(today)；请检查日期。", en: "\(day) is still to come, today is \(today); check the date."
            )
        case .badLength(let minutes, let most):
            LocalizedText(
                zh: "一次阅读应在 1 到 \(most) 分钟之间，这里是 \(minutes)；请检查分钟数，太长的分几天记。",
                en: "A session has 1 to \(most) minutes, not \(minutes); check the minutes, and log each day by itself."
            )
        case .dayFull(let day, let read, let most):
            LocalizedText(
                zh: "\(day) 已经记了 \(read) 分钟，一天最多 \(most) 分钟；请检查日期和分钟数。",
                en:
                    "\(day) has \(read) minutes already, and a day counts \(most) at most; check the date and the minutes."
            )
        case .noFreeTime(let day, let minutes):
            LocalizedText(
                zh: "\(day) 没有空着的 \(minutes) 分钟；请用 --from 写明从几点读起，或检查日期。",
                en: "\(day) has no \(minutes) free minutes in a row; say with --from when it began, or check the date.")
        case .needsReason(let day):
            LocalizedText(
                zh: "\(day) 已经过去，补记或更正要写明原因；请加上 --reason，如 --reason 登记本漏抄，并用 --as 写明谁来记。",
                en: "\(day) is over, and what is logged or corrected later needs a reason: add --reason, "
                    + "and with --as who logs it.")
        case .notReading(let person):
            LocalizedText(
                zh: "\(person)现在没有在读的记录；请用 shuxiang reading log 记下读过的时间。",
                en: "\(person) is not reading at the moment; log what was read with shuxiang reading log.")
        case .howLong(let number):
            LocalizedText(
                zh: "阅读记录 #\(number) 还没有结束；请同时用 --minutes 写明读了多久。",
                en: "The reading session #\(number) is still under way; say with --minutes how long it was.")
        case .removed(let number):
            LocalizedText(
                zh: "阅读记录 #\(number) 已经删掉了；请用 shuxiang reading log 重新记。",
                en: "The reading session #\(number) was taken out already; log it anew with shuxiang reading log.")
        }
    }

    /// Whether it is a change made before that stands in the way, and not a rule.
    public var isConflict: Bool {
        switch self {
        case .notReading, .removed: true
        case .overlaps, .stillReading, .inTheFuture, .dayToCome, .badLength, .dayFull, .noFreeTime, .needsReason,
            .howLong:
            false
        }
    }
}
