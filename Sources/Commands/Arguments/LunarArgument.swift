import CivilTime

/// Days of the lunar calendar on the command line. Every year: `8-15`, 八月十五, `5L-5`, 闰五月初五, `12-last`, 除夕, 中秋节.
/// Every lunar month: `*-1,15`, 初一,十五, 每月初一十五.
struct LunarArgument: Sendable, Hashable {
    /// Which months the days are in.
    enum Scope: Sendable, Hashable {
        /// Every lunar month.
        case everyMonth
        /// Months that every year has.
        case ordinaryMonths
        /// At least one leap month.
        case leapMonths
    }

    /// Whether the days come every lunar year or every lunar month.
    let frequency: LunarRule.Frequency
    /// The months, in the order of the year; none for every month.
    let months: [LunarRule.Month]
    /// The days of each of the months, -1 for the last.
    let days: Set<Int>

    /// Reads days.
    ///
    /// - Throws: `ArgumentError.lunarDaysDiffer` for months with different days, `ArgumentError.notLunarDays` for anything
    ///   else that is no such day.
    init(_ text: String) throws(ArgumentError) {
        var scanner = LunarScanner(text.asTyped)
        guard let found = scanner.days() else { throw .notLunarDays(text) }
        let months = Set(found.map(\.month))
        days = Set(found.map(\.day))
        guard Set(found).count == months.count * days.count else { throw .lunarDaysDiffer(text) }
        self.months = months.compactMap(\.self).sorted()
        frequency = self.months.isEmpty ? .monthly : .yearly
    }

    /// Which months the days are in.
    var scope: Scope {
        switch frequency {
        case .monthly: .everyMonth
        case .yearly: months.contains(where: \.isLeap) ? .leapMonths : .ordinaryMonths
        }
    }
}
