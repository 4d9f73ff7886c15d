import CivilTime
import Foundation
import Testing

/// `BYWEEKNO` beside Foundation's calendar, which counts weeks on its own.
@Suite struct WeekNumberTests {
    @Test(arguments: [1, 20, 52, 53, -1, -52, -53], [Weekday.monday, .sunday, .thursday])
    func `the days of a week number are the calendar's`(number: Int, weekStart: Weekday) throws {
        let first = try LocalDate("2008-12-01")
        let last = try LocalDate("2022-01-31")
        let rule = try RecurrenceRule(
            frequency: .yearly, end: .until(last), weekNumbers: [number], weekdays: Weekday.allCases.map { .each($0) },
            weekStart: weekStart)
        let calendar = Self.calendar(weekStart)
        let weeks = (first...last.adding(days: 53 * 7)).map { day in
            calendar.component(.weekOfYear, from: Date(timeIntervalSince1970: Double(day.dayNumber) * 86_400))
        }
        let expected = (first...last).enumerated().filter { index, _ in
            guard number < 0 else { return weeks[index] == number }
            return (1...53).first { weeks[index + 7 * $0] == 1 } == -number
        }.map(\.element)
        #expect(Array(rule.dates(from: first)) == expected)
    }

    private static func calendar(_ weekStart: Weekday) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        calendar.minimumDaysInFirstWeek = 4
        calendar.firstWeekday = weekStart.rawValue % 7 + 1
        return calendar
    }
}
