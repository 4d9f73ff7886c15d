/// All that the calendar on the wall says of one day: its weekday, lunar date, festivals, public holiday, and whether people work.
public struct CalendarDay: Sendable, Hashable {
    /// The day.
    public let date: LocalDate
    /// The lunar day; nil outside the lunar table.
    public let lunar: LunarDate?
    /// The festivals that fall on the day, lunar ones first.
    public let festivals: [Festival]
    /// The public holiday or make-up working day; nil for an ordinary day.
    public let holiday: PublicHoliday?
    /// Whether people work on the day; nil where no holiday file of its year was imported.
    public let isWorkingDay: Bool?

    /// Looks a day up in the lunar table and in the given holiday calendar.
    public init(_ date: LocalDate, _ workingDays: WorkingDays) {
        self.date = date
        lunar = try? LunarDate(date)
        festivals = Festival.all(on: date)
        holiday = workingDays.calendar.holiday(on: date)
        isWorkingDay = workingDays.isWorkingDay(date)
    }

    /// The day of the week.
    public var weekday: Weekday { date.weekday }

    /// The names of the festivals in one text, such as 中秋节、国庆节; nil where there is none.
    public var festivalText: LocalizedText? {
        guard !festivals.isEmpty else { return nil }
        let names = festivals.map(\.name)
        return LocalizedText(
            zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
    }
}
