extension RecurrenceRule {
    /// The first thing that RFC 5545 §3.3.10 forbids in this rule, in the order in which a person would mend it.
    var firstProblem: RuleProblem? { numberOutOfRange ?? forbiddenPart ?? forbiddenOrdinal ?? lonelyPositions }

    private var numberOutOfRange: RuleProblem? {
        let count: [Int] = if case .times(let count) = end { [count] } else { [] }
        let numbers: [(RulePart, [Int])] = [
            (.interval, [interval]), (.count, count), (.months, months), (.weekNumbers, weekNumbers),
            (.yearDays, yearDays), (.monthDays, monthDays), (.weekdays, weekdays.compactMap(\.ordinal)),
            (.positions, positions),
        ]
        for (part, values) in numbers {
            if let wrong = values.first(where: { !part.allows($0) }) {
                return .outOfRange(part, value: String(wrong))
            }
        }
        return nil
    }

    /// The rows of the RFC's table that say N/A: a part the frequency leaves no meaning for.
    private var forbiddenPart: RuleProblem? {
        if !weekNumbers.isEmpty, frequency != .yearly { return .weekNumbersOutsideYearly(frequency) }
        if !yearDays.isEmpty, frequency != .yearly { return .yearDaysOutsideYearly(frequency) }
        if !monthDays.isEmpty, frequency == .weekly { return .monthDaysInWeekly }
        return nil
    }

    private var forbiddenOrdinal: RuleProblem? {
        guard let numbered = weekdays.first(where: { $0.ordinal != nil }) else { return nil }
        switch frequency {
        case .daily, .weekly: return .ordinalNotAllowed(numbered, frequency)
        case .monthly: return nil
        case .yearly: return weekNumbers.isEmpty ? nil : .ordinalWithWeekNumbers(numbered)
        }
    }

    private var lonelyPositions: RuleProblem? {
        let others = [months, weekNumbers, yearDays, monthDays].contains { !$0.isEmpty } || !weekdays.isEmpty
        return positions.isEmpty || others ? nil : .positionsAlone
    }
}
