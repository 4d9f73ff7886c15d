/// Why a text or a set of parts is not a rule by the Chinese calendar (RFC 7529).
public enum LunarRuleProblem: Sendable, Hashable {
    /// The rule is not one of `RSCALE=CHINESE`.
    case notChinese
    /// `FREQ` is neither `MONTHLY` nor `YEARLY`.
    case unknownFrequency(String)
    /// The part has no meaning in a lunar rule.
    case foreignPart(RulePart)
    /// The value is no month of the Chinese calendar.
    case notAMonth(String)
    /// The value is no day of a lunar month.
    case notADay(String)
    /// The rule does not say its months or days.
    case partMissing(RulePart)
    /// `SKIP` says nothing that it may say.
    case notASkip(String)
    /// The rule goes on past the last day of the lunar table.
    case endsBeyondTable(LocalDate)
}

extension LunarRuleProblem {
    /// What is wrong and what to write instead: the second half of a sentence, without its full stop.
    var reason: LocalizedText {
        switch self {
        case .notChinese:
            LocalizedText(
                zh: "农历规则要写明 RSCALE=CHINESE；请写成 RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15 这样",
                en: "a lunar rule says RSCALE=CHINESE; write it like RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=8;BYMONTHDAY=15"
            )
        case .unknownFrequency(let value):
            LocalizedText(
                zh: "农历规则没有 FREQ=\(value) 这种周期；请用 FREQ=YEARLY 或 FREQ=MONTHLY",
                en: "a lunar rule has no FREQ=\(value); use FREQ=YEARLY or FREQ=MONTHLY")
        case .foreignPart(let part):
            LocalizedText(
                zh: "农历规则不能带 \(part.rawValue)；请只写 BYMONTH 和 BYMONTHDAY",
                en: "\(part.rawValue) does not go with a lunar rule; write BYMONTH and BYMONTHDAY only")
        case .notAMonth(let value):
            LocalizedText(
                zh: "BYMONTH 的值“\(value)”不是农历的月；请写 1 到 12，闰月写 2L 到 11L",
                en: "“\(value)” in BYMONTH is no lunar month; write 1 to 12, or a leap month 2L to 11L")
        case .notADay(let value):
            LocalizedText(
                zh: "BYMONTHDAY 的值“\(value)”不是农历的日；请写 1 到 30，或从月底数 -1 到 -29",
                en: "“\(value)” in BYMONTHDAY is no lunar day; write 1 to 30, or -1 to -29 from the end of the month")
        case .partMissing(let part):
            LocalizedText(
                zh: "缺少 \(part.rawValue)；请写明农历的月和日，如 BYMONTH=8;BYMONTHDAY=15",
                en: "\(part.rawValue) is missing; say the lunar month and day, such as BYMONTH=8;BYMONTHDAY=15")
        case .notASkip(let value):
            LocalizedText(
                zh: "没有 SKIP=\(value) 这种办法；请用 OMIT、BACKWARD 或 FORWARD",
                en: "there is no SKIP=\(value); use OMIT, BACKWARD or FORWARD")
        case .endsBeyondTable(let date):
            LocalizedText(
                zh: "它到 \(date) 才结束，而农历表只到 \(LunarYear.days.upperBound)；请让它早一些结束",
                en:
                    "it goes on until \(date), but the lunar table only until \(LunarYear.days.upperBound); end it sooner"
            )
        }
    }
}
