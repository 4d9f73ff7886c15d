/// The rule by which a series repeats: by the Gregorian calendar or by the Chinese one.
public enum Repetition: Sendable, Hashable {
    /// A rule of days, weeks, months and years (RFC 5545 §3.3.10).
    case gregorian(RecurrenceRule)
    /// A rule of lunar months and years (RFC 7529).
    case lunar(LunarRule)
}

extension Repetition {
    /// Reads either rule: one that begins or goes on with `RSCALE=CHINESE` is a lunar one.
    ///
    /// - Parameters:
    ///   - text: the rule, as RFC 5545 or RFC 7529 writes it.
    ///   - start: the first day of the series, from which a lunar rule takes the month and day it does not say.
    /// - Throws: `CivilTimeError.notARule` with the first problem found.
    public init(_ text: some StringProtocol, startingOn start: LocalDate? = nil) throws(CivilTimeError) {
        let isLunar = text.uppercased().split { $0 == ";" || $0 == ":" }.contains("RSCALE=CHINESE")
        self = isLunar ? .lunar(try LunarRule(text, startingOn: start)) : .gregorian(try RecurrenceRule(text))
    }

    /// The rule in its canonical text, which reads back as itself.
    public var text: String {
        switch self {
        case .gregorian(let rule): rule.text
        case .lunar(let rule): rule.text
        }
    }

    /// Where the rule stops.
    public var end: RecurrenceRule.End {
        switch self {
        case .gregorian(let rule): rule.end
        case .lunar(let rule): rule.end
        }
    }

    /// Whether the rule itself says where it stops.
    public var ends: Bool { end != .never }

    /// The same rule with another end, as a series needs that is cut in two.
    ///
    /// - Throws: `CivilTimeError.notARule` where the new end counts fewer than one occurrence, or lies beyond the lunar table
    ///   for a lunar rule.
    public func ending(_ end: RecurrenceRule.End) throws(CivilTimeError) -> Repetition {
        switch self {
        case .gregorian(let rule): .gregorian(try rule.ending(end))
        case .lunar(let rule): .lunar(try rule.ending(end))
        }
    }

    /// The rule as a person would say it, for a series with the given start: 每周二 19:00, 每年农历八月十五 19:00.
    public func words(startingAt start: LocalDateTime) -> LocalizedText {
        switch self {
        case .gregorian(let rule): rule.words(startingAt: start)
        case .lunar(let rule): rule.words(at: start.time)
        }
    }

    /// Whether every calendar program expands the rule alike for a series that starts on the given day; never for a lunar
    /// rule, which most programs cannot read, and some reckon wrongly.
    public func isPortable(startingOn start: LocalDate) -> Bool {
        switch self {
        case .gregorian(let rule): rule.isPortable(startingOn: start)
        case .lunar: false
        }
    }
}

// MARK: - Days

extension Repetition {
    /// The days of the rule for a series that starts on the given day, in order, computed as they are asked for.
    public func dates(from start: LocalDate) -> RepetitionDates {
        RepetitionDates(self, startingOn: start, through: end.lastDay ?? .max)
    }
}

/// The days of either rule, lazily: both the sequence and its own iterator.
public struct RepetitionDates: Sequence, IteratorProtocol {
    // Two optionals rather than an enum, so that each is advanced where it stands and nothing is copied.
    private var gregorian: RuleDates?
    private var lunar: LunarDates?

    init(_ repetition: Repetition, startingOn start: LocalDate, through last: LocalDate) {
        switch repetition {
        case .gregorian(let rule): gregorian = RuleDates(rule, startingOn: start, through: last)
        case .lunar(let rule): lunar = LunarDates(rule, startingOn: start, through: last)
        }
    }

    /// The next day of the rule; nil after the last, and where the lunar table ends.
    public mutating func next() -> LocalDate? { gregorian?.next() ?? lunar?.next() }

    /// How far the rule is known; nil for as long as nothing unknown was asked for.
    public var frontier: SeriesFrontier? { lunar?.frontier }
}
