extension LunarRule: CustomStringConvertible {
    /// The rule as RFC 7529 writes it, in one canonical form.
    public var description: String { text }

    /// The rule as RFC 7529 §4.1 writes it, such as `RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15`.
    ///
    /// Canonical: upper case, parts in a fixed order, numbers sorted, `INTERVAL=1` and `SKIP=OMIT` left out.
    public var text: String {
        var parts = ["RSCALE=CHINESE", "FREQ=\(frequency.rawValue)"]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        if !months.isEmpty { parts.append("BYMONTH=\(months.map(\.description).joined(separator: ","))") }
        if !days.isEmpty { parts.append("BYMONTHDAY=\(days.map(String.init).joined(separator: ","))") }
        if skip != .omit { parts.append("SKIP=\(skip.rawValue)") }
        if let end = end.text { parts.append(end) }
        return parts.joined(separator: ";")
    }

    /// Reads a rule as RFC 7529 §4.1 writes it, in any letter case, with or without `RRULE:` before it.
    ///
    /// A yearly rule without `BYMONTH` and `BYMONTHDAY`, and either rule without `BYMONTHDAY`, means the lunar month and day
    /// of the start of its series. `WKST` is passed over, since nothing in the rule counts weeks.
    ///
    /// - Parameters:
    ///   - text: the rule.
    ///   - start: the first day of the series, for what the rule leaves to it; without one, the rule must say all.
    /// - Throws: `CivilTimeError.notARule` with the first problem found.
    public init(_ text: some StringProtocol, startingOn start: LocalDate? = nil) throws(CivilTimeError) {
        let lunarStart = start.flatMap { try? LunarDate($0) }
        do {
            self = try RuleReader(String(text)).lunarRule(startingOn: lunarStart)
        } catch {
            throw .notARule(text: String(text), problem: error)
        }
    }
}

extension RuleReader {
    fileprivate func lunarRule(startingOn start: LunarDate?) throws(RuleProblem) -> LunarRule {
        guard values[.scale] == "CHINESE" else { throw .lunar(.notChinese) }
        let foreign: [RulePart] = [.weekdays, .weekNumbers, .yearDays, .positions]
        for part in foreign where values[part] != nil { throw .lunar(.foreignPart(part)) }
        let frequency = try lunarFrequency()
        var months = try lunarMonths()
        var days = try lunarDays()
        if let start, days.isEmpty {
            days = [start.day]
            if frequency == .yearly, months.isEmpty {
                months = [start.isLeapMonth ? .leap(start.month) : .ordinary(start.month)]
            }
        }
        let rule = LunarRule(
            unchecked: frequency, interval: try number(.interval) ?? 1, months: months, days: days, skip: try skip(),
            end: try end())
        if let problem = rule.firstProblem { throw problem }
        return rule
    }

    private func lunarFrequency() throws(RuleProblem) -> LunarRule.Frequency {
        guard let value = values[.frequency] else { throw .noFrequency }
        guard let frequency = LunarRule.Frequency(rawValue: value) else { throw .lunar(.unknownFrequency(value)) }
        return frequency
    }

    private func skip() throws(RuleProblem) -> LunarRule.Skip {
        guard let value = values[.skip] else { return .omit }
        guard let skip = LunarRule.Skip(rawValue: value) else { throw .lunar(.notASkip(value)) }
        return skip
    }

    private func lunarMonths() throws(RuleProblem) -> [LunarRule.Month] {
        var months: [LunarRule.Month] = []
        for item in items(.months) {
            let isLeap = item.hasSuffix("L")
            guard let number = DecimalDigits.value(of: isLeap ? item.dropLast() : item) else {
                throw .lunar(.notAMonth(String(item)))
            }
            months.append(isLeap ? .leap(number) : .ordinary(number))
        }
        return months
    }

    private func lunarDays() throws(RuleProblem) -> [Int] {
        var days: [Int] = []
        for item in items(.monthDays) {
            guard let number = Int(item) else { throw .lunar(.notADay(String(item))) }
            days.append(number)
        }
        return days
    }
}
