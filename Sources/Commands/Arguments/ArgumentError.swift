import CivilTime

/// What can be wrong with a value typed on the command line, beyond dates and times themselves.
enum ArgumentError: ExplainedError, Hashable {
    /// The text is no length of time.
    case notALength(String)
    /// The text names no days of the week.
    case notWeekdays(String)
    /// The text is not days and hours.
    case notOpeningHours(String)
    /// The hours end before they begin, or at once.
    case closesBeforeItOpens(String)
    /// The text is no rhythm of repetition.
    case notARhythm(String)
    /// The text names no days of the lunar calendar.
    case notLunarDays(String)
    /// The text names other days for one lunar month than for another, which no rule can say.
    case lunarDaysDiffer(String)
    /// The text is no number of minutes, or more than a day.
    case notMinutes(String)
    /// The text is no equipment with a number of pieces.
    case notPieces(String)
    /// The text is no house rule with its value.
    case notASetting(String)

    var explanation: LocalizedText {
        switch self {
        case .notALength(let text):
            LocalizedText(
                zh: "“\(text)”不是时长；请写成 90m、1h30m、90分钟 或 1小时 这样。",
                en: "“\(text)” is not a length of time; write it like 90m, 2h or 1h30m.")
        case .notWeekdays(let text):
            LocalizedText(
                zh: "“\(text)”不是星期；请写成 周二,周四、周一至周五、每天，或 tue,thu 这样。",
                en: "“\(text)” names no days of the week; write tue,thu or mon-fri or daily.")
        case .notOpeningHours(let text):
            LocalizedText(
                zh: "“\(text)”不是开放时间；请写成“周一至周五 08:30-21:00”“每天 08:00-24:00”或“假日 09:00-12:00”这样。",
                en:
                    "“\(text)” is not opening hours; write “mon-fri 08:30-21:00”, “daily 08:00-24:00” or “holiday 09:00-12:00”."
            )
        case .closesBeforeItOpens(let text):
            LocalizedText(
                zh: "“\(text)”的结束不晚于开始；过半夜的请分成两天写，前一天到 24:00。",
                en: "“\(text)” does not end after it begins; hours past midnight are two days, the first until 24:00.")
        case .notARhythm(let text):
            LocalizedText(
                zh: "“\(text)”不是重复的间隔；请写成 每周、每两周、每天、每月、每年，或 week、\"2 weeks\" 这样。",
                en: "“\(text)” is not a rhythm; write day, week, month, year, or “2 weeks”.")
        case .notLunarDays(let text):
            LocalizedText(
                zh: "“\(text)”不是农历的日子；请写成 八月十五、闰五月初五、除夕、每月初一、十五，或 8-15、5L-5、12-last、*-1,15 这样。",
                en: "“\(text)” is no day of the lunar calendar; write 8-15, 5L-5, 12-last, or *-1,15 for every month.")
        case .lunarDaysDiffer(let text):
            LocalizedText(
                zh: "“\(text)”里各月的日子不一样，一条规则说不清；请每个日子各订一个系列。",
                en: "“\(text)” has other days for one month than for another; book a series for each.")
        case .notMinutes(let text):
            LocalizedText(
                zh: "“\(text)”不是分钟数；请写成 10 或 10m 这样，最多一天。",
                en: "“\(text)” is no number of minutes; write 10 or 10m, a day at most.")
        case .notPieces(let text):
            LocalizedText(
                zh: "“\(text)”不是设备和件数；请写成 大鼓:4 这样，一件时只写名称。",
                en: "“\(text)” is not equipment with a number of pieces; write NAME:4, or the name alone for one.")
        case .notASetting(let text):
            LocalizedText(
                zh: "“\(text)”没有写成 馆规=值；请写成 longest-minutes=4h 这样，shuxiang policy show 有一览。",
                en:
                    "“\(text)” is not KEY=VALUE; write longest-minutes=4h, for one; shuxiang policy show lists the rules."
            )
        }
    }
}
