extension LunarDate {
    /// The month and day as people say them: 闰六月十五, leap 6th month, day 15.
    public var text: LocalizedText {
        let monthText = Self.text(month: month, isLeap: isLeapMonth)
        return LocalizedText(zh: monthText.zh + Self.chineseDay(day), en: "\(monthText.en), day \(day)")
    }

    /// The name of a month, which must be 1 to 12: 正月, 闰六月, 冬月, 腊月; 1st month, leap 6th month.
    static func text(month: Int, isLeap: Bool) -> LocalizedText {
        LocalizedText(
            zh: (isLeap ? "闰" : "") + chineseMonths[month - 1],
            en: (isLeap ? "leap " : "") + (month <= 3 ? ["1st", "2nd", "3rd"][month - 1] : "\(month)th") + " month")
    }

    private static let chineseMonths = ["正月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "冬月", "腊月"]

    /// The name of a day, which must be 1 to 30: 初一, 十五, 廿九, 三十.
    static func chineseDay(_ day: Int) -> String {
        let units = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        return switch day {
        case 1...10: "初" + units[day - 1]
        case 11...19: "十" + units[day - 11]
        case 20: "二十"
        case 21...29: "廿" + units[day - 21]
        default: "三十"
        }
    }
}

extension LunarYear {
    /// The name of the year in the cycle of sixty with its animal: 丙午年（马）, Bingwu, year of the Horse.
    public var name: LocalizedText {
        let stem = (number - 4) % 10
        let branch = (number - 4) % 12
        return LocalizedText(
            zh: "\(Self.stems[stem].zh)\(Self.branches[branch].zh)年（\(Self.animals[branch].zh)）",
            en: "\(Self.stems[stem].en)\(Self.branches[branch].en), year of the \(Self.animals[branch].en)")
    }

    private static let stems = words("甲乙丙丁戊己庚辛壬癸", "Jia Yi Bing Ding Wu Ji Geng Xin Ren Gui")
    private static let branches = words("子丑寅卯辰巳午未申酉戌亥", "zi chou yin mao chen si wu wei shen you xu hai")
    private static let animals = words(
        "鼠牛虎兔龙蛇马羊猴鸡狗猪", "Rat Ox Tiger Rabbit Dragon Snake Horse Goat Monkey Rooster Dog Pig")

    private static func words(_ zh: String, _ en: String) -> [LocalizedText] {
        zip(zh, en.split(separator: " ")).map { LocalizedText(zh: String($0), en: String($1)) }
    }
}
