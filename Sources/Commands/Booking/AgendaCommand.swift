import ArgumentParser
import CivilTime
import Operations
import Scheduling

/// `shuxiang agenda`: what happens, by day.
struct ShowAgenda: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken("agenda", zh: "按日期列出活动；不写日期时是今后七天。", en: "What happens, by day; the next seven days unless told.")
    }

    @OptionGroup var days: DaysOptions

    @Option(help: ArgumentHelp(zh: "只看这个场地。", en: "Only this room.", valueName: "room"))
    var room: String?

    @Option(help: ArgumentHelp(zh: "只看这个团队。", en: "Only this troupe.", valueName: "troupe"))
    var troupe: String?

    @Option(help: ArgumentHelp(zh: "只看这一种活动。", en: "Only this kind."))
    var kind: ActivityKind?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (first, last) = try days.range(at: workplace)
        let (entries, directory) = try Agenda(at: workplace.desk)(
            from: first, through: last, filter: Agenda.Filter(room: room, troupe: troupe, kind: kind))
        try shared.answer(AgendaTable(entries: entries, directory: directory).answer)
    }
}

/// Which days a list is about.
struct DaysOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "第一天；不写时是今天。", en: "The first day; today unless told.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "最后一天。", en: "The last day.", valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp(zh: "几天；不写时是 7 天。", en: "How many days; 7 unless told.", valueName: "number"))
    var days: Int?

    /// The first and the last day, both included.
    func range(at workplace: Workplace) throws -> (first: LocalDate, last: LocalDate) {
        let first = try from.map { try workplace.date($0) } ?? workplace.today
        guard let to else {
            guard (1...3_660).contains(days ?? 7) else { throw Self.daysOutOfRange }
            return (first, first.adding(days: (days ?? 7) - 1))
        }
        let last = try workplace.date(to)
        guard days == nil else { throw Self.toOrDays }
        guard first <= last else {
            throw OperationError.endsBeforeStart(start: first.description, end: last.description)
        }
        return (first, last)
    }

    private static let daysOutOfRange = CommandFailure.usage(
        LocalizedText(zh: "--days 应在 1 到 3660 之间。", en: "--days must be from 1 to 3660."))
    private static let toOrDays = CommandFailure.usage(
        LocalizedText(zh: "--to 和 --days 只能用一个。", en: "Use --to or --days, not both."))
}

/// The agenda as a table and as JSON.
struct AgendaTable {
    let entries: [AgendaEntry]
    let directory: Directory

    /// The agenda in every form.
    var answer: Answer {
        Answer(
            table: table, rows: rows,
            closing: entries.isEmpty
                ? [LocalizedText(zh: "这些天没有活动。", en: "Nothing happens on these days.").spoken] : [],
            json: ["occurrences": .array(entries.map { .agendaEntry($0, in: directory) })])
    }

    private var table: Table? {
        guard !entries.isEmpty else { return nil }
        var table = Table([
            Table.Column("date", zh: "日期", en: "Date"), Table.Column("time", zh: "时间", en: "Time"),
            Table.Column("title", zh: "活动", en: "Activity"), Table.Column("rooms", zh: "场地", en: "Rooms"),
            Table.Column("troupes", zh: "团队", en: "Troupes"), Table.Column("status", zh: "状态", en: "Status"),
            Table.Column("activity", zh: "编号", en: "No.", alignment: .trailing),
        ])
        var lastDay: LocalDate?
        for entry in entries {
            let day = directory.zone.local(entry.occurrence.span.start).date
            let date = day == lastDay ? "" : day.wordsWithWeekday.spoken
            lastDay = day
            table.append([
                .text(date), .text(directory.zone.hours(of: entry.occurrence.span)),
                .text(entry.title),
                .text(directory.rooms(entry.occurrence.rooms).map(\.name).joined(separator: "、")),
                .text(directory.troupes(entry.activity.details.troupes).map(\.name).joined(separator: "、")),
                .text(entry.occurrence.status.name.spoken), .number(Int(entry.activity.id.value)),
            ])
        }
        return table
    }

    /// The same for spreadsheets: each row whole, and words that do not change with the language.
    private var rows: Table {
        let columns = [
            Table.Column("start", zh: "开始", en: "Start"), Table.Column("end", zh: "结束", en: "End"),
            Table.Column("title", zh: "活动", en: "Activity"), Table.Column("kind", zh: "种类", en: "Kind"),
            Table.Column("rooms", zh: "场地", en: "Rooms"), Table.Column("troupes", zh: "团队", en: "Troupes"),
            Table.Column("status", zh: "状态", en: "Status"), Table.Column("activity", zh: "编号", en: "No."),
        ]
        return Table(columns, rows: entries.map { Table.Row(cells(of: $0)) })
    }

    private func cells(of entry: AgendaEntry) -> [Table.Cell] {
        let details = entry.activity.details
        return [
            .text(directory.zone.iso8601(entry.occurrence.span.start)),
            .text(directory.zone.iso8601(entry.occurrence.span.end)), .text(entry.title),
            .text(details.kind.rawValue),
            .text(directory.rooms(entry.occurrence.rooms).map(\.slug).joined(separator: " ")),
            .text(directory.troupes(details.troupes).map(\.slug).joined(separator: " ")),
            .text(entry.occurrence.status.rawValue), .number(Int(entry.activity.id.value)),
        ]
    }
}
