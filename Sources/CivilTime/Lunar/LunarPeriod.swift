/// One year or one month of the lunar table: the stretch in which a lunar rule is applied once.
struct LunarPeriod {
    private let year: LunarYear
    /// The place of the month in its year; nil for the whole year.
    private let position: Int?

    private init(_ year: LunarYear, _ position: Int?) {
        self.year = year
        self.position = position
    }

    /// The period that a day lies in.
    ///
    /// - Throws: `CivilTimeError.dateOutsideLunarTable` for a day outside the table.
    init(_ frequency: LunarRule.Frequency, around date: LocalDate) throws(CivilTimeError) {
        year = try LunarYear(containing: date)
        switch frequency {
        case .yearly: position = nil
        case .monthly:
            let lunar = try LunarDate(date)
            position = year.position(ofMonth: lunar.month, isLeap: lunar.isLeapMonth)
        }
    }

    /// The period so many later.
    ///
    /// - Throws: `CivilTimeError.lunarYearOutsideTable` where it lies beyond the table.
    func later(by count: Int) throws(CivilTimeError) -> LunarPeriod {
        guard let position else { return LunarPeriod(try LunarYear(year.number + count), nil) }
        var (year, place) = (year, position + count)
        while place >= year.monthCount {
            place -= year.monthCount
            year = try LunarYear(year.number + 1)
        }
        return LunarPeriod(year, place)
    }

    /// The period before this one; nil at the beginning of the table.
    var previous: LunarPeriod? {
        if let position, position > 0 { return LunarPeriod(year, position - 1) }
        guard let before = try? LunarYear(year.number - 1) else { return nil }
        return LunarPeriod(before, position == nil ? nil : before.monthCount - 1)
    }
}

extension LunarPeriod {
    /// The days a rule gives in the period, in order; the last can be the day after the period where the rule skips forward.
    func dates(of rule: LunarRule) -> [LocalDate] {
        let months = Set(positions(for: rule))
        return Set(months.flatMap { dates(of: rule, inMonthAt: $0) }).sorted()
    }

    private func positions(for rule: LunarRule) -> [Int] {
        guard let position else { return rule.months.compactMap { place(of: $0, skip: rule.skip) } }
        let (number, isLeap) = year.month(at: position)
        let month: LunarRule.Month = isLeap ? .leap(number) : .ordinary(number)
        return rule.months.isEmpty || rule.months.contains(month) ? [position] : []
    }

    /// The place of a month in the year, or that of the month that stands in for it.
    private func place(of month: LunarRule.Month, skip: LunarRule.Skip) -> Int? {
        if let place = year.position(ofMonth: month.number, isLeap: month.isLeap) { return place }
        return switch skip {
        case .omit: nil
        case .backward: year.position(ofMonth: month.number, isLeap: false)
        case .forward: year.position(ofMonth: month.number + 1, isLeap: false)
        }
    }

    private func dates(of rule: LunarRule, inMonthAt place: Int) -> [LocalDate] {
        let length = year.days(at: place)
        let first = year.firstDay.adding(days: year.days(before: place))
        return rule.days.compactMap { day in
            Self.day(day, inMonthOf: length, skip: rule.skip).map { first.adding(days: $0 - 1) }
        }
    }

    private static func day(_ day: Int, inMonthOf length: Int, skip: LunarRule.Skip) -> Int? {
        if day < 0 { return length + 1 + day }
        guard day > length else { return day }
        return switch skip {
        case .omit: nil
        case .backward: length
        case .forward: length + 1
        }
    }
}
