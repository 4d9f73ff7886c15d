import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang lecture rota`: fills the lectures that have no speaker.
struct FillRotaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "rota", zh: "给还没有人讲的场次排轮值，并说明理由。", en: "Fill the lectures without a speaker, and say why.",
            details: LocalizedText(
                zh: """
                    自荐的优先：先是指定那天的，再按先后；余下的由愿意轮值的人轮流，这学期没讲过的在前，其次是最久没讲的，新来的排在中间。
                    那天不在或团队有活动的不排；未满 18 岁的只讲自荐和点名的。已经排好的不动，再排一次不会变。先看看请加 --dry-run。
                    """,
                en: """
                    Offers come first: for the very day, then in their order. The rest goes round those who take their turn: who has not
                    spoken this term first, then who spoke longest ago; newcomers stand in the middle. Nobody is asked who is away or has
                    something with a troupe, nor anyone under 18. What is given stays; running it again changes nothing. Try --dry-run.
                    """))
    }

    @Option(help: ArgumentHelp(zh: "从哪天起；不写时从今天起。", en: "The first day; today unless told.", valueName: "date"))
    var from: String?

    @Option(
        help: ArgumentHelp(zh: "到哪天；不写时到最后一场。", en: "The last day; the last lecture unless told.", valueName: "date"))
    var to: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let answer = try FillRota(at: workplace.desk)(
            from: from.map { try workplace.date($0) }, through: to.map { try workplace.date($0) })
        try shared.answer(answer.answer(shared))
    }
}

extension FillRota.Answer {
    /// Who speaks when and why, for people and for programs.
    fileprivate func answer(_ shared: SharedOptions) -> Answer {
        let filled = decisions.count { $0.placement != nil }
        let done =
            decisions.isEmpty
            ? LocalizedText(zh: "每一场都有人讲了。", en: "Every lecture has a speaker.")
            : LocalizedText(
                zh: "排了 \(filled) 场，还空着 \(decisions.count - filled) 场。",
                en: "\(filled) filled, \(decisions.count - filled) still free.")
        return Answer(
            heading: shared.done(done), table: decisions.isEmpty ? nil : table, rows: table,
            closing: filled == decisions.count || shared.quiet ? [] : [Self.hint.spoken],
            json: ["decisions": .array(decisions.map { json($0) })])
    }

    private static let hint = LocalizedText(
        zh: "空着的可以用 shuxiang lecture assign 点名，或用 shuxiang lecture speaker add 请更多人轮值。",
        en:
            "For those still free name somebody with shuxiang lecture assign, or ask more people in with shuxiang lecture speaker add."
    )

    private var table: Table {
        var table = Table([
            Table.Column("date", zh: "日期", en: "Date"), Table.Column("speaker", zh: "主讲", en: "Speaker"),
            Table.Column("topic", zh: "题目", en: "Topic"), Table.Column("why", zh: "为什么", en: "Why"),
        ])
        for decision in decisions {
            table.append(
                [
                    .text(decision.day.wordsWithWeekday.spoken),
                    .text(name(of: decision) ?? LocalizedText(zh: "（空着）", en: "(free)").spoken),
                    .optional(decision.placement?.topic), .text(words(of: decision).spoken),
                ], tone: decision.placement == nil ? .warning : .plain)
        }
        return table
    }

    private func name(of decision: FillRota.Decision) -> String? {
        decision.placement.flatMap { people[$0.speaker]?.name }
    }

    private func words(of decision: FillRota.Decision) -> LocalizedText {
        guard let placement = decision.placement else { return Self.nobody(decision.hindered) }
        let why =
            switch placement.reason {
            case .offeredForTheDay: LocalizedText(zh: "自荐，指定这天", en: "offered for this day")
            case .offered(let offer):
                offer.isReturned
                    ? LocalizedText(zh: "自荐，上次没讲成", en: "offered; their last lecture fell through")
                    : LocalizedText(zh: "自荐", en: "offered")
            case .longestAgo(let day): LocalizedText(zh: "轮值，上次讲在 \(day)", en: "their turn, last on \(day)")
            case .newcomer: LocalizedText(zh: "轮值，还没有讲过", en: "their turn, never spoke before")
            }
        let letting = placement.letting.compactMap { people[$0]?.name }
        guard !letting.isEmpty else { return why }
        return LocalizedText(
            zh: "\(why.zh)；\(letting.spokenList.zh)等得更久，另有一天能来，让一让",
            en: "\(why.en); \(letting.spokenList.en) waited longer and can come on another day")
    }

    private static func nobody(_ hindered: [(person: Person, hindrance: SpeakerHindrance)]) -> LocalizedText {
        guard !hindered.isEmpty else {
            return LocalizedText(zh: "还没有人自荐，也没有人轮值", en: "nobody offers and nobody takes turns yet")
        }
        return hindered.map {
            LocalizedText(
                zh: "\($0.person.name)\($0.hindrance.words.zh)", en: "\($0.person.name): \($0.hindrance.words.en)")
        }
        .joined(zh: "；", en: "; ")
    }

    private func json(_ decision: FillRota.Decision) -> JSONValue {
        [
            "date": .string(decision.day.description), "speaker": JSONValue(name(of: decision)),
            "topic": JSONValue(decision.placement?.topic),
            "origin": JSONValue(decision.placement?.code), "why": .string(words(of: decision).spoken),
            "hindered": .array(
                decision.hindered.map {
                    ["person": .string($0.person.name), "reason": .string($0.hindrance.words.spoken)]
                }),
        ]
    }
}

extension RotaPlacement {
    /// What the speaker offered to speak about; nil for those whose turn it is.
    fileprivate var topic: String? {
        switch reason {
        case .offeredForTheDay(let offer), .offered(let offer): offer.topic
        case .longestAgo, .newcomer: nil
        }
    }

    /// How it came about, for programs.
    fileprivate var code: String {
        switch reason {
        case .offeredForTheDay, .offered: TurnOrigin.offered.rawValue
        case .longestAgo, .newcomer: TurnOrigin.rota.rawValue
        }
    }
}
