import ArgumentParser
import CivilTime
import Operations

/// `shuxiang calendar expand`: what a rule means, in words and in occurrences. Needs no community.
struct Expand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "expand", zh: "说明一条重复规则是什么意思，有哪些场次。", en: "Say what a recurrence rule means, in words and occurrences.")
    }

    @Option(
        help: ArgumentHelp(
            zh: "RFC 5545 的重复规则，如 FREQ=WEEKLY;BYDAY=TU；农历的以 RSCALE=CHINESE 开头（RFC 7529）。",
            en: "An RFC 5545 rule, such as FREQ=WEEKLY;BYDAY=TU; a lunar one begins with RSCALE=CHINESE (RFC 7529).",
            valueName: "rrule"))
    var rule: String

    @Option(
        help: ArgumentHelp(zh: "开始，如 2026-12-01T19:00。", en: "The start, such as 2026-12-01T19:00.", valueName: "time"))
    var start: String

    @Option(help: ArgumentHelp(zh: "IANA 时区。", en: "The IANA time zone.", valueName: "zone"))
    var zone = "Asia/Shanghai"

    @Option(help: ArgumentHelp(zh: "从哪天看起。", en: "The first day to look at.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "看到哪天。", en: "The last day to look at.", valueName: "date"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            zh: "最多列几场，不超过 10000。", en: "The most occurrences to list, 10000 at most.", valueName: "number"))
    var limit = 100

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        guard (1...ExpandRule.limit).contains(limit) else {
            throw CommandFailure.usage(
                LocalizedText(zh: "--limit 应在 1 到 10000 之间。", en: "--limit must be from 1 to 10000."))
        }
        let place = try Zone(zone)
        let start = try LocalDateTime(start)
        let meaning = try ExpandRule()(
            try Repetition(rule, startingOn: start.date), from: start, in: place,
            first: try from.map { try LocalDate($0) },
            last: try to.map { try LocalDate($0) }, limit: limit)
        try shared.answer(meaning.answer(in: place))
    }
}

extension ExpandRule.Meaning {
    fileprivate func answer(in zone: Zone) -> Answer {
        var table = Table([
            Table.Column("number", zh: "场次", en: "No.", alignment: .trailing),
            Table.Column("start", zh: "开始", en: "Start"),
        ])
        for (index, start) in occurrences.enumerated() {
            let local = zone.local(start)
            table.append([.number(index + 1), .text("\(local.date.wordsWithWeekday.spoken) \(local.time)")])
        }
        let portable =
            isPortable
            ? LocalizedText(zh: "各种日历程序都认得这条规则。", en: "Every calendar program reads this rule alike.")
            : LocalizedText(
                zh: "有的日历程序不认得这条规则；发布时会逐场写出。",
                en: "Some calendar programs read this rule differently; feeds will list single occurrences.")
        return Answer(
            heading: [words.spoken, portable.spoken], table: table, closing: closing,
            json: [
                "words": .string(words.spoken), "portable": .bool(isPortable),
                "occurrences": .array(occurrences.map { .instant($0, in: zone) }), "complete": .bool(isComplete),
            ])
    }

    /// Why there is more than is listed.
    private var closing: [String] {
        guard !isComplete else { return [] }
        guard let lastKnownDay else {
            return [LocalizedText(zh: "后面还有，这里没有列完。", en: "There are more than are listed here.").spoken]
        }
        let text = LocalizedText(
            zh: "农历表只到 \(lastKnownDay)，后面的日子还不知道。",
            en: "The lunar table ends on \(lastKnownDay); what comes after is not known.")
        return [text.spoken]
    }
}
