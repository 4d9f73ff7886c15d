/// Why there is no such lunar year, month or day, in words.
enum LunarRefusal {
    static func year(_ year: Int) -> LocalizedText {
        let (first, last) = (LunarYear.range.lowerBound, LunarYear.range.upperBound - 1)
        return LocalizedText(
            zh: "农历表只收录农历 \(first) 年到 \(last) 年，没有农历 \(year) 年；请改用这段时间内的年份。",
            en: "The lunar table holds the lunar years \(first) to \(last), not \(year); choose a year within them.")
    }

    static func date(_ date: LocalDate) -> LocalizedText {
        let (first, last) = (LunarYear.days.lowerBound, LunarYear.days.upperBound)
        return LocalizedText(
            zh: "农历表只收录公历 \(first) 到 \(last)，查不到 \(date) 的农历；请改用这段时间内的日期。",
            en: "The lunar table holds \(first) to \(last), not \(date); choose a day within them.")
    }

    static func month(year: Int, month: Int, isLeap: Bool) -> LocalizedText {
        guard (1...12).contains(month) else {
            return LocalizedText(
                zh: "农历没有第 \(month) 个月；请写 1 到 12。",
                en: "There is no lunar month \(month); write 1 to 12.")
        }
        let name = LunarDate.text(month: month, isLeap: isLeap)
        let leap = (try? LunarYear(year))?.leapMonth.map { LunarDate.text(month: $0, isLeap: true) }
        return LocalizedText(
            zh: "农历 \(year) 年没有\(name.zh)，那年\(leap.map { "只有\($0.zh)" } ?? "没有闰月")；请改用那年有的月份。",
            en: "The lunar year \(year) has no \(name.en): it has \(leap.map { "a \($0.en)" } ?? "no leap month"); "
                + "choose a month it has.")
    }

    static func day(year: Int, month: Int, isLeap: Bool, day: Int, days: Int) -> LocalizedText {
        guard (1...12).contains(month) else { return Self.month(year: year, month: month, isLeap: isLeap) }
        let name = LunarDate.text(month: month, isLeap: isLeap)
        return LocalizedText(
            zh: "农历 \(year) 年\(name.zh)只有 \(days) 天，没有第 \(day) 天；请写 1 到 \(days)。",
            en: "The \(name.en) of the lunar year \(year) has \(days) days, no day \(day); write 1 to \(days).")
    }
}
