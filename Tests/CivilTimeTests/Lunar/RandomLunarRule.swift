import CivilTime
import SeededRandom

/// A random rule by the Chinese calendar, and a random day of the table for its start.
struct RandomLunarRule {
    let rule: LunarRule
    let start: LocalDate

    /// Makes rules of every frequency, month, day and way to skip; the same ones for the same seed.
    init(from random: inout SeededGenerator) throws {
        let days = LunarYear.days
        start = days.lowerBound.adding(
            days: Int.random(in: 0...days.upperBound.days(since: days.lowerBound), using: &random))
        let frequency = random.pick(LunarRule.Frequency.allCases)
        let isHeldToMonths = frequency == .yearly || Bool.random(using: &random)
        rule = try LunarRule(
            frequency: frequency, interval: Bool.random(using: &random) ? 1 : Int.random(in: 2...5, using: &random),
            months: isHeldToMonths ? Self.months(&random) : [], days: Self.days(&random),
            skip: random.pick(LunarRule.Skip.allCases), end: Self.end(after: start, &random))
    }

    private static func months(_ random: inout SeededGenerator) -> [LunarRule.Month] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            Bool.random(using: &random)
                ? .ordinary(Int.random(in: 1...12, using: &random)) : .leap(Int.random(in: 2...11, using: &random))
        }
    }

    /// One to four days, the first, the last and the thirtieth more often than others.
    private static func days(_ random: inout SeededGenerator) -> [Int] {
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
            random.pick([
                1, 15, 29, 30, -1, Int.random(in: 1...30, using: &random), -Int.random(in: 1...29, using: &random),
            ])
        }
    }

    private static func end(after start: LocalDate, _ random: inout SeededGenerator) -> RecurrenceRule.End {
        switch Int.random(in: 0..<3, using: &random) {
        case 0: .never
        case 1: .times(Int.random(in: 1...30, using: &random))
        default:
            .until(min(LunarYear.days.upperBound, start.adding(days: Int.random(in: 0..<4_000, using: &random))))
        }
    }
}
