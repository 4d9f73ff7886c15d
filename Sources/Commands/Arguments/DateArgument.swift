import CivilTime

/// A day on the command line: `2026-12-01`, or 今天, 明天, 后天, 昨天, today, tomorrow, yesterday.
struct DateArgument: Sendable, Hashable {
    /// The day that is meant.
    let date: LocalDate

    /// Reads a day.
    ///
    /// - Parameter today: the day from which tomorrow is counted.
    /// - Throws: `CivilTimeError.notADate` for anything else.
    init(_ text: String, today: LocalDate) throws(CivilTimeError) {
        let typed = text.asTyped
        if let days = Self.relativeDays[typed] {
            date = today.adding(days: days)
        } else if let day = try? LocalDate(typed) {
            date = day
        } else {
            throw .notADate(text)
        }
    }

    private static let relativeDays = [
        "今天": 0, "明天": 1, "后天": 2, "昨天": -1, "today": 0, "tomorrow": 1, "yesterday": -1,
    ]
}
