/// A day with a name of its own, on the same lunar or Gregorian day of every year.
///
/// A festival is not a day off: those are in the holiday calendar, and so is 清明, which follows the sun and not the table.
public enum Festival: Sendable, Hashable, CaseIterable {
    case newYear, womensDay, arborDay, labourDay, youthDay, childrensDay, partyDay, armyDay, teachersDay, nationalDay
    case springFestival, lanternFestival, dragonBoat, qixi, midAutumn, doubleNinth, laba, newYearsEve

    /// The festivals of a day, lunar ones first; outside the lunar table, those of the Gregorian calendar only.
    public static func all(on date: LocalDate) -> [Festival] {
        let lunar = (try? LunarDate(date)).flatMap(lunarFestival(on:))
        let (_, month, day) = date.components
        let solar = solarDays.first { $0.month == month && $0.day == day }?.festival
        return [lunar, solar].compactMap(\.self)
    }

    /// The names of the festivals of a day, lunar ones first.
    public static func names(on date: LocalDate) -> [LocalizedText] { all(on: date).map(\.name) }

    /// A leap month has no festivals: they are kept in the month before it.
    private static func lunarFestival(on lunar: LunarDate) -> Festival? {
        guard !lunar.isNewYearsEve else { return .newYearsEve }
        guard !lunar.isLeapMonth else { return nil }
        return lunarDays.first { $0.month == lunar.month && $0.day == lunar.day }?.festival
    }

    private static let solarDays: [(month: Int, day: Int, festival: Festival)] = [
        (1, 1, .newYear), (3, 8, .womensDay), (3, 12, .arborDay), (5, 1, .labourDay), (5, 4, .youthDay),
        (6, 1, .childrensDay), (7, 1, .partyDay), (8, 1, .armyDay), (9, 10, .teachersDay), (10, 1, .nationalDay),
    ]

    private static let lunarDays: [(month: Int, day: Int, festival: Festival)] = [
        (1, 1, .springFestival), (1, 15, .lanternFestival), (5, 5, .dragonBoat), (7, 7, .qixi), (8, 15, .midAutumn),
        (9, 9, .doubleNinth), (12, 8, .laba),
    ]
}

extension Festival {
    /// The lunar month and day on which the festival falls, the day -1 for the last of its month; nil for a festival of the
    /// Gregorian calendar.
    public var lunarDay: (month: Int, day: Int)? {
        guard self != .newYearsEve else { return (12, -1) }
        return Self.lunarDays.first { $0.festival == self }.map { ($0.month, $0.day) }
    }

    /// The name: 端午节, Dragon Boat Festival.
    public var name: LocalizedText {
        switch self {
        case .newYear: LocalizedText(zh: "元旦", en: "New Year's Day")
        case .womensDay: LocalizedText(zh: "妇女节", en: "Women's Day")
        case .arborDay: LocalizedText(zh: "植树节", en: "Arbor Day")
        case .labourDay: LocalizedText(zh: "劳动节", en: "Labour Day")
        case .youthDay: LocalizedText(zh: "青年节", en: "Youth Day")
        case .childrensDay: LocalizedText(zh: "儿童节", en: "Children's Day")
        case .partyDay: LocalizedText(zh: "建党节", en: "Party Founding Day")
        case .armyDay: LocalizedText(zh: "建军节", en: "Army Day")
        case .teachersDay: LocalizedText(zh: "教师节", en: "Teachers' Day")
        case .nationalDay: LocalizedText(zh: "国庆节", en: "National Day")
        case .springFestival: LocalizedText(zh: "春节", en: "Spring Festival")
        case .lanternFestival: LocalizedText(zh: "元宵节", en: "Lantern Festival")
        case .dragonBoat: LocalizedText(zh: "端午节", en: "Dragon Boat Festival")
        case .qixi: LocalizedText(zh: "七夕", en: "Qixi Festival")
        case .midAutumn: LocalizedText(zh: "中秋节", en: "Mid-Autumn Festival")
        case .doubleNinth: LocalizedText(zh: "重阳节", en: "Double Ninth Festival")
        case .laba: LocalizedText(zh: "腊八节", en: "Laba Festival")
        case .newYearsEve: LocalizedText(zh: "除夕", en: "Chinese New Year's Eve")
        }
    }
}
