import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang troupe …`: keeps the troupes and their members.
struct Troupes: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "troupe", zh: "管理团队：合唱、舞蹈、锣鼓、门球。", en: "Keep the troupes: choir, dance, gong-drum, gateball.",
            subcommands: [AddTroupe.self, TroupeMembers.self, ListTroupes.self, ShowTroupe.self])
    }
}

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

    @Option(
        help: ArgumentHelp(
            zh: "有多响，0（安静）到 5（锣鼓）。", en: "How loud it is, 0 (silent) to 5 (gongs and drums).", valueName: "0-5"))
    var loudness = 0

    @Option(help: ArgumentHelp(zh: "负责人的姓名。", en: "The leader's name.", valueName: "person"))
    var leader: String?

    @Option(
        help: ArgumentHelp(
            zh: "日历的颜色，CSS 颜色名，如 teal。", en: "The colour of its feed, a CSS name such as teal.", valueName: "colour"))
    var colour: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        try LoudnessArgument.check(loudness)
        let troupe = try KeepPeople(at: shared.workplace().desk).addTroupe(
            name: name, slug: slug, kind: kind, loudness: loudness, leader: leader, colour: colour)
        let done = LocalizedText(
            zh: "添加了团队 \(troupe.name)（\(troupe.slug)）。", en: "Added the troupe \(troupe.name) (\(troupe.slug)).")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                json: ["troupe": ["slug": .string(troupe.slug), "name": .string(troupe.name)]]))
    }
}

/// `shuxiang troupe member …`.
struct TroupeMembers: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("member", zh: "管理团队的成员。", en: "Keep a troupe's members.", subcommands: [AddMember.self])
    }
}

/// `shuxiang troupe member add`.
struct AddMember: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("add", zh: "让一个人加入团队。", en: "Take a person into a troupe.")
    }

    @Argument(help: ArgumentHelp(zh: "团队。", en: "The troupe.", valueName: "troupe"))
    var troupe: String

    @Argument(help: ArgumentHelp(zh: "姓名。", en: "The person.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp(zh: "在团里做什么，如 指挥。", en: "What they do in it, such as conductor.", valueName: "role"))
    var role: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let (troupe, person) = try KeepPeople(at: shared.workplace().desk).addMember(person, to: troupe, role: role)
        let done = LocalizedText(
            zh: "\(person.name)加入了\(troupe.name)。", en: "\(person.name) is now in \(troupe.name).")
        try shared.answer(
            Answer(
                heading: shared.done(done),
                json: ["troupe": .string(troupe.slug), "person": .string(person.name), "role": JSONValue(role)]))
    }
}

/// `shuxiang troupe list`.
struct ListTroupes: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出团队。", en: "List the troupes.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let cards = try KeepPeople(at: shared.workplace().desk).troupes()
        var table = Table([
            Table.Column("slug", zh: "短名", en: "Slug"), Table.Column("name", zh: "名称", en: "Name"),
            Table.Column("kind", zh: "种类", en: "Kind"),
            Table.Column("loudness", zh: "响度", en: "Loudness", alignment: .trailing),
            Table.Column("leader", zh: "负责人", en: "Leader"),
            Table.Column("members", zh: "人数", en: "Members", alignment: .trailing),
        ])
        for card in cards {
            table.append([
                .text(card.troupe.slug), .text(card.troupe.name), .text(card.troupe.kind),
                .number(card.troupe.loudness), .optional(card.leader?.name), .number(card.members.count),
            ])
        }
        try shared.answer(Answer(table: table, json: ["troupes": .array(cards.map { .troupe($0) })]))
    }
}

/// `shuxiang troupe show`.
struct ShowTroupe: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("show", zh: "查看一个团队和它的成员。", en: "Show a troupe and its members.")
    }

    @Argument(help: ArgumentHelp(zh: "团队。", en: "The troupe.", valueName: "troupe"))
    var troupe: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let card = try KeepPeople(at: shared.workplace().desk).troupe(troupe)
        var table = Table([
            Table.Column("name", zh: "成员", en: "Member"), Table.Column("role", zh: "职责", en: "Role"),
        ])
        for member in card.members { table.append([.text(member.person.name), .optional(member.role)]) }
        try shared.answer(
            Answer(
                heading: ["\(card.troupe.name) · \(card.troupe.slug)"], table: card.members.isEmpty ? nil : table,
                json: ["troupe": .troupe(card)]))
    }
}
