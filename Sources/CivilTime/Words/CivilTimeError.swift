/// What can be wrong with a date, a time, a zone or a rule.
public enum CivilTimeError: ExplainedError, Hashable {
    /// The text is not a date of the form `YYYY-MM-DD`, or no such day exists.
    case notADate(String)
    /// The text is not a time of the form `HH:MM` or `HH:MM:SS` from 00:00 to 24:00.
    case notATime(String)
    /// The text is neither a local date and time nor an instant with an offset.
    case notADateAndTime(String)
    /// The name is no IANA time zone known to this machine.
    case unknownZone(String)

    // The lunar calendar and working days.

    /// The lunar year lies outside the table.
    case lunarYearOutsideTable(Int)
    /// The day lies outside the lunar table.
    case dateOutsideLunarTable(LocalDate)
    /// The lunar year has no such month.
    case noLunarMonth(year: Int, month: Int, isLeap: Bool)
    /// The lunar month, which has the given number of days, has no such day.
    case noLunarDay(year: Int, month: Int, isLeap: Bool, day: Int, days: Int)
    /// No holiday file of the year was imported, so its working days are unknown.
    case noHolidayFile(year: Int)
    /// The text, or the rule made of parts, is no recurrence rule this program takes.
    case notARule(text: String, problem: RuleProblem)

    /// One sentence: what is wrong, with which value, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .notADate(let text):
            LocalizedText(
                zh: "“\(text)”不是日期；请写成 2026-12-01 这样，并确认当月有这一天。",
                en: "“\(text)” is not a date; write it like 2026-12-01, a day that exists.")
        case .notATime(let text):
            LocalizedText(
                zh: "“\(text)”不是时间；请写成 00:00 到 24:00 之间的 19:30 这样。",
                en: "“\(text)” is not a time; write it like 19:30, from 00:00 to 24:00.")
        case .notADateAndTime(let text):
            LocalizedText(
                zh: "“\(text)”不是日期时间；请写成 2026-12-01T19:00，或带时差 2026-12-01T19:00:00+08:00。",
                en: "“\(text)” is not a date and time; write 2026-12-01T19:00, with an offset where needed.")
        case .unknownZone(let name):
            LocalizedText(
                zh: "没有名为“\(name)”的时区；请用 IANA 名称，如 Asia/Shanghai。",
                en: "There is no time zone “\(name)”; use an IANA name such as Asia/Shanghai.")
        case .lunarYearOutsideTable(let year): LunarRefusal.year(year)
        case .dateOutsideLunarTable(let date): LunarRefusal.date(date)
        case .noLunarMonth(let year, let month, let isLeap):
            LunarRefusal.month(year: year, month: month, isLeap: isLeap)
        case .noLunarDay(let year, let month, let isLeap, let day, let days):
            LunarRefusal.day(year: year, month: month, isLeap: isLeap, day: day, days: days)
        case .noHolidayFile(let year):
            LocalizedText(
                zh: "没有 \(year) 年的节假日文件，无法判断哪天上班；请先用 shuxiang calendar import 导入 \(year) 年的 .ics 文件。",
                en: "There is no holiday file for \(year), so its working days are unknown; "
                    + "import its .ics file with shuxiang calendar import first.")

        case .notARule(let text, let problem):
            LocalizedText(
                zh: "重复规则“\(text)”不能用：\(problem.reason.zh)。",
                en: "The recurrence rule “\(text)” cannot be used: \(problem.reason.en).")
        }
    }
}
