import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// Which activity, and which date of it.
struct OccasionOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            zh: "活动的编号、名称或开头几个字。", en: "The activity's number, title or unique beginning.", valueName: "activity"))
    var activity: String

    @Option(
        help: ArgumentHelp(
            zh: "哪一场：日期，一天有几场时写 2026-12-01T19:00。",
            en: "Which one: its day, or 2026-12-01T19:00 where a day has several.",
            valueName: "date"))
    var occurrence: String?

    /// The date that is meant; nil where none was named.
    func occasion(at workplace: Workplace) throws -> Occasion? {
        try occurrence.map { try Self.occasion($0, at: workplace) }
    }

    /// The date that a text means: a day, or a start.
    static func occasion(_ text: String, at workplace: Workplace) throws -> Occasion {
        if let start = try? LocalDateTime(text.asTyped) { return .start(start) }
        return .day(try workplace.date(text))
    }
}
