import CivilTime

/// How often something repeats: `day`, `week`, `2 weeks`, `month`, `year`, 每天, 每周, 每两周, 每隔一周, 每3个月, 每年.
struct EveryArgument: Sendable, Hashable {
    /// What is counted.
    enum Unit: Sendable, Hashable, CaseIterable {
        case day, week, month, year
    }

    /// What is counted.
    let unit: Unit
    /// Every how many of them, 1 to 999.
    let interval: Int

    /// Reads a rhythm.
    ///
    /// - Throws: `ArgumentError.notARhythm` for anything else.
    init(_ text: String) throws(ArgumentError) {
        guard let (unit, interval) = Self.english(text.asTyped) ?? Self.chinese(text.asTyped) else {
            throw .notARhythm(text)
        }
        self.unit = unit
        self.interval = interval
    }

    private static func english(_ text: String) -> (Unit, Int)? {
        let words = text.split(separator: " ")
        switch words.count {
        case 1: return englishUnits[String(words[0])].map { ($0, 1) }
        case 2:
            guard let unit = englishUnits[String(words[1])], let interval = count(words[0]) else { return nil }
            return (unit, interval)
        default: return nil
        }
    }

    /// 每, perhaps 隔 (which means one more), a number, perhaps 个, the unit.
    private static func chinese(_ text: String) -> (Unit, Int)? {
        guard let rest = text.filter({ $0 != " " }).dropping(anyPrefix: ["每"]) else { return nil }
        let skipped = rest.dropping(anyPrefix: ["隔"])
        let counted = skipped ?? rest
        guard let name = chineseUnits.keys.first(where: { counted.hasSuffix($0) }), let unit = chineseUnits[name] else {
            return nil
        }
        let number = counted.dropLast(name.count).filter { $0 != "个" }
        guard let interval = number.isEmpty ? 1 : count(number) else { return nil }
        return (unit, skipped == nil ? interval : interval + 1)
    }

    private static func count(_ text: some StringProtocol) -> Int? {
        if let number = chineseNumbers[String(text)] { return number }
        guard let number = DecimalDigits.value(of: text), (1...999).contains(number) else { return nil }
        return number
    }

    private static let englishUnits: [String: Unit] = [
        "day": .day, "days": .day, "daily": .day, "week": .week, "weeks": .week, "weekly": .week, "month": .month,
        "months": .month, "monthly": .month, "year": .year, "years": .year, "yearly": .year,
    ]
    private static let chineseNumbers = [
        "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
    ]
    private static let chineseUnits: [String: Unit] = [
        "天": .day, "日": .day, "周": .week, "星期": .week, "礼拜": .week, "月": .month, "年": .year,
    ]
}
