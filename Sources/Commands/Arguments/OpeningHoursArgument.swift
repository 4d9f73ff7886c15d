import CivilTime
import Scheduling

/// Hours on days of the week or on public holidays: `mon-fri 08:30-21:00`, `daily 08:00-24:00`, `holiday 09:00-12:00`,
/// 周一至周五 08:30-21:00, 每天08:00至24:00, 假日 09:00-12:00.
struct OpeningHoursArgument: Sendable, Hashable {
    /// The days of the week, or public holidays.
    let days: OpeningHours.Days
    /// When it opens.
    let opens: LocalTime
    /// When it closes, later than it opens; 24:00 at the latest.
    let closes: LocalTime

    /// Reads days and hours; each option holds one stretch, a midday break takes two options.
    ///
    /// - Throws: `ArgumentError.notOpeningHours` for anything else, `.closesBeforeItOpens` for hours that run backwards.
    init(_ text: String) throws(ArgumentError) {
        let typed = text.asTyped
        guard let start = typed.firstIndex(where: { $0.isASCII && $0.isNumber }),
            let days = Self.days(in: String(typed[..<start]).asTyped),
            let (opens, closes) = Self.hours(in: String(typed[start...]))
        else { throw .notOpeningHours(text) }
        guard opens < closes else { throw .closesBeforeItOpens(text) }
        self.days = days
        self.opens = opens
        self.closes = closes
    }

    private static func days(in text: String) -> OpeningHours.Days? {
        if holidays.contains(text) { return .holidays }
        return (try? WeekdaysArgument(text)).map { .weekdays(Set($0.weekdays)) }
    }

    private static let holidays: Set = ["holiday", "holidays", "假日", "节假日", "放假"]

    private static func hours(in text: String) -> (LocalTime, LocalTime)? {
        let ends = text.split(omittingEmptySubsequences: false, whereSeparator: { "-–—~至到".contains($0) })
        guard ends.count == 2, let opens = try? TimeArgument(String(ends[0])).time,
            let closes = try? TimeArgument(String(ends[1])).time
        else { return nil }
        return (opens, closes)
    }
}
