import CivilTime
import Testing

@Suite struct WorkingDaysTests {
    private let workingDays: WorkingDays

    init() throws { workingDays = try HolidayFact.workingDays() }

    @Test(
        arguments: [
            ("an ordinary Monday", "2026-11-23", true),
            ("an ordinary Saturday", "2026-11-21", false),
            ("an ordinary Sunday", "2026-11-22", false),
            ("a Tuesday that is the Spring Festival", "2026-02-17", false),
            ("a Sunday that is a holiday", "2026-02-15", false),
            ("a Saturday worked before the holiday", "2026-02-14", true),
            ("a Sunday worked after the holiday", "2026-01-04", true),
            ("New Year's Eve 2024, no day off", "2024-02-09", true),
            ("the last day of the last year with a file", "2026-12-31", true),
            ("the first day of a year without", "2027-01-01", nil),
            ("a Sunday of a year without", "2023-12-31", nil),
        ] as [(String, String, Bool?)])
    func `a day is worked, off or unknown`(name: String, date: String, isWorked: Bool?) throws {
        #expect(workingDays.isWorkingDay(try LocalDate(date)) == isWorked)
    }

    @Test(arguments: [
        ("one after a Friday", "2026-11-20", 1, "2026-11-23"),
        ("one after a Saturday", "2026-11-21", 1, "2026-11-23"),
        ("none after a Saturday", "2026-11-21", 0, "2026-11-21"),
        ("five over the Spring Festival and the Saturday before it", "2026-02-13", 5, "2026-02-27"),
        ("six, the Saturday after it included", "2026-02-13", 6, "2026-02-28"),
        ("over the turn of the year", "2025-12-31", 1, "2026-01-04"),
        ("one before a Monday", "2026-11-23", -1, "2026-11-20"),
        ("back over the Spring Festival", "2026-02-24", -1, "2026-02-14"),
        ("back over the turn of the year", "2026-01-04", -1, "2025-12-31"),
        ("none in a year without a file", "2027-05-01", 0, "2027-05-01"),
        ("into a year with a file from one without", "2023-12-31", 1, "2024-01-02"),
    ])
    func `working days are counted from a day`(name: String, from: String, count: Int, to: String) throws {
        #expect(try workingDays.adding(workingDays: count, to: LocalDate(from)) == (try LocalDate(to)))
    }

    @Test(arguments: [
        ("2026-12-30", 2, 2027), ("2024-01-02", -1, 2023), ("2026-01-01", Int.max, 2027), ("2030-06-01", 1, 2030),
    ])
    func `a count that reaches a year without a file is refused with the file to import`(
        from: String, count: Int, year: Int
    ) throws {
        let start = try LocalDate(from)
        let error = #expect(throws: CivilTimeError.noHolidayFile(year: year)) {
            try workingDays.adding(workingDays: count, to: start)
        }
        #expect(
            error?.explanation
                == LocalizedText(
                    zh: "没有 \(year) 年的节假日文件，无法判断哪天上班；请先用 shuxiang calendar import 导入 \(year) 年的 .ics 文件。",
                    en: "There is no holiday file for \(year), so its working days are unknown; "
                        + "import its .ics file with shuxiang calendar import first."))
    }

    @Test func `a walk ends at the ends of the calendar`() {
        let all = WorkingDays(HolidayCalendar(coveredYears: [1, 9999], holidays: []))
        #expect(throws: CivilTimeError.noHolidayFile(year: 10_000)) { try all.adding(workingDays: 1, to: .max) }
        #expect(throws: CivilTimeError.noHolidayFile(year: 0)) { try all.adding(workingDays: -1, to: .min) }
    }

    @Test(arguments: [
        ("one working day", "2026-11-23", "2026-11-23", 1), ("one day off", "2026-11-22", "2026-11-22", 0),
        ("a week", "2026-11-23", "2026-11-29", 5), ("the Spring Festival", "2026-02-15", "2026-02-23", 0),
        ("the Spring Festival and its Saturdays", "2026-02-14", "2026-02-28", 6),
        ("backwards", "2026-11-29", "2026-11-23", 0),
        ("2024", "2024-01-01", "2024-12-31", 251), ("2025", "2025-01-01", "2025-12-31", 248),
        ("2026", "2026-01-01", "2026-12-31", 248), ("three years", "2024-01-01", "2026-12-31", 747),
    ])
    func `working days are counted between two days, both included`(
        name: String, first: String, last: String, count: Int
    ) throws {
        #expect(try workingDays.count(from: LocalDate(first), through: LocalDate(last)) == count)
    }

    @Test func `a count into a year without a file is refused`() throws {
        let (first, last) = (try LocalDate("2026-12-31"), try LocalDate("2027-01-01"))
        #expect(throws: CivilTimeError.noHolidayFile(year: 2027)) { try workingDays.count(from: first, through: last) }
    }
}
