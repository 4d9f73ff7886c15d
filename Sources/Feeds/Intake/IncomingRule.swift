import CivilTime

/// The rule of an event as it was written, with what was understood into it.
struct IncomingRule {
    let rule: Repetition
    let notes: [IntakeNote]

    /// The frequency by which some Chinese phones say that the lunar day of the start comes back every lunar year.
    private static let lunarYearly = "FREQ=LUNAR_YEARLY"

    /// Reads an RRULE of RFC 5545 or RFC 7529, or a phone's `FREQ=LUNAR_YEARLY`.
    ///
    /// - Throws: `CivilTimeError` with the first thing that is wrong with the rule.
    init(_ text: String, startingAt start: LocalDateTime, line: Int) throws(CivilTimeError) {
        let parts = text.uppercased().split(separator: ";", omittingEmptySubsequences: false)
        guard parts.contains(where: { $0 == Self.lunarYearly }) else {
            rule = try Repetition(text, startingOn: start.date)
            notes = []
            return
        }
        let lunar = try Self.lunarYearly(parts.filter { $0 != Self.lunarYearly }, text: text, startingOn: start.date)
        rule = .lunar(lunar)
        notes = [Self.note(lunar.phrase, line: line)]
    }

    /// The yearly rule of the lunar day of the start. Where a year lacks that month or day, phones take the ordinary month,
    /// and the last day: `SKIP=BACKWARD`.
    private static func lunarYearly(
        _ others: [Substring], text: String, startingOn start: LocalDate
    ) throws(CivilTimeError) -> LunarRule {
        // Whether months and days beside it would be lunar ones, nobody says, so they are not guessed at.
        let foreign = [RulePart.months, .monthDays, .skip, .scale].first { part in
            others.contains { $0.hasPrefix("\(part.rawValue)=") }
        }
        if let foreign { throw .notARule(text: text, problem: .lunar(.foreignPart(foreign))) }
        _ = try LunarDate(start)
        let parts = ["RSCALE=CHINESE", "FREQ=YEARLY", "SKIP=BACKWARD"] + others
        let rule = try LunarRule(parts.joined(separator: ";"), startingOn: start)
        let needsSkip = rule.days.contains(30) || rule.months.contains(where: \.isLeap)
        return needsSkip
            ? rule
            : try LunarRule(
                frequency: .yearly, interval: rule.interval, months: rule.months, days: rule.days, end: rule.end)
    }

    private static func note(_ phrase: LocalizedText, line: Int) -> IntakeNote {
        IntakeNote(
            line: line, zh: "第 \(line) 行的活动按农历重复（LUNAR_YEARLY），理解为：\(phrase.zh)。",
            en: "The event on line \(line) repeats by the lunar calendar (LUNAR_YEARLY), understood as: \(phrase.en).")
    }
}
