import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang award open`.
struct OpenAwardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "open", zh: "开一届评选，办法从此固定；--draft 先拟好。", en: "Open a cycle, whose rules are frozen; --draft prepares one.",
            details: LocalizedText(
                zh: "--from、--to 之间的阅读计入评选。以后改办法，只影响下一届。已有的草稿写名称就能开。",
                en:
                    "Reading from --from to --to counts. Rules that are changed later hold for a later cycle. A draft is "
                    + "opened by its name."))
    }

    @Argument(help: ArgumentHelp(zh: "叫什么，如 2026年度。", en: "Its name, such as 2026.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "从哪天起的阅读计入。", en: "The first day that counts.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止，含当天。", en: "The last day that counts.", valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp(zh: "评哪几项；不写时四项都评。", en: "What is awarded; all four unless told."))
    var award: [AwardKind] = []

    @Option(
        help: ArgumentHelp(
            zh: "提名到哪天截止；不写时同 --to。", en: "The last day for nominations; that of --to unless told.",
            valueName: "date"))
    var nominationsUntil: String?

    @Option(help: ArgumentHelp(zh: "哪天颁奖。", en: "When the awards are handed over.", valueName: "date"))
    var awardDay: String?

    @Option(
        help: ArgumentHelp(
            zh: "抽签用的种子；不写时随机，并会公布。", en: "The seed of lots; a random one unless told, and published.",
            valueName: "text"))
    var seed: String?

    @Flag(help: ArgumentHelp(zh: "先作草稿，办法还不固定。", en: "Leave it a draft, whose rules are not frozen."))
    var draft = false

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        var wish = OpenAward.Wish(name: name)
        switch (from, to) {
        case (let from?, let to?): wish.days = (try workplace.date(from), try workplace.date(to))
        case (nil, nil): break
        case (_?, nil), (nil, _?): throw Self.bothDays
        }
        wish.awards = AwardKind.allCases.filter(Set(award).contains)
        wish.nominationsUntil = try nominationsUntil.map { try workplace.date($0) }
        wish.awardDay = try awardDay.map { try workplace.date($0) }
        wish.seed = seed
        wish.isDraft = draft
        let cycle = try OpenAward(at: workplace.desk)(wish)
        try shared.answer(
            Answer(heading: shared.done(cycle.opened).map(\.terminalSafe), json: ["cycle": .awardCycle(cycle)]))
    }

    private static let bothDays = CommandFailure.usage(
        LocalizedText(zh: "--from 和 --to 要一起写。", en: "Give --from and --to together."))
}

/// `shuxiang award dates`.
struct AwardDatesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "dates", zh: "改提名截止和颁奖的日期；订阅的日历会跟着改。",
            en: "Change when nominations end and when the awards are handed over; subscribers see it.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @Option(help: ArgumentHelp(zh: "提名到哪天截止。", en: "The last day for nominations.", valueName: "date"))
    var nominationsUntil: String?

    @Option(help: ArgumentHelp(zh: "哪天颁奖。", en: "When the awards are handed over.", valueName: "date"))
    var awardDay: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let changed = try OpenAward(at: workplace.desk).change(
            cycle, nominationsUntil: nominationsUntil.map { try workplace.date($0) },
            awardDay: awardDay.map { try workplace.date($0) })
        let done = LocalizedText(
            zh: "“\(changed.name)”：提名到 \(changed.dates.nominationsLast)"
                + (changed.dates.awardDay.map { "，\($0) 颁奖" } ?? "") + "。",
            en: "“\(changed.name)”: nominations through \(changed.dates.nominationsLast)"
                + (changed.dates.awardDay.map { ", awards on \($0)" } ?? "") + ".")
        try shared.answer(
            Answer(heading: shared.done(done).map(\.terminalSafe), json: ["cycle": .awardCycle(changed)]))
    }
}

extension AwardCycle {
    /// What came of opening or drafting it.
    fileprivate var opened: LocalizedText {
        let awards = awards.map(\.name)
        guard let rules else {
            return LocalizedText(
                zh: "“\(name)”拟好了（草稿）；要开评请用 shuxiang award open \(name)。",
                en: "“\(name)” is drafted; open it with shuxiang award open \(name).")
        }
        return LocalizedText(
            zh: "“\(name)”开评了：\(awards.map(\.zh).joined(separator: "、"))；\(period.first) 到 \(period.last) 的阅读计入，"
                + "提名到 \(dates.nominationsLast)。办法第 \(rules.version) 版已固定（\(rules.hash.prefix(12))…），抽签种子 \(seed)。",
            en: "“\(name)” is open: \(awards.map(\.en).joined(separator: ", ")); reading from \(period.first) to "
                + "\(period.last) counts, nominations through \(dates.nominationsLast). Version \(rules.version) of the "
                + "rules is frozen (\(rules.hash.prefix(12))…), lots are drawn from \(seed).")
    }
}

/// Help texts that several commands share.
enum AwardHelp {
    /// The cycle.
    static var cycle: ArgumentHelp { ArgumentHelp(zh: "哪一届评选。", en: "The cycle.", valueName: "cycle") }
    /// Somebody nominated.
    static var candidate: ArgumentHelp {
        ArgumentHelp(
            zh: "候选人：姓名、楼栋、住户或编号。", en: "The candidate: a name, building, household or number.",
            valueName: "candidate")
    }
    /// Which of several awards.
    static var award: ArgumentHelp {
        ArgumentHelp(zh: "哪一项；只提名了一项时不必写。", en: "Which award, where there are several.")
    }
}
