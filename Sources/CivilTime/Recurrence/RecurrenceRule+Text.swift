extension RecurrenceRule: CustomStringConvertible {
    /// The rule as RFC 5545 §3.3.10 writes it, in one canonical form: upper case, `FREQ` first, defaults left out.
    public var description: String { text }

    /// The rule as RFC 5545 §3.3.10 writes it, such as `FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20270131`.
    ///
    /// Canonical: upper case, parts in a fixed order, numbers sorted, `INTERVAL=1` and `WKST=MO` left out.
    public var text: String {
        var parts = ["FREQ=\(frequency.rawValue)"]
        if interval != 1 { parts.append("INTERVAL=\(interval)") }
        for (name, numbers) in numberParts where !numbers.isEmpty {
            parts.append("\(name.rawValue)=\(numbers.map(String.init).joined(separator: ","))")
        }
        if !weekdays.isEmpty { parts.append("BYDAY=\(weekdays.map(\.description).joined(separator: ","))") }
        if !positions.isEmpty { parts.append("BYSETPOS=\(positions.map(String.init).joined(separator: ","))") }
        if weekStart != .monday { parts.append("WKST=\(weekStart.code)") }
        if let end = end.text { parts.append(end) }
        return parts.joined(separator: ";")
    }

    private var numberParts: [(RulePart, [Int])] {
        [(.months, months), (.weekNumbers, weekNumbers), (.yearDays, yearDays), (.monthDays, monthDays)]
    }
}

extension RuleWeekday: CustomStringConvertible {
    /// The day as `BYDAY` writes it: `TU`, `2SA`, `-1FR`.
    public var description: String { (ordinal.map(String.init) ?? "") + weekday.code }
}

extension RecurrenceRule.End {
    /// The part as the rule writes it; nil where there is none.
    var text: String? {
        switch self {
        case .never: nil
        case .times(let count): "COUNT=\(count)"
        case .until(let date): "UNTIL=\(date.compact)"
        case .untilLocal(let local): "UNTIL=\(local.compact)"
        case .untilInstant(let instant): "UNTIL=\(instant.utc.compact)Z"
        }
    }
}
