import ArgumentParser
import CivilTime
import Learning
import Operations
import Scheduling

/// `shuxiang reading group …`: keeps the reading groups and their meetings.
struct ReadingGroups: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "group", zh: "读书小组：成员、共读的书、聚会。", en: "Reading groups: members, the book, meetings.",
            subcommands: [
                AddReadingGroup.self, EditReadingGroup.self, RemoveReadingGroup.self, ReadingGroupMembers.self,
                ListReadingGroups.self, ShowReadingGroup.self, MeetReadingGroupCommand.self, AdoptMeeting.self,
            ])
    }
}

/// `shuxiang reading group add`.
struct AddReadingGroup: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("add", zh: "建一个读书小组。", en: "Found a reading group.") }

    @Argument(help: ArgumentHelp(zh: "小组的名称。", en: "The group's name.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp(zh: "短名；不写时取拼音。", en: "The short name; its pinyin unless told.", valueName: "slug"))
    var slug: String?

    @Option(help: ArgumentHelp(zh: "组长。", en: "Who leads it.", valueName: "person"))
    var leader: String?

    @Option(
        help: ArgumentHelp(zh: "共读的书：书名、编号或书号。", en: "The book it reads: its title, number or ISBN.", valueName: "book")
    )
    var book: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let group = try KeepReadingGroups(at: shared.workplace().desk).add(
            name, slug: slug, leader: leader, book: book)
        let done = LocalizedText(
            zh: "建了读书小组 \(group.name)（\(group.slug)）。", en: "Founded the reading group \(group.name) (\(group.slug)).")
        try shared.answer(Answer(heading: shared.done(done), json: ["group": .readingGroup(group)]))
    }
}

/// `shuxiang reading group edit`.
struct EditReadingGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("edit", zh: "修改一个读书小组；没写的保持不变。", en: "Change a reading group; what no flag speaks of stays.")
    }

    @Argument(help: ArgumentHelp(zh: "读书小组。", en: "The reading group.", valueName: "group"))
    var group: String

    @Option(help: ArgumentHelp(zh: "新的名称；短名不变。", en: "The new name; the slug stays.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(zh: "新的组长。", en: "Who leads it now.", valueName: "person"))
    var leader: String?

    @Option(
        help: ArgumentHelp(
            zh: "共读的书：书名、编号或书号；\"\" 表示没有。", en: "The book it reads: its title, number or ISBN; \"\" for none.",
            valueName: "book"))
    var book: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let group = try KeepReadingGroups(at: shared.workplace().desk).edit(
            group, name: name, leader: leader, book: book)
        let done = LocalizedText(zh: "修改了读书小组\(group.name)。", en: "Changed the reading group \(group.name).")
        try shared.answer(Answer(heading: shared.done(done), json: ["group": .readingGroup(group)]))
    }
}

/// `shuxiang reading group remove`.
struct RemoveReadingGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("remove", zh: "去掉一个读书小组；订好的聚会还在。", en: "Take a reading group away; its meetings stay booked.")
    }

    @Argument(help: ArgumentHelp(zh: "读书小组。", en: "The reading group.", valueName: "group"))
    var group: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let group = try KeepReadingGroups(at: shared.workplace().desk).remove(group)
        let done = LocalizedText(zh: "去掉了读书小组\(group.name)。", en: "The reading group \(group.name) is gone.")
        try shared.answer(Answer(heading: shared.done(done), json: ["group": .readingGroup(group)]))
    }
}

/// `shuxiang reading group list`.
struct ListReadingGroups: ParsableCommand {
    static var configuration: CommandConfiguration { .spoken("list", zh: "列出读书小组。", en: "List the reading groups.") }

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let groups = try KeepReadingGroups(at: shared.workplace().desk).list()
        var table = Table([
            Table.Column("slug", zh: "短名", en: "Slug"), Table.Column("name", zh: "名称", en: "Name"),
            Table.Column("leader", zh: "组长", en: "Leader"),
            Table.Column("members", zh: "人数", en: "Members", alignment: .trailing),
            Table.Column("book", zh: "在读", en: "Reads"),
        ])
        for group in groups {
            table.append([
                .text(group.slug), .text(group.name), .optional(group.leader?.name), .number(group.members.count),
                .optional(group.book),
            ])
        }
        try shared.answer(Answer(table: table, json: ["groups": .array(groups.map { .readingGroup($0) })]))
    }
}

/// `shuxiang reading group show`.
struct ShowReadingGroup: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("show", zh: "查看一个读书小组：成员、在读的书、以后的聚会。", en: "Show a reading group: members, book, meetings to come.")
    }

    @Argument(help: ArgumentHelp(zh: "读书小组。", en: "The reading group.", valueName: "group"))
    var group: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let card = try KeepReadingGroups(at: shared.workplace().desk).show(group)
        try shared.answer(card.answer)
    }
}

extension ReadingGroupCard {
    /// The group for people and for programs.
    fileprivate var answer: Answer {
        let meetings = meetings.prefix(8).map { entry in
            let span = directory.zone.words(for: entry.occurrence.span)
            return "  \(span.spoken) \(entry.title) · "
                + directory.rooms(entry.occurrence.rooms).map(\.name).joined(separator: "、")
        }
        let next =
            meetings.isEmpty
            ? LocalizedText(zh: "还没有订聚会。", en: "No meeting is booked.")
            : LocalizedText(
                zh: "以后的聚会（共 \(self.meetings.count) 次）：", en: "Meetings to come (\(self.meetings.count) in all):")
        return Answer(
            heading: (lines.map(\.spoken) + [next.spoken] + meetings).map(\.terminalSafe),
            json: [
                "group": .readingGroup(group),
                "meetings": .array(self.meetings.map { .agendaEntry($0, in: directory) }),
            ])
    }

    private var lines: [LocalizedText] {
        let names = group.members.map(\.name)
        let members = LocalizedText(
            zh: "成员 \(names.count) 人：\(names.joined(separator: "、"))",
            en: "\(names.count == 1 ? "1 member" : "\(names.count) members"): \(names.joined(separator: ", "))")
        let leader = group.leader.map { LocalizedText(zh: "组长：\($0.name)", en: "Leader: \($0.name)") }
        let book = group.book.map { LocalizedText(zh: "在读：\(Learning.Book.marked($0))", en: "Reads “\($0)”") }
        let title = LocalizedText(zh: "\(group.name) · \(group.slug)", en: "\(group.name) · \(group.slug)")
        return [title, leader, book, members].compactMap(\.self)
    }
}

extension JSONValue {
    /// A reading group, as `reading group list` gives it. Meant for those who keep the file, never for the public.
    static func readingGroup(_ group: ReadingGroup<Person>) -> JSONValue {
        [
            "id": .int(Int(group.number)), "slug": .string(group.slug), "name": .string(group.name),
            "leader": JSONValue(group.leader?.name), "book": JSONValue(group.book),
            "members": JSONValue(group.members.map(\.name)),
        ]
    }
}
