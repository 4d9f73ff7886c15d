extension RuleProblem {
    /// What is wrong and what to write instead: the second half of a sentence, without its full stop.
    var reason: LocalizedText {
        switch self {
        case .empty:
            LocalizedText(
                zh: "内容是空的；请写成 FREQ=WEEKLY;BYDAY=TU 这样", en: "it is empty; write it like FREQ=WEEKLY;BYDAY=TU")
        case .nothingBetweenSemicolons:
            LocalizedText(zh: "多了一个分号；请去掉", en: "there is a semicolon too many; take it out")
        case .notAPart(let piece):
            LocalizedText(
                zh: "“\(piece)”不是“名称=值”；各项之间请用一个分号隔开，如 FREQ=WEEKLY;BYDAY=TU",
                en: "“\(piece)” is not NAME=VALUE; put one semicolon between parts, as in FREQ=WEEKLY;BYDAY=TU")
        case .partTwice(let name):
            LocalizedText(
                zh: "\(name) 写了两次；请只写一次，多个值用逗号隔开",
                en: "\(name) is there twice; write it once, its values separated by commas")
        case .unknownPart(let name):
            LocalizedText(
                zh: "没有 \(name) 这一项；可用的有 \(Self.knownParts)",
                en: "there is no part \(name); use any of \(Self.knownParts)")
        case .noFrequency:
            LocalizedText(
                zh: "缺少 FREQ；请以 FREQ=DAILY、WEEKLY、MONTHLY 或 YEARLY 开头",
                en: "FREQ is missing; begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY")
        case .unknownFrequency(let value):
            LocalizedText(
                zh: "没有 FREQ=\(value) 这种周期；请用 DAILY、WEEKLY、MONTHLY 或 YEARLY",
                en: "there is no FREQ=\(value); use DAILY, WEEKLY, MONTHLY or YEARLY")
        case .tooFrequent(let value):
            LocalizedText(
                zh: "FREQ=\(value) 比一天还密；请用 FREQ=DAILY，一天有几场就分别登记几个系列",
                en: "FREQ=\(value) is more often than daily; use FREQ=DAILY, and one series for each time of the day")
        case .timeOfDay(let name):
            LocalizedText(
                zh: "\(name) 规定了时刻，而时刻由开始时间决定；请去掉 \(name)，一天有几场就分别登记几个系列",
                en: "\(name) sets a time of day, which the start does; leave it out, and make one series for each time")
        case .otherCalendar(let name):
            LocalizedText(
                zh: "\(name) 要求换一种历法，而 RRULE 只按公历计算；请去掉 \(name)，农历日期请用农历规则",
                en: "\(name) asks for another calendar, but an RRULE is Gregorian; leave it out or use a lunar rule")
        case .notANumber(let part, let value):
            LocalizedText(
                zh: "\(part.rawValue) 的值“\(value)”不是整数；请写\(part.range.zh)",
                en: "“\(value)” in \(part.rawValue) is not a whole number; write \(part.range.en)")
        case .outOfRange(let part, let value):
            LocalizedText(
                zh: "\(part.rawValue) 的值 \(value) 超出范围；请写\(part.range.zh)",
                en: "\(value) in \(part.rawValue) is out of range; write \(part.range.en)")
        case .notAWeekday(let part, let value):
            LocalizedText(
                zh: "\(part.rawValue) 的值“\(value)”不是星期；请用 MO、TU、WE、TH、FR、SA、SU",
                en: "“\(value)” in \(part.rawValue) is not a weekday; use MO, TU, WE, TH, FR, SA or SU")
        case .notAnUntil(let value):
            LocalizedText(
                zh: "UNTIL 的值“\(value)”不是日期；请写成 UNTIL=20270131 或 UNTIL=20270131T110000Z",
                en: "“\(value)” in UNTIL is not a date; write UNTIL=20270131 or UNTIL=20270131T110000Z")
        case .endsTwice:
            LocalizedText(
                zh: "COUNT 和 UNTIL 不能同时用；请只留一个", en: "COUNT and UNTIL exclude each other; keep one of them")
        case .weekNumbersOutsideYearly(let frequency):
            LocalizedText(
                zh: "FREQ=\(frequency.rawValue) 不能带 BYWEEKNO；请改用 FREQ=YEARLY",
                en: "BYWEEKNO does not go with FREQ=\(frequency.rawValue); use FREQ=YEARLY")
        case .yearDaysOutsideYearly(let frequency):
            LocalizedText(
                zh: "FREQ=\(frequency.rawValue) 不能带 BYYEARDAY；请改用 FREQ=YEARLY",
                en: "BYYEARDAY does not go with FREQ=\(frequency.rawValue); use FREQ=YEARLY")
        case .monthDaysInWeekly:
            LocalizedText(
                zh: "FREQ=WEEKLY 不能带 BYMONTHDAY；请改用 FREQ=MONTHLY，或改用 BYDAY",
                en: "BYMONTHDAY does not go with FREQ=WEEKLY; use FREQ=MONTHLY, or BYDAY instead")
        case .ordinalNotAllowed(let day, let frequency):
            LocalizedText(
                zh: "FREQ=\(frequency.rawValue) 中的 BYDAY=\(day) 不能带序号；请写 BYDAY=\(day.weekday.code)，或改用 FREQ=MONTHLY",
                en: "BYDAY=\(day) has a number, which FREQ=\(frequency.rawValue) does not allow; "
                    + "write BYDAY=\(day.weekday.code), or use FREQ=MONTHLY")
        case .ordinalWithWeekNumbers(let day):
            LocalizedText(
                zh: "有 BYWEEKNO 时 BYDAY=\(day) 不能带序号；请写 BYDAY=\(day.weekday.code)",
                en: "BYDAY=\(day) has a number, which does not go with BYWEEKNO; write BYDAY=\(day.weekday.code)")
        case .lunar(let problem): problem.reason
        case .positionsAlone:
            LocalizedText(
                zh: "BYSETPOS 不能单独用；请再写出从哪些日子里选，如 BYDAY=MO,TU,WE,TH,FR",
                en: "BYSETPOS cannot stand alone; add the days it chooses from, such as BYDAY=MO,TU,WE,TH,FR")
        }
    }

    private static let knownParts = RulePart.allCases.map(\.rawValue).joined(separator: ", ")
}

extension RulePart {
    /// The numbers the part may hold, in words.
    fileprivate var range: LocalizedText {
        countsFromTheEnd
            ? LocalizedText(zh: " 1 到 \(greatest)，或 -\(greatest) 到 -1", en: "1 to \(greatest), or -\(greatest) to -1")
            : LocalizedText(zh: " 1 到 \(greatest)", en: "1 to \(greatest)")
    }
}
