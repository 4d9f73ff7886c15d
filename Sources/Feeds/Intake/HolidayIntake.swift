public import CivilTime
import ICalendar

/// The public holidays and make-up working days that a calendar file tells of.
public struct HolidayIntake: Sendable {
    /// The name the calendar gives itself, if any.
    public let calendarName: String?
    /// The days, and the years of which the file is the whole calendar.
    public let holidays: HolidayCalendar
    /// What was left out and why, by line.
    public let problems: [IntakeNote]

    /// The longest stretch of days one event may mark: no holiday is longer.
    static let mostDays = 31

    init(_ intake: CalendarIntake) throws(FeedError) {
        var days: [PublicHoliday] = []
        var problems = intake.notes
        for event in intake.events {
            do {
                days += try Self.days(of: event)
            } catch {
                problems.append(error.note(on: event))
            }
        }
        guard !days.isEmpty else { throw .noHolidays(calendar: intake.calendarName) }
        let years = HolidayCalendar.yearsCovered(by: days)
        if years.isEmpty { problems.append(Self.noYear) }
        calendarName = intake.calendarName
        holidays = HolidayCalendar(coveredYears: years, holidays: days)
        self.problems = problems + Self.contradictions(among: days)
    }

    /// Every day of the event, the end excluded (RFC 5545 §3.6.1).
    private static func days(of event: CalendarComponent) throws(HolidayProblem) -> [PublicHoliday] {
        guard event.first("STATUS")?.text.uppercased() != "CANCELLED" else { throw .cancelled }
        guard let mark = HolidayMark(event) else { throw .unmarked }
        guard case .date(let first)? = event.first("DTSTART")?.time else { throw .notWholeDays }
        guard event.first("RRULE") == nil, event.first("RDATE") == nil else { throw .repeats }
        let count = max(1, WholeDays.count(of: event, from: first))
        guard count <= mostDays else { throw .tooLong(days: count) }
        return (0..<count).map { PublicHoliday(date: first.adding(days: $0), kind: mark.kind, name: mark.name) }
    }

    private static let noYear = IntakeNote(
        zh: "没有一年的 10 月 1 日标为休，看不出是哪一年的完整安排；这些年份的工作日仍算未知。",
        en: "No year has 1 October off, so no year is taken as complete; its working days stay unknown.")

    /// A day told twice in two ways: the later in the file counts.
    private static func contradictions(among days: [PublicHoliday]) -> [IntakeNote] {
        let kinds = Dictionary(grouping: days, by: \.date).filter { Set($0.value.map(\.kind)).count > 1 }
        return kinds.keys.sorted().map { date in
            IntakeNote(
                zh: "\(date) 既标为休又标为班，以文件中后出现的为准。",
                en: "\(date) is marked off and worked; what comes later in the file counts.")
        }
    }
}

/// The length of an event of whole days.
enum WholeDays {
    /// The days from the start to the end, which is excluded; 1 where the event names none, 0 or less where it is wrong.
    static func count(of event: CalendarComponent, from first: LocalDate) -> Int {
        if let end = event.first("DTEND")?.time { return end.date.days(since: first) }
        guard let seconds = event.first("DURATION")?.durationSeconds else { return 1 }
        return (seconds + 86_399) / 86_400
    }
}
