extension RecurrenceRule {
    /// Reads a rule as RFC 5545 §3.3.10 writes it, in any letter case, with or without `RRULE:` before it
    /// and with or without a semicolon after the last part, as Google Calendar has written one.
    ///
    /// Refused by name: everything finer than a day, other calendars, parts given twice or unknown, and every number and
    /// combination that the RFC forbids.
    ///
    /// - Throws: `CivilTimeError.notARule` with the first problem found.
    public init(_ text: some StringProtocol) throws(CivilTimeError) {
        do {
            self = try RuleReader(String(text)).rule()
        } catch {
            throw .notARule(text: String(text), problem: error)
        }
    }
}

extension RuleReader {
    fileprivate func rule() throws(RuleProblem) -> RecurrenceRule {
        for part in [RulePart.scale, .skip] where values[part] != nil { throw .otherCalendar(part.rawValue) }
        let rule = RecurrenceRule(
            unchecked: try frequency(), interval: try number(.interval) ?? 1, end: try end(),
            months: try numbers(.months), weekNumbers: try numbers(.weekNumbers), yearDays: try numbers(.yearDays),
            monthDays: try numbers(.monthDays), weekdays: try weekdays(), positions: try numbers(.positions),
            weekStart: try weekStart())
        if let problem = rule.firstProblem { throw problem }
        return rule
    }

    private func frequency() throws(RuleProblem) -> RecurrenceRule.Frequency {
        guard let value = values[.frequency] else { throw .noFrequency }
        if let frequency = RecurrenceRule.Frequency(rawValue: value) { return frequency }
        if ["SECONDLY", "MINUTELY", "HOURLY"].contains(value) { throw .tooFrequent(value) }
        throw value.hasPrefix("LUNAR") ? .otherCalendar("FREQ=\(value)") : .unknownFrequency(value)
    }

    private func weekdays() throws(RuleProblem) -> [RuleWeekday] {
        var days: [RuleWeekday] = []
        for item in items(.weekdays) {
            guard let weekday = Weekday(code: item.suffix(2)) else {
                throw .notAWeekday(.weekdays, value: String(item))
            }
            let number = item.dropLast(2)
            days.append(number.isEmpty ? .each(weekday) : .nth(try Self.number(number, in: .weekdays), weekday))
        }
        return days
    }

    private func weekStart() throws(RuleProblem) -> Weekday {
        guard let value = values[.weekStart] else { return .monday }
        guard let weekday = Weekday(code: value) else { throw .notAWeekday(.weekStart, value: value) }
        return weekday
    }
}
