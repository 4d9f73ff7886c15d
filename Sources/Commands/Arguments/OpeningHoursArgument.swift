import CivilTime

/// Hours on days of the week: `mon-fri 08:30-21:00`, `daily 08:00-24:00`, 周一至周五 08:30-21:00, 每天08:00至24:00.
struct OpeningHoursArgument: Sendable, Hashable {
    /// The days, from Monday to Sunday, each once.
    let weekdays: [Weekday]
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
            let days = try? WeekdaysArgument(String(typed[..<start])),
            let (opens, closes) = Self.hours(in: String(typed[start...]))
        else { throw .notOpeningHours(text) }
        guard opens < closes else { throw .closesBeforeItOpens(text) }
        weekdays = days.weekdays
        self.opens = opens
        self.closes = closes
    }

    private static func hours(in text: String) -> (LocalTime, LocalTime)? {
        let ends = text.split(omittingEmptySubsequences: false, whereSeparator: { "-–—~至到".contains($0) })
        guard ends.count == 2, let opens = try? TimeArgument(String(ends[0])).time,
            let closes = try? TimeArgument(String(ends[1])).time
        else { return nil }
        return (opens, closes)
    }
}
