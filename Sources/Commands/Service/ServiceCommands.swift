import ArgumentParser
import CivilTime
import Learning
import Operations

/// `shuxiang service …`: time that people give.
struct Services: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "service", zh: "奉献时间：团队服务、志愿服务、领读、帮忙。",
            en: "Time that people give: troupes, volunteers, readings led, help.",
            subcommands: [LogServiceCommand.self, ListServices.self, RemoveService.self])
    }
}

/// `shuxiang service log`.
struct LogServiceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "log", zh: "记下谁奉献了多少时间：service log lch --hours 2 --kind volunteer。",
            en: "Log time that somebody gave: service log lch --hours 2 --kind volunteer.")
    }

    @Argument(help: ArgumentHelp(zh: "谁。", en: "Who.", valueName: "person"))
    var person: String

    @Option(help: ArgumentHelp(zh: "几小时，如 2、1.5、90m、半小时。", en: "How long, such as 2, 1.5 or 90m.", valueName: "hours"))
    var hours: String

    @Option(
        help: ArgumentHelp(
            zh: "做什么：troupe 团队、volunteer 志愿、led-reading 领读、helped 帮忙。",
            en: "What for: troupe, volunteer, led-reading or helped."))
    var kind: ServiceKind

    @Option(help: ArgumentHelp(zh: "为哪个团队。", en: "For which troupe.", valueName: "troupe"))
    var troupe: String?

    @Option(help: ArgumentHelp(zh: "哪一天；不写是今天。", en: "On which day; today unless told.", valueName: "date"))
    var on: String?

    @Option(help: ArgumentHelp(zh: "补充说明。", en: "What else is to be said.", valueName: "note"))
    var note: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let entry = try KeepService(at: workplace.desk).log(
            person,
            KeepService.Wish(
                minutes: HoursArgument(hours).minutes, kind: kind, troupe: troupe,
                day: on.map { try workplace.date($0) }, note: note))
        let done = LocalizedText(
            zh: "记下了 #\(entry.number)：\(entry.sentence.zh)。", en: "Logged #\(entry.number): \(entry.sentence.en).")
        try shared.answer(Answer(heading: shared.done(done), json: ["service": .service(entry)]))
    }
}

/// `shuxiang service list`.
struct ListServices: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("list", zh: "列出奉献时间；不写日期是最近 12 个月。", en: "List given time; the last 12 months unless told.")
    }

    @Option(help: ArgumentHelp(zh: "谁的。", en: "Whose.", valueName: "person"))
    var person: String?

    @Option(help: ArgumentHelp(zh: "从哪天起。", en: "The first day.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止。", en: "The last day.", valueName: "date"))
    var to: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let last = try to.map { try workplace.date($0) } ?? workplace.today
        let first = try from.map { try workplace.date($0) } ?? last.adding(days: 1 - last.day).monthsBefore(11)
        let entries = try KeepService(at: workplace.desk).list(from: first, through: last, person: person)
        let none = LocalizedText(
            zh: "\(first) 到 \(last) 没有记录。", en: "Nothing is logged from \(first) to \(last).")
        let sum = LocalizedText.length(seconds: entries.reduce(0) { $0 + $1.seconds })
        let total = LocalizedText(zh: "共 \(entries.count) 条，\(sum.zh)。", en: "\(entries.count) in all, \(sum.en).")
        try shared.answer(
            Answer(
                table: entries.isEmpty ? nil : entries.table(\.name.spoken), rows: entries.table(\.rawValue),
                closing: [entries.isEmpty ? none.spoken : total.spoken],
                json: ["services": .array(entries.map { .service($0) })]))
    }
}

/// `shuxiang service remove`.
struct RemoveService: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("remove", zh: "删掉一条记错的。", en: "Take away an entry that was wrong.")
    }

    @Argument(help: ArgumentHelp(zh: "记录的编号。", en: "The entry's number.", valueName: "number"))
    var number: String

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let entry = try KeepService(at: shared.workplace().desk).remove(number)
        let done = LocalizedText(
            zh: "删掉了 #\(entry.number)：\(entry.sentence.zh)。", en: "Took out #\(entry.number): \(entry.sentence.en).")
        try shared.answer(Answer(heading: shared.done(done), json: ["service": .service(entry)]))
    }
}

extension ServiceEntry {
    /// Who, when, how long and what for: `李春花，2026-11-22，2 小时，志愿服务（整理图书）`.
    fileprivate var sentence: LocalizedText {
        let length = LocalizedText.length(seconds: seconds)
        let what = LocalizedText(
            zh: kind.name.zh + (troupe ?? ""), en: [kind.name.en, troupe].compactMap(\.self).joined(separator: " "))
        let parts = [LocalizedText(zh: person, en: person), LocalizedText(zh: "\(day)", en: "\(day)"), length, what]
        let said = parts.joined(zh: "，", en: ", ")
        return LocalizedText(
            zh: said.zh + (note.map { "（\($0)）" } ?? ""), en: said.en + (note.map { " (\($0))" } ?? ""))
    }
}

extension [ServiceEntry] {
    fileprivate func table(_ word: (ServiceKind) -> String) -> Table {
        var table = Table([
            Table.Column("id", zh: "编号", en: "No.", alignment: .trailing),
            Table.Column("person", zh: "姓名", en: "Person"), Table.Column("day", zh: "日期", en: "Day"),
            Table.Column("minutes", zh: "分钟", en: "Minutes", alignment: .trailing),
            Table.Column("kind", zh: "做什么", en: "What for"), Table.Column("troupe", zh: "团队", en: "Troupe"),
            Table.Column("note", zh: "说明", en: "Note"), Table.Column("logged_by", zh: "记录人", en: "Logged by"),
        ])
        for entry in self {
            table.append([
                .number(entry.number), .text(entry.person), .text(entry.day.description), .number(entry.seconds / 60),
                .text(word(entry.kind)), .optional(entry.troupe), .optional(entry.note), .text(entry.loggedBy),
            ])
        }
        return table
    }
}

extension JSONValue {
    /// Time that somebody gave. Meant for those who keep the file, never for the public.
    fileprivate static func service(_ entry: ServiceEntry) -> JSONValue {
        [
            "id": .int(entry.number), "person": .string(entry.person), "personId": .int(entry.personNumber),
            "day": .string(entry.day.description), "minutes": .int(entry.seconds / 60),
            "kind": .string(entry.kind.rawValue), "troupe": JSONValue(entry.troupe), "note": JSONValue(entry.note),
            "loggedBy": .string(entry.loggedBy),
        ]
    }
}
