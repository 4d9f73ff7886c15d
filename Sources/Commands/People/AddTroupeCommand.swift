import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang troupe add`.
struct AddTroupe: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "添加一个团队。", en: "Add a troupe.") }

    @Argument(help: ArgumentHelp(zh: "团队的名称。", en: "The troupe's name.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "短名；不写时取拼音。", en: "The short name; its pinyin unless told.", valueName: "slug"))
    var slug: String?

    @Option(
        help: ArgumentHelp(
            zh: "做什么，如 choir、dance、gateball。", en: "What it does, such as choir, dance, gateball.", valueName: "kind"))
    var kind: String

    @OptionGroup var options: TroupeOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let told = try options.changes()
        let troupe = try KeepPeople(at: shared.workplace().desk).addTroupe(
            name: name, slug: slug, kind: kind, loudness: told.loudness ?? 0, leader: told.leader, colour: told.colour,
            weeklySeconds: told.weeklyQuota?.seconds)
        let done = LocalizedText(
            zh: "添加了团队 \(troupe.name)（\(troupe.slug)）。", en: "Added the troupe \(troupe.name) (\(troupe.slug)).")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                json: ["troupe": ["slug": .string(troupe.slug), "name": .string(troupe.name)]]))
    }
}
