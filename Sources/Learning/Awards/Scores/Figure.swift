public import CivilTime

/// A figure that a condition or a part of a score goes by: so many of a unit, perhaps for each of several.
///
/// Kept as a fraction of whole numbers, so that doubling both sides changes nothing and nothing is rounded before it is shown.
public struct Figure: Sendable, Hashable {
    /// What is counted.
    public enum Unit: String, Sendable, Hashable, CaseIterable {
        /// Hours. The amount is in seconds, and so the divisor of one hour is 3,600.
        case hours
        case months, people, households, sessions, lectures, insights, times, years
        /// Hundredths of a whole.
        case percent
        /// Points that a panel gave, of which the amount is in hundredths.
        case points
        case hoursPerHousehold, lecturesPerHousehold, insightsPerHousehold
    }

    /// How many, before it is divided.
    public let amount: Int
    /// By what it is divided; at least 1.
    public let divisor: Int
    /// Of what.
    public let unit: Unit

    /// Creates a figure.
    public init(_ amount: Int, per divisor: Int = 1, _ unit: Unit) {
        self.amount = amount
        self.divisor = max(1, divisor)
        self.unit = unit
    }

    /// A length of time in hours.
    public static func hours(seconds: Int) -> Figure { Figure(seconds, per: 3_600, .hours) }
    /// The share of a whole, in percent.
    public static func percent(_ part: Int, of whole: Int) -> Figure { Figure(part * 100, per: whole, .percent) }

    /// Whether it is at least a number of its unit.
    public func reaches(_ number: Int) -> Bool { amount >= number * divisor }

    /// The number, cut off to two places: `36.5`.
    public var number: Points { Points(hundredths: amount * 100 / divisor) }

    /// The figure in words: `36.5 小时`, `12 次`, `20%`.
    public var words: LocalizedText { unit.words(number.description) }
}

extension Figure.Unit {
    /// A number of the unit, in words.
    public func words(_ number: String) -> LocalizedText {
        switch self {
        case .hours: LocalizedText(zh: "\(number) 小时", en: "\(number) h")
        case .months: counted(number, zh: "个月", en: "month")
        case .people: LocalizedText(zh: "\(number) 人", en: number == "1" ? "1 person" : "\(number) people")
        case .households: counted(number, zh: "户", en: "household")
        case .sessions: counted(number, zh: "次", en: "session")
        case .lectures: counted(number, zh: "人次", en: "attendance")
        case .insights: counted(number, zh: "篇", en: "insight")
        case .times: counted(number, zh: "次", en: "time")
        case .years: LocalizedText(zh: "\(number) 岁", en: "age \(number)")
        case .points: counted(number, zh: "分", en: "point")
        case .percent: LocalizedText(zh: "\(number)%", en: "\(number)%")
        case .hoursPerHousehold: LocalizedText(zh: "每户 \(number) 小时", en: "\(number) h a household")
        case .lecturesPerHousehold: LocalizedText(zh: "每户 \(number) 人次", en: "\(number) attendances a household")
        case .insightsPerHousehold: LocalizedText(zh: "每户 \(number) 篇", en: "\(number) insights a household")
        }
    }

    private func counted(_ number: String, zh: String, en: String) -> LocalizedText {
        LocalizedText(zh: "\(number) \(zh)", en: "\(number) \(en)\(number == "1" ? "" : "s")")
    }
}
