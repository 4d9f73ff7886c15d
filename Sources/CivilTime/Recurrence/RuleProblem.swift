/// Why a text or a set of parts is not a rule this program takes (RFC 5545 §3.3.10).
public enum RuleProblem: Error, Hashable {
    /// There is nothing to read.
    case empty
    /// There is a semicolon too many.
    case nothingBetweenSemicolons
    /// A piece between two semicolons is not `NAME=VALUE`.
    case notAPart(String)
    /// The part appears twice.
    case partTwice(String)
    /// No such part exists.
    case unknownPart(String)
    /// There is no `FREQ`.
    case noFrequency
    /// `FREQ` names no period.
    case unknownFrequency(String)
    /// `FREQ` is shorter than a day.
    case tooFrequent(String)
    /// The part sets times of the day.
    case timeOfDay(String)
    /// The part asks for another calendar than this rule is reckoned in (RFC 7529).
    case otherCalendar(String)
    /// The value of the part is not a whole number, or a list of them.
    case notANumber(RulePart, value: String)
    /// The number is outside what the part may hold.
    case outOfRange(RulePart, value: String)
    /// The value of the part is not a weekday.
    case notAWeekday(RulePart, value: String)
    /// `UNTIL` is neither a date nor a date and time.
    case notAnUntil(String)
    /// The rule ends twice, by `COUNT` and by `UNTIL`.
    case endsTwice
    /// `BYWEEKNO` in a rule that is not yearly.
    case weekNumbersOutsideYearly(RecurrenceRule.Frequency)
    /// `BYYEARDAY` in a rule that is not yearly.
    case yearDaysOutsideYearly(RecurrenceRule.Frequency)
    /// `BYMONTHDAY` in a weekly rule.
    case monthDaysInWeekly
    /// A numbered weekday where neither month nor year is the period.
    case ordinalNotAllowed(RuleWeekday, RecurrenceRule.Frequency)
    /// A numbered weekday beside `BYWEEKNO`.
    case ordinalWithWeekNumbers(RuleWeekday)
    /// `BYSETPOS` with no other part to choose from.
    case positionsAlone
    /// The rule is one by the Chinese calendar, and wrong as such.
    case lunar(LunarRuleProblem)
}
