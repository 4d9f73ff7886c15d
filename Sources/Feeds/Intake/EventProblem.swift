import CivilTime
import ICalendar

/// Why an event cannot be taken in.
enum EventProblem: Error {
    case noStart
    case unknownZone(String)
    case endsBeforeStart
    case tooLong
    /// The error says what to do, too.
    case unreadableRule(CivilTimeError)
    case severalRules
    case exclusionRule
    case unreadableDates(property: String, line: Int)
    case neverHappens
    case nothingBefore(LocalDate)
    case tooManyOccurrences
    case fileTooFull

    func refusal(of event: CalendarComponent) -> RefusedEvent {
        let title = PlainLine.excerpt(event.first("SUMMARY")?.text ?? "")
        let (line, reason) = (event.firstLine, reason)
        return RefusedEvent(
            line: line, title: title,
            reason: LocalizedText(
                zh: "第 \(line) 行的“\(title)”没有导入：\(reason.zh)。",
                en: "Line \(line), “\(title)”, was not taken: \(reason.en)."))
    }

    private var reason: LocalizedText {
        switch self {
        case .noStart:
            LocalizedText(
                zh: "它没有可用的开始时间（DTSTART）；请在原日历里补上日期后重新导出",
                en: "it has no usable start (DTSTART); give it a date and export again")
        case .unknownZone(let name):
            LocalizedText(
                zh: "不知道时区“\(name)”是哪里；请把它改成 IANA 名称，如 Asia/Shanghai",
                en: "the time zone “\(name)” is unknown; change it to an IANA name such as Asia/Shanghai")
        case .endsBeforeStart:
            LocalizedText(zh: "它的结束早于开始；请改正结束时间（DTEND）", en: "it ends before it starts; correct its end (DTEND)")
        case .tooLong:
            LocalizedText(zh: "一场超过 31 天；请拆成几个活动", en: "it lasts more than 31 days; make several events of it")
        case .unreadableRule(let error):
            error.explanation.clause
        case .severalRules:
            LocalizedText(
                zh: "它有不止一条重复规则（RRULE）；请拆成几个活动", en: "it has more than one rule (RRULE); make several events of it")
        case .exclusionRule:
            LocalizedText(
                zh: "它用规则排除日期（EXRULE），这种写法已废止；请改用 EXDATE 逐个列出",
                en: "it excludes dates by a rule (EXRULE), which is obsolete; list them as EXDATE")
        case .unreadableDates(let property, let line):
            LocalizedText(
                zh: "第 \(line) 行 \(property) 里有读不出的日期或时段；请逐个写成日期时间",
                en: "\(property) on line \(line) holds something other than dates and times; write it as such")
        case .neverHappens:
            LocalizedText(zh: "照它的规则一场也没有；请检查规则和除外的日期", en: "it never takes place; check its rule and exceptions")
        case .nothingBefore(let horizon):
            LocalizedText(
                zh: "它在 \(horizon) 之前一场也没有；请把截止日期定得晚一些",
                en: "it does not take place until \(horizon); choose a later last day")
        case .tooManyOccurrences:
            LocalizedText(
                zh: "它超过 \(EventIntake.mostOccurrences) 场；请给它一个较早的结尾",
                en: "it has more than \(EventIntake.mostOccurrences) occurrences; end it sooner")
        case .fileTooFull:
            LocalizedText(
                zh: "整个文件已超过 \(EventIntake.mostOccurrencesOfFile) 场；请分成几个较小的日历文件",
                en: "the file has more than \(EventIntake.mostOccurrencesOfFile) occurrences by then; split it")
        }
    }
}
