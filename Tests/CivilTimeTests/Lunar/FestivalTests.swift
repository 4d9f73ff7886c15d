import CivilTime
import Testing

@Suite struct FestivalTests {
    @Test(arguments: [
        ("2026-02-16", ["除夕"]), ("2026-02-17", ["春节"]), ("2026-03-03", ["元宵节"]), ("2026-06-19", ["端午节"]),
        ("2026-08-19", ["七夕"]), ("2026-09-25", ["中秋节"]), ("2026-10-18", ["重阳节"]), ("2026-01-26", ["腊八节"]),
        ("2027-02-05", ["除夕"]), ("2027-02-06", ["春节"]), ("2030-02-03", ["春节"]), ("2024-02-09", ["除夕"]),
        ("2026-01-01", ["元旦"]), ("2026-03-08", ["妇女节"]), ("2026-03-12", ["植树节"]), ("2026-05-01", ["劳动节"]),
        ("2026-05-04", ["青年节"]), ("2026-06-01", ["儿童节"]), ("2026-07-01", ["建党节"]), ("2026-08-01", ["建军节"]),
        ("2026-09-10", ["教师节"]), ("2026-10-01", ["国庆节"]), ("2020-10-01", ["中秋节", "国庆节"]),
        ("2026-11-23", []), ("2026-04-05", []),
    ])
    func `a day has its festivals`(date: String, names: [String]) throws {
        #expect(Festival.names(on: try LocalDate(date)).map(\.zh) == names)
    }

    @Test func `a festival is kept once a year, in the first of two months of one number`() throws {
        let first = try LunarDate(year: 1995, month: 8, day: 15).date
        let second = try LunarDate(year: 1995, month: 8, isLeapMonth: true, day: 15).date
        #expect(Festival.all(on: first) == [.midAutumn])
        #expect(Festival.all(on: second).isEmpty)
    }

    @Test func `a festival of the lunar calendar says its day, and falls on it`() throws {
        for festival in Festival.allCases {
            guard let (month, day) = festival.lunarDay else { continue }
            let rule = try LunarRule(frequency: .yearly, months: [.ordinary(month)], days: [day])
            for date in rule.dates(from: LunarYear.days.lowerBound) {
                #expect(Festival.all(on: date).first == festival)
            }
        }
        #expect(Festival.allCases.filter { $0.lunarDay != nil }.count == 8)
        #expect(Festival.newYear.lunarDay == nil)
    }

    @Test func `every festival comes once in every year of the table`() throws {
        var counts: [Festival: Int] = [:]
        for day in LunarYear.days {
            for festival in Festival.all(on: day) { counts[festival, default: 0] += 1 }
        }
        for festival in Festival.allCases {
            #expect(counts[festival] == LunarYear.range.count, "\(festival)")
        }
    }

    @Test func `outside the lunar table only the festivals of the Gregorian calendar are named`() throws {
        #expect(Festival.names(on: try LocalDate("2100-10-01")) == [LocalizedText(zh: "国庆节", en: "National Day")])
        #expect(Festival.names(on: try LocalDate("2100-02-09")).isEmpty)
    }
}
