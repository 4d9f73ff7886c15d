import ArgumentParser
import CivilTime
import Operations

/// The flags that describe a troupe, the same for `troupe add` and `troupe edit`.
struct TroupeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            zh: "有多响，0（安静）到 5（锣鼓）。", en: "How loud it is, 0 (silent) to 5 (gongs and drums).", valueName: "0-5"))
    var loudness: Int?

    @Option(help: ArgumentHelp(zh: "负责人的姓名。", en: "The leader's name.", valueName: "person"))
    var leader: String?

    @Option(
        help: ArgumentHelp(
            zh: "日历的颜色，CSS 颜色名，如 teal。", en: "The colour of its feed, a CSS name such as teal.", valueName: "colour"))
    var colour: String?

    @Option(
        help: ArgumentHelp(
            zh: "一周最多订多久，如 4h；none 表示同大家一样。", en: "How much it may book a week, such as 4h; none for the house's.",
            valueName: "length"))
    var weeklyQuota: String?

    /// What the flags say of a troupe.
    func changes() throws -> TroupeChanges {
        if let loudness { try LoudnessArgument.check(loudness) }
        return TroupeChanges(
            loudness: loudness, leader: leader, colour: colour, weeklyQuota: try weeklyQuota.map { try Self.quota($0) })
    }

    private static func quota(_ text: String) throws(ArgumentError) -> TroupeChanges.WeeklyQuota {
        guard !["none", "无", "不限"].contains(text.asTyped) else { return .asEveryone }
        return .seconds(try DurationArgument(text).seconds)
    }
}
