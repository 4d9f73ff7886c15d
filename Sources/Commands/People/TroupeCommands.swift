import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang troupe …`: keeps the troupes and their members.
struct Troupes: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "troupe", zh: "管理团队：合唱、舞蹈、锣鼓、门球。", en: "Keep the troupes: choir, dance, gong-drum, gateball.",
            subcommands: [
                AddTroupe.self, EditTroupe.self, TroupeMembers.self, ListTroupes.self, ShowTroupe.self,
            ])
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
            Table.Column("weekly_minutes", zh: "一周分钟", en: "Minutes a week", alignment: .trailing),
        ])
        for card in cards {
            table.append([
                .text(card.troupe.slug), .text(card.troupe.name), .text(card.troupe.kind),
                .number(card.troupe.loudness), .optional(card.leader?.name), .number(card.members.count),
                card.troupe.weeklySeconds.map { .number($0 / 60) } ?? .empty,
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
            Table.Column("away", zh: "不在", en: "Away"),
        ])
        for member in card.members {
            let away = member.absences.map(\.words).joined(zh: "；", en: "; ")
            table.append([.text(member.person.name), .optional(member.role), .text(away.spoken)])
        }
        try shared.answer(
            Answer(
                heading: ["\(card.troupe.name) · \(card.troupe.slug)"] + card.quotaLine,
                table: card.members.isEmpty ? nil : table,
                json: ["troupe": .troupe(card)]))
    }
}

extension TroupeCard {
    /// How much the troupe may book in a week, in words; nothing where it has no quota of its own.
    fileprivate var quotaLine: [String] {
        guard let seconds = troupe.weeklySeconds else { return [] }
        let length = LocalizedText.length(seconds: seconds)
        return [LocalizedText(zh: "一周最多 \(length.zh)", en: "at most \(length.en) a week").spoken]
    }
}
