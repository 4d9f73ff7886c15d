import CivilTime
import SeededRandom

/// A random valid rule and a random start for it.
struct RandomRule {
    let rule: RecurrenceRule
    let start: LocalDate

    /// Makes rules of every frequency and every part, alone and combined; the same ones for the same seed.
    init(from random: inout SeededGenerator) throws {
        let frequency = RecurrenceRule.Frequency.allCases.randomElement(using: &random) ?? .daily
        start = try LocalDate("1997-01-01").adding(days: Int.random(in: 0..<12_000, using: &random))
        let weekNumbers = frequency == .yearly ? Self.numbers(1...53, signed: true, chance: 5, &random) : []
        let months = Self.numbers(1...12, signed: false, chance: 3, &random)
        let yearDays = frequency == .yearly ? Self.numbers(1...366, signed: true, chance: 6, &random) : []
        let monthDays = frequency == .weekly ? [] : Self.numbers(1...31, signed: true, chance: 4, &random)
        let mayNumber = frequency == .monthly || frequency == .yearly && weekNumbers.isEmpty
        let isWithinMonth = frequency == .monthly || !months.isEmpty
        let weekdays = Self.weekdays(numberedUpTo: mayNumber ? isWithinMonth ? 5 : 53 : nil, &random)
        let isBare = [weekNumbers, months, yearDays, monthDays].allSatisfy(\.isEmpty) && weekdays.isEmpty
        rule = try RecurrenceRule(
            frequency: frequency, interval: Bool.random(using: &random) ? 1 : Int.random(in: 2...6, using: &random),
            end: Self.end(after: start, &random), months: months, weekNumbers: weekNumbers, yearDays: yearDays,
            monthDays: monthDays, weekdays: weekdays,
            positions: isBare ? [] : Self.numbers(1...4, signed: true, chance: 4, &random),
            weekStart: Weekday.allCases.randomElement(using: &random) ?? .monday)
    }

    /// One to four numbers of the range, once in so many times; else none.
    private static func numbers(
        _ range: ClosedRange<Int>, signed: Bool, chance: Int, _ random: inout SeededGenerator
    ) -> [Int] {
        guard Int.random(in: 0..<chance, using: &random) == 0 else { return [] }
        return (0..<Int.random(in: 1...4, using: &random)).map { _ in
            let number = Int.random(in: range, using: &random)
            return signed && Int.random(in: 0..<3, using: &random) == 0 ? -number : number
        }
    }

    /// One to four weekdays, half of the time. A sixth Monday of a month makes dateutil stop with an IndexError, so the
    /// numbers go no further than the month or year can reach.
    private static func weekdays(
        numberedUpTo greatest: Int?, _ random: inout SeededGenerator
    ) -> [RuleWeekday] {
        guard Bool.random(using: &random) else { return [] }
        return Weekday.allCases.shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)).map { day in
            guard let greatest, Bool.random(using: &random) else { return .each(day) }
            let ordinal = Int.random(in: 1...greatest, using: &random)
            return .nth(Bool.random(using: &random) ? ordinal : -ordinal, day)
        }
    }

    private static func end(after start: LocalDate, _ random: inout SeededGenerator) -> RecurrenceRule.End {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .never
        case 1: .times(Int.random(in: 1...30, using: &random))
        default: .until(start.adding(days: Int.random(in: 0..<4_000, using: &random)))
        }
    }
}
