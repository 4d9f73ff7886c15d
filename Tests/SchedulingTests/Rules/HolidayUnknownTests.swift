import CivilTime
import Testing

@testable import Scheduling

@Suite struct HolidayUnknownTests {
    private func findings(_ policy: DayPolicy, _ wish: Wish, in centre: Centre) throws -> [Finding] {
        var wish = wish
        wish.dayPolicy = policy
        return try wish.findings(of: HolidayUnknown(), in: centre)
    }

    /// A centre that knows the holidays of 2026, and of 2027 only the first day.
    private static var house: Centre {
        get throws {
            var centre = Centre()
            let newYear = PublicHoliday(date: try LocalDate("2027-01-01"), kind: .off, name: "元旦")
            centre.holidays = HolidayCalendar(coveredYears: [2026], holidays: [newYear])
            return centre
        }
    }

    @Test(
        "Only an activity that minds such days is told",
        arguments: DayPolicy.OnHoliday.allCases, DayPolicy.MakeupDay.allCases)
    func policies(_ onHoliday: DayPolicy.OnHoliday, _ makeupDay: DayPolicy.MakeupDay) throws {
        let policy = DayPolicy(onHoliday: onHoliday, makeupDay: makeupDay)
        let minds = onHoliday != .keep || makeupDay != .weekend
        #expect(try findings(policy, Wish(), in: Centre()).isEmpty == !minds)
        #expect(try findings(policy, Wish(), in: Self.house).isEmpty)
    }

    @Test func `each date of an unknown year is told, but for a day of which a neighbouring year's file speaks`() throws
    {
        let wish = Wish(start: "2026-12-29 19:00", rule: "FREQ=DAILY;COUNT=6")
        let findings = try findings(DayPolicy(onHoliday: .skip), wish, in: Self.house)
        #expect(
            findings.map { Zone.shanghai.local($0.occurrence).date.description } == ["2027-01-02", "2027-01-03"])
    }

    @Test(arguments: ["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago", "Pacific/Apia"])
    func `the year is that of every zone's clock`(zone: String) throws {
        var centre = try Self.house
        centre.zone = .named(zone)
        let lastEvening = Wish(start: "2026-12-31 23:59", seconds: 60)
        let firstMorning = Wish(start: "2027-01-02 00:00")
        #expect(try findings(DayPolicy(onHoliday: .ask), lastEvening, in: centre).isEmpty)
        #expect(try findings(DayPolicy(onHoliday: .ask), firstMorning, in: centre).count == 1)
    }

    @Test func `the message names the year, the day and what to do; it is a warning`() throws {
        let wish = Wish(start: "2027-02-02 19:00")
        let findings = try findings(DayPolicy(makeupDay: .weekday), wish, in: Self.house)
        #expect(
            findings.map(\.message.zh) == [
                "还没有 2027 年的节假日安排，不知道 2027-02-02（周二）放不放假；公布后请用 shuxiang calendar import 导入。"
            ])
        #expect(
            findings.map(\.message.en) == [
                "The holidays of 2027 are not known yet, nor whether Tue 2027-02-02 is off; import them with "
                    + "shuxiang calendar import when they are published."
            ])
        #expect(findings.map(\.severity) == [.should] && !RuleID.holidayUnknown.mayBeOverridden)
    }
}
