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

/// The parts of one rule's text, by name, each still as it was written.
private struct RuleReader {
    private var values: [RulePart: String] = [:]

    init(_ text: String) throws(RuleProblem) {
        var rest = Substring(text.uppercased())
        if rest.hasPrefix("RRULE:") { rest = rest.dropFirst("RRULE:".count) }
        if rest.hasSuffix(";") { rest = rest.dropLast() }
        guard !rest.isEmpty else { throw .empty }
        for piece in rest.split(separator: ";", omittingEmptySubsequences: false) {
            guard !piece.isEmpty else { throw .nothingBetweenSemicolons }
            let sides = piece.split(separator: "=", omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { throw .notAPart(String(piece)) }
            let part = try Self.part(named: String(sides[0]))
            guard values.updateValue(String(sides[1]), forKey: part) == nil else { throw .partTwice(part.rawValue) }
        }
    }

    private static func part(named name: String) throws(RuleProblem) -> RulePart {
        if let part = RulePart(rawValue: name) { return part }
        switch name {
        case "BYHOUR", "BYMINUTE", "BYSECOND": throw .timeOfDay(name)
        case "RSCALE", "SKIP": throw .otherCalendar(name)
        default: throw .unknownPart(name)
        }
    }

    func rule() throws(RuleProblem) -> RecurrenceRule {
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

// MARK: - Numbers

extension RuleReader {
    private func items(_ part: RulePart) -> [Substring] {
        values[part]?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    }

    private func number(_ part: RulePart) throws(RuleProblem) -> Int? {
        guard let value = values[part] else { return nil }
        return try Self.number(value[...], in: part)
    }

    private func numbers(_ part: RulePart) throws(RuleProblem) -> [Int] {
        var numbers: [Int] = []
        for item in items(part) { numbers.append(try Self.number(item, in: part)) }
        return numbers
    }

    /// A whole number; a plus is allowed only where the RFC's grammar has one.
    private static func number(_ text: Substring, in part: RulePart) throws(RuleProblem) -> Int {
        let isSigned = text.first == "-" || part.countsFromTheEnd && text.first == "+"
        let digits = isSigned ? text.dropFirst() : text
        guard !digits.isEmpty, digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            throw .notANumber(part, value: String(text))
        }
        guard let number = Int(text) else { throw .outOfRange(part, value: String(text)) }
        return number
    }
}

// MARK: - The end

extension RuleReader {
    private func end() throws(RuleProblem) -> RecurrenceRule.End {
        guard let until = values[.until] else { return try number(.count).map { .times($0) } ?? .never }
        guard values[.count] == nil else { throw .endsTwice }
        guard let end = Self.until(until) else { throw .notAnUntil(until) }
        return end
    }

    /// `YYYYMMDD`, `YYYYMMDDTHHMMSS` or the latter with a `Z` (RFC 5545 §3.3.4, §3.3.5).
    private static func until(_ text: String) -> RecurrenceRule.End? {
        let isUTC = text.hasSuffix("Z")
        let halves = (isUTC ? text.dropLast() : text[...]).split(separator: "T", omittingEmptySubsequences: false)
        guard halves[0].utf8.count == 8, let day = DecimalDigits.value(of: halves[0]),
            let date = LocalDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
        else { return nil }
        if halves.count == 1 { return isUTC ? nil : .until(date) }
        guard halves.count == 2, halves[1].utf8.count == 6, let clock = DecimalDigits.value(of: halves[1]),
            clock < 240_000,
            let time = LocalTime(hour: clock / 10_000, minute: clock / 100 % 100, second: clock % 100)
        else { return nil }
        let local = LocalDateTime(date, time)
        return isUTC ? .untilInstant(Instant(utc: local)) : .untilLocal(local)
    }
}
