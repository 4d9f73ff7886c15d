import CivilTime

/// Reads lunar days from the front of a text, word by word.
struct LunarScanner {
    /// A day of a month, or of every month.
    struct Day: Hashable {
        let month: LunarRule.Month?
        let day: Int
    }

    private var rest: Substring

    init(_ text: String) { rest = Substring(text.filter { $0 != " " }) }

    /// All the days; nil where the text is anything else.
    mutating func days() -> [Day]? {
        while take(["农历", "阴历", "每年"]) != nil {}
        let isEveryMonth = take(["每月", "每个月", "*-"]) != nil
        var found: [Day] = []
        repeat {
            guard let day = next(in: found.last?.month, isEveryMonth: isEveryMonth),
                found.isEmpty || (found[0].month == nil) == (day.month == nil)
            else { return nil }
            found.append(day)
            if take([",", "、", "和"]) != nil, rest.isEmpty { return nil }
        } while !rest.isEmpty
        return found
    }

    /// The next day: a festival, or a day with its month, or one that leans on the month before it.
    private mutating func next(in known: LunarRule.Month?, isEveryMonth: Bool) -> Day? {
        if !isEveryMonth, let festival = takeFestival() { return festival }
        let month = isEveryMonth ? nil : takeMonth() ?? known
        let named = take(Self.dayNames.keys).flatMap { Self.dayNames[$0] }
        guard let day = named ?? (isEveryMonth || month != nil ? takeNumber(upTo: 30) : nil) else { return nil }
        _ = take(["日", "号"])
        return Day(month: month, day: day)
    }

    private mutating func takeFestival() -> Day? {
        guard let name = take(Self.festivals.keys), let day = Self.festivals[name] else { return nil }
        return Day(month: .ordinary(day.month), day: day.day)
    }

    /// `8-`, `5l-`, 八月, 闰五月, 8月.
    private mutating func takeMonth() -> LunarRule.Month? {
        let start = rest
        let isLeap = take(["闰"]) != nil
        if let number = take(Self.monthNames.keys).flatMap({ Self.monthNames[$0] }) {
            _ = take(["的"])
            if let month = Self.month(number, isLeap: isLeap) { return month }
        } else if let number = takeNumber(upTo: 12) {
            let isMarked = !isLeap && take(["l"]) != nil
            let month = Self.month(number, isLeap: isLeap || isMarked)
            if let month, take(["-", "月"]) != nil { return month }
        }
        rest = start
        return nil
    }

    /// A month that there is: the first and the twelfth never come twice.
    private static func month(_ number: Int, isLeap: Bool) -> LunarRule.Month? {
        guard isLeap else { return .ordinary(number) }
        return (2...11).contains(number) ? .leap(number) : nil
    }

    private mutating func takeNumber(upTo greatest: Int) -> Int? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard let number = DecimalDigits.value(of: digits), (1...greatest).contains(number) else { return nil }
        rest = rest.dropFirst(digits.count)
        return number
    }

    /// Takes the longest of some words from the front.
    private mutating func take(_ words: some Collection<String>) -> String? {
        guard let word = words.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) else { return nil }
        rest = rest.dropFirst(word.count)
        return word
    }
}

// MARK: - Names

extension LunarScanner {
    private static let numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]

    private static let monthNames: [String: Int] = {
        var names = Dictionary(uniqueKeysWithValues: numerals.enumerated().map { ("\($0.element)月", $0.offset + 1) })
        names.merge(["正月": 1, "冬月": 11, "腊月": 12]) { $1 }
        return names
    }()

    /// 初一 to 三十, 廿一 also as 二十一, and the last day.
    private static let dayNames: [String: Int] = {
        var names = ["二十": 20, "三十": 30, "最后一天": -1, "最后一日": -1, "月底": -1, "月末": -1, "last": -1]
        for (index, numeral) in numerals.prefix(10).enumerated() {
            names["初\(numeral)"] = index + 1
            guard index < 9 else { continue }
            names["十\(numeral)"] = index + 11
            names["廿\(numeral)"] = index + 21
            names["二十\(numeral)"] = index + 21
        }
        return names
    }()

    /// The festivals of the lunar calendar, with or without 节.
    private static let festivals: [String: (month: Int, day: Int)] = {
        var days: [String: (month: Int, day: Int)] = [:]
        for festival in Festival.allCases {
            guard let day = festival.lunarDay else { continue }
            let name = festival.name.zh
            days[name] = day
            if name.hasSuffix("节") { days[String(name.dropLast())] = day }
        }
        return days
    }()
}
