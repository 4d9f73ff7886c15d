import ArgumentParser
import CivilTime

/// The flags that make a series by the lunar calendar.
struct LunarOptions: ParsableArguments {
    /// What happens to the thirtieth in a month of 29 days.
    enum ShortMonth: String, Sendable, CaseIterable, ExpressibleByArgument {
        case omit, backward, forward
    }

    /// What the series makes of leap months.
    enum LeapMonth: String, Sendable, CaseIterable, ExpressibleByArgument {
        case omit, backward, forward, too
    }

    @Option(
        help: ArgumentHelp(
            zh: "农历的日子，代替 --every：每年 八月十五、除夕、闰五月初五（8-15、12-last、5L-5），每月 初一,十五（*-1,15）。",
            en: "Lunar days, instead of --every: each year 8-15, 12-last, 5L-5 for a leap month; each month *-1,15.",
            valueName: "days"))
    var lunar: String?

    @Option(
        help: ArgumentHelp(
            zh: "小月没有三十：omit 略过（不写时如此），backward 提前到廿九，forward 推到次日。",
            en: "Months without a 30th: leave it out (as when not given), take the 29th, or the day after.",
            valueName: "way"))
    var shortMonth: ShortMonth?

    @Option(
        help: ArgumentHelp(
            zh: "闰月：too 也办（每月的本来如此），omit 不办（每年的本来如此）；只定在闰月的，没有闰月的年份 omit 不办、backward 在平月、forward 在下个月。",
            en:
                "Leap months: too (as monthly ones do) or omit (as yearly ones do); of days in a leap month only, in years "
                + "without it: omit, backward to the ordinary month, forward to the next.", valueName: "way"))
    var leapMonth: LeapMonth?

    /// The rule without an end; nil where no lunar days are asked for.
    func rule() throws -> LunarRule? {
        guard let lunar else {
            guard shortMonth == nil, leapMonth == nil else { throw LunarFlagError.missing.failure }
            return nil
        }
        let asked = try LunarArgument(lunar)
        return try LunarRule(
            frequency: asked.frequency, months: try months(asked), days: Array(asked.days), skip: try skip(asked))
    }

    private func months(_ asked: LunarArgument) throws -> [LunarRule.Month] {
        switch (leapMonth, asked.scope) {
        case (nil, _), (.omit, .ordinaryMonths), (.omit, .leapMonths), (.too, .everyMonth): return asked.months
        case (.omit, .everyMonth): return LunarRule.Month.ordinaryMonths
        case (.too, .ordinaryMonths): return asked.months + asked.months.compactMap(\.leapMonth)
        case (.backward, .leapMonths), (.forward, .leapMonths): return asked.months
        case (.too, .leapMonths), (.backward, _), (.forward, _): throw LunarFlagError.leapMonth.failure
        }
    }

    /// The one way to skip that the rule can say (RFC 7529 §4.1), where both flags would have a say in it.
    private func skip(_ asked: LunarArgument) throws -> LunarRule.Skip {
        let day = (shortMonth ?? .omit).skip
        let month = leapMonth?.skip ?? .omit
        let hasThirtieth = asked.days.contains(30)
        switch asked.scope {
        case .everyMonth: return day
        case .ordinaryMonths:
            // Put off to the next month, a leap month that is added would be kept in years without it.
            guard leapMonth == .too, day == .forward else { return day }
            guard !hasThirtieth else { throw LunarFlagError.twoWays.failure }
            return .omit
        case .leapMonths:
            guard hasThirtieth, day != month else { return month }
            throw LunarFlagError.twoWays.failure
        }
    }
}

extension LunarOptions.ShortMonth {
    fileprivate var skip: LunarRule.Skip {
        switch self {
        case .omit: .omit
        case .backward: .backward
        case .forward: .forward
        }
    }
}

extension LunarOptions.LeapMonth {
    fileprivate var skip: LunarRule.Skip {
        switch self {
        case .omit, .too: .omit
        case .backward: .backward
        case .forward: .forward
        }
    }
}

extension LunarRule.Month {
    /// The leap month of the same number; nil where there never is one.
    fileprivate var leapMonth: LunarRule.Month? { (2...11).contains(number) ? .leap(number) : nil }
}

/// Flags of a lunar series that are missing or contradict each other.
enum LunarFlagError: CaseIterable {
    case notAlone, missing, leapMonth, twoWays

    /// The failure a person and a script are told.
    var failure: CommandFailure { .usage(sentence) }

    private var sentence: LocalizedText {
        switch self {
        case .notAlone:
            LocalizedText(
                zh: "--lunar 已经说明了重复；请去掉 --every、--rule 和 --weekday。",
                en: "--lunar says how it repeats; leave out --every, --rule and --weekday.")
        case .missing:
            LocalizedText(
                zh: "--short-month 和 --leap-month 只用于农历；请加上 --lunar（如 --lunar 八月十五），或去掉它们。",
                en:
                    "--short-month and --leap-month are for the lunar calendar; add --lunar (such as --lunar 8-15), or leave "
                    + "them out.")
        case .leapMonth:
            LocalizedText(
                zh: "只有定在闰月的日子才能用 --leap-month backward 或 forward，别的日子才能用 too；请改用 omit，或去掉它。",
                en:
                    "--leap-month backward and forward are for days in a leap month only, too for any others; use omit, or "
                    + "leave it out.")
        case .twoWays:
            LocalizedText(
                zh: "闰月和三十同时缺的时候只能用同一种办法；请把 --short-month 和 --leap-month 写成一样，或改用最后一天。",
                en:
                    "One rule has one way for a missing leap month and a missing 30th; write --short-month and --leap-month "
                    + "alike, or use the last day.")
        }
    }
}
