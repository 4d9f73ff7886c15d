import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang troupe edit`: says something else of a troupe. What no flag speaks of stays as it is.
struct EditTroupe: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("edit", zh: "修改一个团队；没写的保持不变。", en: "Change a troupe; what no flag speaks of stays as it is.")
    }

    @Argument(help: ArgumentHelp(zh: "团队。", en: "The troupe.", valueName: "troupe"))
    var troupe: String

    @Option(help: ArgumentHelp(zh: "新的名称；短名不变。", en: "The new name; the slug stays.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            zh: "做什么，如 choir、dance、gateball。", en: "What it does, such as choir, dance, gateball.", valueName: "kind"))
    var kind: String?

    @OptionGroup var options: TroupeOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        var changes = try options.changes()
        changes.name = name
        changes.kind = kind
        let card = try KeepPeople(at: shared.workplace().desk).editTroupe(troupe, changes)
        let done = LocalizedText(
            zh: "修改了团队 \(card.troupe.name)（\(card.troupe.slug)）。",
            en: "Changed the troupe \(card.troupe.name) (\(card.troupe.slug)).")
        try shared.answer(Answer(heading: shared.done(done), json: ["troupe": .troupe(card)]))
    }
}
