import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang person away`: notes the days on which somebody is away.
struct PersonAway: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("away", zh: "登记一个人哪些天不在。", en: "Note the days on which somebody is away.")
    }

    @Argument(help: ArgumentHelp(zh: "姓名或编号。", en: "The person, by name or number.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp(zh: "从哪天起；不写时是今天。", en: "The first day; today unless told.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止（含当天）。", en: "The last day, included.", valueName: "date"))
    var to: String

    @Option(help: ArgumentHelp(zh: "原因，从不公开。", en: "Why; never public.", valueName: "text"))
    var reason: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let first = try from.map { try workplace.date($0) } ?? workplace.today
        let last = try workplace.date(to)
        let card = try KeepPeople(at: workplace.desk).noteAway(person, from: first, through: last, reason: reason)
        let days = LocalizedText(zh: "\(first) 到 \(last)", en: "from \(first) to \(last)")
        let done = LocalizedText(
            zh: "记下了：\(card.person.name) \(days.zh)不在。", en: "Noted: \(card.person.name) is away \(days.en).")
        try shared.answer(Answer(heading: shared.done(done), json: ["person": .person(card)]))
    }
}

/// `shuxiang person back`: somebody is there again.
struct PersonBack: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("back", zh: "一个人回来了：取消登记的不在。", en: "Somebody is there again: forget the days away.")
    }

    @Argument(help: ArgumentHelp(zh: "姓名或编号。", en: "The person, by name or number.", valueName: "person"))
    var person: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (card, ended) = try KeepPeople(at: shared.workplace().desk).noteBack(person)
        let name = card.person.name
        let done =
            ended == 0
            ? LocalizedText(zh: "\(name)没有登记过不在。", en: "\(name) was not noted as away.")
            : LocalizedText(
                zh: "\(name)回来了，取消了 \(ended) 条不在的登记。", en: "\(name) is back; days away forgotten: \(ended).")
        try shared.answer(
            Answer(heading: shared.done(done), json: ["person": .person(card), "ended": .int(ended)]))
    }
}
