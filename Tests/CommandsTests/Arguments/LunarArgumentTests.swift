import CivilTime
import Testing

@testable import Commands

@Suite struct LunarArgumentTests {
    @Test(
        "Days of every lunar year are read",
        arguments: [
            ("8-15", "8", [15]), ("1-15", "1", [15]), ("正月十五", "1", [15]), ("八月十五", "8", [15]),
            ("农历八月十五", "8", [15]), ("每年农历八月十五日", "8", [15]), ("8月15日", "8", [15]), ("8月十五", "8", [15]),
            ("腊月廿三", "12", [23]), ("十二月二十三", "12", [23]), ("冬月二十", "11", [20]), ("十一月三十", "11", [30]),
            ("一月初十", "1", [10]), ("5L-5", "5L", [5]), ("5l-5", "5L", [5]), ("闰五月初五", "5L", [5]), ("闰5-5", "5L", [5]),
            ("12-last", "12", [-1]), ("12-LAST", "12", [-1]), ("除夕", "12", [-1]), ("每年除夕", "12", [-1]),
            ("腊月最后一天", "12", [-1]), ("腊月的最后一天", "12", [-1]), ("八月月底", "8", [-1]), ("中秋", "8", [15]), ("中秋节", "8", [15]),
            ("春节", "1", [1]), ("七夕", "7", [7]), ("正月初一、十五", "1", [1, 15]), ("正月初一十五", "1", [1, 15]),
            ("1-1,15", "1", [1, 15]), ("1-1,1-15", "1", [1, 15]), ("３－３", "3", [3]), ("8 - 15", "8", [15]),
            ("5-5,5L-5", "5 5L", [5]), ("正月初一、十五、七月初一、十五", "1 7", [1, 15]), ("端午和闰五月初五", "5 5L", [5]),
        ] as [(String, String, Set<Int>)])
    func yearly(text: String, months: String, days: Set<Int>) throws {
        let argument = try LunarArgument(text)
        #expect(argument.frequency == .yearly)
        #expect(argument.months.map(\.description).joined(separator: " ") == months)
        #expect(argument.days == days)
    }

    @Test(
        "Days of every lunar month are read",
        arguments: [
            ("初一,十五", [1, 15]), ("初一，十五", [1, 15]), ("初一十五", [1, 15]), ("每月初一、十五", [1, 15]), ("每月初一十五", [1, 15]),
            ("农历每月初一和十五", [1, 15]), ("每个月最后一天", [-1]), ("*-1,15", [1, 15]), ("*-last", [-1]), ("*-30", [30]),
            ("每月1日、15日", [1, 15]), ("三十", [30]), ("每月廿九", [29]),
        ] as [(String, Set<Int>)])
    func monthly(text: String, days: Set<Int>) throws {
        let argument = try LunarArgument(text)
        #expect(argument.frequency == .monthly && argument.months.isEmpty && argument.scope == .everyMonth)
        #expect(argument.days == days)
    }

    @Test(
        "What is no day of the lunar calendar is refused with the text as typed",
        arguments: [
            "", "每月", "八月", "15", "1,15", "13-1", "0-1", "8-0", "8-31", "8-15-2026", "8-15,", "1L-5", "12L-30", "闰正月初一",
            "闰腊月初一",
            "八月三十一", "初十一", "国庆节", "每周二", "RSCALE=CHINESE", "初一,八月十五", "八月十五,x", "*-8-15", "2026-09-25",
        ])
    func refused(text: String) {
        #expect(throws: ArgumentError.notLunarDays(text)) { try LunarArgument(text) }
    }

    @Test("Months with different days are refused, since one rule would mix them", arguments: ["5-5,9-9", "端午、中秋"])
    func different(text: String) {
        #expect(throws: ArgumentError.lunarDaysDiffer(text)) { try LunarArgument(text) }
    }

    @Test func `Both refusals are one sentence in each language`() {
        for error in [ArgumentError.notLunarDays("x"), .lunarDaysDiffer("x")] {
            #expect(error.explanation.zh.hasPrefix("“x”") && error.explanation.zh.hasSuffix("。"))
            #expect(error.explanation.en.hasPrefix("“x”") && error.explanation.en.hasSuffix("."))
        }
    }
}
