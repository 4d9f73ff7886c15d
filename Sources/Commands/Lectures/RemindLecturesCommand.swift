import ArgumentParser
import CivilTime
import Foundation
import Operations

/// `shuxiang lecture remind`: a sheet of who speaks when.
struct RemindLecturesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "remind", zh: "提醒单：今后几周谁讲、讲什么；写全名，给组织者用。",
            en: "A reminder of who speaks in the next weeks, with full names, for the organiser.",
            details: LocalizedText(
                zh: "--out 提醒单.html 写成可以打印的网页，其他名字写成纯文本。",
                en: "--out sheet.html writes a page to print; any other name plain text."))
    }

    @Option(help: ArgumentHelp(zh: "几周；不写时是 4 周。", en: "How many weeks; 4 unless told.", valueName: "number"))
    var weeks: Int = 4

    @Option(help: ArgumentHelp(zh: "写进这个文件。", en: "Write it to this file.", valueName: "file"))
    var out: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        guard (1...104).contains(weeks) else {
            throw CommandFailure.usage(
                LocalizedText(zh: "--weeks 应在 1 到 104 之间。", en: "--weeks must be from 1 to 104."))
        }
        let sheet = try LectureReminder(at: workplace.desk, weeks: weeks, in: ProcessLanguage.current)
        guard let out else {
            try shared.answer(
                Answer(heading: [sheet.title], table: table(sheet), closing: sheet.notes, json: json(sheet)))
            return
        }
        if !shared.everywhere.dryRun { try write(sheet, to: out) }
        try shared.answer(
            Answer(
                heading: shared.done(LocalizedText(zh: "提醒单写好了：\(out)", en: "Written: \(out)")), json: json(sheet)))
    }

    private func write(_ sheet: LectureReminder, to path: String) throws {
        let text =
            path.lowercased().hasSuffix(".html")
            ? sheet.html
            : ([sheet.title] + [table(sheet).text(ProcessLanguage.current)] + sheet.notes).joined(separator: "\n")
                + "\n"
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw PublishingError.cannotWrite(path: path)
        }
    }

    private func table(_ sheet: LectureReminder) -> Table {
        let columns = sheet.columns
        var table = Table([
            Table.Column("date", zh: columns.date.zh, en: columns.date.en),
            Table.Column("lunar", zh: columns.lunar.zh, en: columns.lunar.en),
            Table.Column("time", zh: columns.time.zh, en: columns.time.en),
            Table.Column("speaker", zh: columns.speaker.zh, en: columns.speaker.en),
            Table.Column("topic", zh: columns.topic.zh, en: columns.topic.en),
        ])
        for row in sheet.rows {
            table.append(
                [.text(row.date), .text(row.lunar), .text(row.time), .text(row.speaker), .text(row.topic)],
                tone: row.isOpen ? .warning : .plain)
        }
        return table
    }

    private func json(_ sheet: LectureReminder) -> JSONValue {
        ["lectures": .array(sheet.lines.map { .lecture($0) })]
    }
}
