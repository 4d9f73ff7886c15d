/// The parts of one rule's text, by name, each still as it was written.
struct RuleReader {
    private(set) var values: [RulePart: String] = [:]

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
        default: throw .unknownPart(name)
        }
    }
}

// MARK: - Numbers

extension RuleReader {
    /// The comma-separated values of a part, none where the part is absent.
    func items(_ part: RulePart) -> [Substring] {
        values[part]?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    }

    /// The whole number of a part; nil where the part is absent.
    func number(_ part: RulePart) throws(RuleProblem) -> Int? {
        guard let value = values[part] else { return nil }
        return try Self.number(value[...], in: part)
    }

    /// The whole numbers of a part, none where the part is absent.
    func numbers(_ part: RulePart) throws(RuleProblem) -> [Int] {
        var numbers: [Int] = []
        for item in items(part) { numbers.append(try Self.number(item, in: part)) }
        return numbers
    }

    /// A whole number; a plus is allowed only where the RFC's grammar has one.
    static func number(_ text: Substring, in part: RulePart) throws(RuleProblem) -> Int {
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
    /// Where the rule stops.
    func end() throws(RuleProblem) -> RecurrenceRule.End {
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
