/// The words for days, weeks and months that a rule's numbers stand for.
enum Words {
    /// 周一至周五 · Monday to Friday where three or more follow each other, else a list.
    static func weekdays(_ days: [Weekday]) -> LocalizedText {
        guard days.count > 2, let first = days.first, let last = days.last, last.days(after: first) == days.count - 1
        else { return list(days.map(weekday)) }
        return LocalizedText(
            zh: "\(weekday(first).zh)至\(weekday(last).zh)", en: "\(weekday(first).en) to \(weekday(last).en)")
    }

    /// 第二个周六、每个周日 · the second Saturday and every Sunday.
    static func ruleWeekdays(_ days: [RuleWeekday]) -> LocalizedText {
        list(
            days.map { day in
                let name = weekday(day.weekday)
                guard let ordinal = day.ordinal else {
                    return LocalizedText(zh: "每个\(name.zh)", en: "every \(name.en)")
                }
                return LocalizedText(
                    zh: "\(place(ordinal).zh)个\(name.zh)", en: "the \(place(ordinal).en) \(name.en)")
            })
    }

    /// 周二 · Tuesday.
    static func weekday(_ day: Weekday) -> LocalizedText {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return LocalizedText(zh: day.name.zh, en: names[day.rawValue - 1])
    }

    /// 3月 · March.
    static func month(_ number: Int) -> LocalizedText {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return LocalizedText(zh: "\(number)月", en: names[number - 1])
    }

    /// 15日, 最后一天 · the 15th, the last day.
    static func monthDay(_ number: Int) -> LocalizedText {
        number < 0 ? dayAtPlace(number) : LocalizedText(zh: "\(number)日", en: "the \(ordinalNumber(number))")
    }

    /// 第100天, 最后一天 · the 100th day, the last day.
    static func yearDay(_ number: Int) -> LocalizedText {
        number < 0
            ? dayAtPlace(number) : LocalizedText(zh: "第\(number)天", en: "the \(ordinalNumber(number)) day of the year")
    }

    /// 第20周, 最后一周 · week 20, the last week.
    static func week(_ number: Int) -> LocalizedText {
        number < 0
            ? LocalizedText(zh: "\(place(number).zh)周", en: "the \(place(number).en) week")
            : LocalizedText(zh: "第\(number)周", en: "week \(number)")
    }

    /// 第二天, 最后一天 · the second day, the last day.
    static func dayAtPlace(_ number: Int) -> LocalizedText {
        LocalizedText(zh: "\(place(number).zh)天", en: "the \(place(number).en) day")
    }

    /// 第二, 最后一, 倒数第二 · second, last, second-to-last.
    static func place(_ number: Int) -> LocalizedText {
        if number == -1 { return LocalizedText(zh: "最后一", en: "last") }
        let size = number.magnitude
        let names = ["first", "second", "third", "fourth", "fifth"]
        let name = size <= 5 ? names[Int(size) - 1] : ordinalNumber(Int(size))
        let zh = "第\(numeral(Int(size)))"
        return number < 0 ? LocalizedText(zh: "倒数\(zh)", en: "\(name)-to-last") : LocalizedText(zh: zh, en: name)
    }

    /// How many, before a measure word: 两, 三.
    static func count(_ number: Int) -> String { number == 2 ? "两" : numeral(number) }

    private static func numeral(_ number: Int) -> String {
        let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return number <= 10 ? numerals[number - 1] : String(number)
    }

    /// 1st, 2nd, 3rd, 11th, 21st.
    private static func ordinalNumber(_ number: Int) -> String {
        switch (number % 100, number % 10) {
        case (11...13, _): "\(number)th"
        case (_, 1): "\(number)st"
        case (_, 2): "\(number)nd"
        case (_, 3): "\(number)rd"
        case (_, _): "\(number)th"
        }
    }

    /// 周二、周四 · Tuesday and Thursday.
    static func list(_ items: [LocalizedText], lastWord: String = "and") -> LocalizedText {
        let zh = items.map(\.zh).joined(separator: "、")
        guard let last = items.last, items.count > 1 else { return LocalizedText(zh: zh, en: items.first?.en ?? "") }
        let en = items.dropLast().map(\.en).joined(separator: ", ")
        return LocalizedText(zh: zh, en: "\(en) \(lastWord) \(last.en)")
    }
}
