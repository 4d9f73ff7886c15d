import CivilTime
import ICalendar

/// Why an event of a holiday file says nothing about any day.
enum HolidayProblem: Error {
    case cancelled
    case unmarked
    case notWholeDays
    case repeats
    case tooLong(days: Int)

    func note(on event: CalendarComponent) -> IntakeNote {
        let title = PlainLine.excerpt(event.first("SUMMARY")?.text ?? "")
        let (line, reason) = (event.firstLine, reason)
        return IntakeNote(
            line: line, zh: "第 \(line) 行“\(title)”没有计入：\(reason.zh)。",
            en: "Line \(line), “\(title)”, was left out: \(reason.en).")
    }

    private var reason: LocalizedText {
        switch self {
        case .cancelled: LocalizedText(zh: "它已取消", en: "it is cancelled")
        case .unmarked:
            LocalizedText(
                zh: "标题末尾没有（休）或（班），看不出放假还是上班", en: "nothing says off (休) or worked (班) at the end of its title")
        case .notWholeDays: LocalizedText(zh: "它不是全天事件", en: "it is not an event of whole days")
        case .repeats:
            LocalizedText(
                zh: "它按规则重复，而放假安排每年另行公布；请写成逐日的事件",
                en: "it repeats by a rule, but holidays are announced year by year; list its days")
        case .tooLong(let days):
            LocalizedText(
                zh: "它长达 \(days) 天，超过上限 \(HolidayIntake.mostDays) 天",
                en: "it lasts \(days) days, more than \(HolidayIntake.mostDays)")
        }
    }
}
