import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// The flags that say what a booking needs beside rooms and troupes, and what public holidays do to it.
struct NeedsOptions: ParsableArguments {
    /// The heading above these flags on a help page.
    static var title: String { LocalizedText(zh: "需要什么", en: "What it needs").spoken }

    @Option(
        help: ArgumentHelp(
            zh: "设备和件数，如 大鼓:4；可以写多次。", en: "Equipment and how many, such as drums:4; repeatable.",
            valueName: "equipment"))
    var equipment: [String] = []

    @Option(
        help: ArgumentHelp(
            zh: "活动自己开始前要多少分钟布置。", en: "Minutes it needs of its own before the start.", valueName: "minutes"))
    var setup: String?

    @Option(
        help: ArgumentHelp(
            zh: "活动自己结束后要多少分钟清场。", en: "Minutes it needs of its own after the end.", valueName: "minutes"))
    var cleanup: String?

    @Option(
        help: ArgumentHelp(
            zh: "有多响，0（安静）到 5（锣鼓）；不写时同团队。", en: "How loud it is, 0 to 5; as its troupes unless told.",
            valueName: "0-5"))
    var loudness: Int?

    @Option(
        help: ArgumentHelp(
            zh: "碰到节假日：keep 照常，skip 跳过，ask 先占着再问。", en: "On a public holiday: keep it, skip it, or hold it and ask."))
    var holiday: DayPolicy.OnHoliday = .keep

    @Option(
        help: ArgumentHelp(
            zh: "调休上班的周末：weekday 算工作日，weekend 照周末，ask 先占着再问。",
            en: "A weekend day worked for a holiday: a weekday, the weekend day it is, or hold it and ask."))
    var makeupDay: DayPolicy.MakeupDay = .weekend

    /// What public holidays and make-up working days do to the booking.
    var dayPolicy: DayPolicy { DayPolicy(onHoliday: holiday, makeupDay: makeupDay) }

    /// What the booking needs.
    func needs() throws -> BookingNeeds {
        if let loudness { try LoudnessArgument.check(loudness) }
        return BookingNeeds(
            equipment: try equipment.map { try PiecesArgument($0).pieces }, loudness: loudness,
            buffer: Buffer(
                setup: try setup.map { try MinutesArgument($0).seconds } ?? 0,
                cleanup: try cleanup.map { try MinutesArgument($0).seconds } ?? 0))
    }
}
