import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang lecture offer`: somebody would like to speak.
struct OfferLectureCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "offer", zh: "自荐：有人愿意讲一次；从此也算愿意轮值。",
            en: "Somebody would like to speak; from then on they take their turn too.",
            details: LocalizedText(
                zh: "例：shuxiang lecture offer 李春花 --topic 家风与家书 --book 傅雷家书 --on 2026-12-12",
                en: "Example: shuxiang lecture offer \"Chen Jing\" --topic \"Letters home\" --on 2026-12-12"))
    }

    @Argument(help: ArgumentHelp(zh: "谁。", en: "Who.", valueName: "person"))
    var person: String

    @OptionGroup var subject: LectureSubjectOptions

    @Option(help: ArgumentHelp(zh: "想在哪天讲；不写时哪天都行。", en: "On which day; any unless told.", valueName: "date"))
    var on: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        guard let topic = subject.topic else {
            throw CommandFailure.usage(
                LocalizedText(zh: "请用 --topic 写讲什么。", en: "Say what about with --topic."))
        }
        let card = try KeepLectureOffers(at: workplace.desk).offer(
            person, topic: topic, book: subject.book, on: on.map { try workplace.date($0) })
        let day = card.offer.day?.wordsWithWeekday
        let words = LocalizedText(
            zh: "记下了：\(card.person.name)愿意讲“\(topic)”，\(day.map { "想在 \($0.zh)" } ?? "哪天都行")。",
            en:
                "Noted: \(card.person.name) would like to speak about “\(topic)”, \(day.map { "on \($0.en)" } ?? "on any day")."
        )
        let taken = card.dayTakenBy.map { name in
            LocalizedText(
                zh: "  ! 那天已经由\(name)讲；要换请用 shuxiang lecture swap 或 drop。",
                en: "  ! \(name) speaks that day already; see shuxiang lecture swap and drop."
            ).spoken
        }
        try shared.answer(
            Answer(
                heading: shared.done(words), closing: [taken].compactMap(\.self),
                json: ["offer": .lectureOffer(card, in: workplace.zone)]))
    }
}

/// The flags that say what a lecture is about.
struct LectureSubjectOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "讲什么。", en: "What about.", valueName: "text"))
    var topic: String?

    @Option(help: ArgumentHelp(zh: "讲哪本书。", en: "Which book it is about.", valueName: "title"))
    var book: String?
}

/// `shuxiang lecture offers`: the offers that wait.
struct LectureOffersCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("offers", zh: "还在等的自荐，按先后。", en: "The offers that wait, in their order.")
    }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let cards = try KeepLectureOffers(at: workplace.desk).offers()
        var table = Table([
            Table.Column("number", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("person", zh: "谁", en: "Who"), Table.Column("topic", zh: "题目", en: "Topic"),
            Table.Column("book", zh: "书", en: "Book"), Table.Column("date", zh: "想在哪天", en: "Day"),
            Table.Column("offered", zh: "提出", en: "Offered"),
        ])
        for card in cards {
            table.append([
                .number(Int(card.offer.id)), .text(card.person.name), .text(card.offer.topic),
                .optional(card.offer.book),
                .text(card.offer.day?.wordsWithWeekday.spoken ?? LocalizedText(zh: "都行", en: "any").spoken),
                .text(workplace.zone.local(card.offer.offered).date.description),
            ])
        }
        let none = LocalizedText(zh: "没有等着的自荐。", en: "No offers wait.").spoken
        try shared.answer(
            Answer(
                table: cards.isEmpty ? nil : table, rows: table, closing: cards.isEmpty ? [none] : [],
                json: ["offers": .array(cards.map { .lectureOffer($0, in: workplace.zone) })]))
    }
}

/// `shuxiang lecture withdraw`: takes an offer back.
struct WithdrawOfferCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("withdraw", zh: "收回还在等的自荐。", en: "Take back an offer that waits.")
    }

    @Argument(help: ArgumentHelp(zh: "谁。", en: "Who.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp(zh: "只收回这一个编号的。", en: "Only the offer of this number.", valueName: "number"))
    var number: Int64?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (person, offers) = try KeepLectureOffers(at: workplace.desk).withdraw(person, only: number)
        let topics = offers.map { "“\($0.topic)”" }
        let words = LocalizedText(
            zh: "收回了\(person.name)的自荐：\(topics.joined(separator: "、"))。",
            en: "Taken back from \(person.name): \(topics.joined(separator: ", ")).")
        let stays = LocalizedText(
            zh: "  \(person.name)仍在轮值名单上；不再轮值请用 shuxiang lecture speaker remove \(person.name)。",
            en: "  \(person.name) still takes their turn; if not, use shuxiang lecture speaker remove \(person.name).")
        try shared.answer(
            Answer(
                heading: shared.done(words), closing: shared.quiet ? [] : [stays.spoken],
                json: [
                    "person": .string(person.name), "withdrawn": .array(offers.map { .int(Int($0.id)) }),
                ]))
    }
}
