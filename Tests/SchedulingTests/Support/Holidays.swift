import CivilTime

/// The public holidays of the autumn of 2026, as the tests have them.
enum Holidays {
    /// National Day from 1 to 7 October, made up for on Sunday 27 September and Saturday 10 October.
    static let autumn: HolidayCalendar = {
        let off = (1...7).compactMap { LocalDate(year: 2026, month: 10, day: $0) }
        let work = [(9, 27), (10, 10)].compactMap { LocalDate(year: 2026, month: $0.0, day: $0.1) }
        return HolidayCalendar(
            coveredYears: [2026],
            holidays: off.map { PublicHoliday(date: $0, kind: .off, name: "国庆节") }
                + work.map { PublicHoliday(date: $0, kind: .work, name: "国庆节") })
    }()
}
