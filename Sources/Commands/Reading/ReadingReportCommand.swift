import ArgumentParser
import CivilTime
import Foundation
import Operations
import Scheduling

/// `shuxiang reading report`: how much was read, as a table, as CSV, or as a chart for the notice board.
struct ReadingReportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "report", zh: "读了多少：按月、楼栋或年龄；不写日期是最近 12 个月。",
            en: "How much was read by month, building or age; the last 12 months unless told.")
    }

    @Option(help: ArgumentHelp(zh: "从哪天起。", en: "The first day.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp(zh: "到哪天为止。", en: "The last day.", valueName: "date"))
    var to: String?

    @Option(help: ArgumentHelp(zh: "按什么分。", en: "What the lines stand for."))
    var by: ReportReading.Grouping = .month

    @Option(help: ArgumentHelp(zh: "另存一张可打印的图（SVG）。", en: "Also write a chart for print (SVG).", valueName: "file"))
    var svg: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let last = try to.map { try workplace.date($0) } ?? workplace.today
        let first = try from.map { try workplace.date($0) } ?? last.adding(days: 1 - last.day).monthsBefore(11)
        let report = try ReportReading(at: workplace.desk)(from: first, through: last, by: by)
        let title = LocalizedText(
            zh: "\(workplace.desk.community.name)阅读时间（\(first) 到 \(last)）",
            en: "Reading in \(workplace.desk.community.name), \(first) to \(last)")
        if let svg { try write(ReadingChart(report, title: title).svg, to: svg) }
        try shared.answer(report.answer(under: title, by: by, from: first, through: last))
    }

    private func write(_ text: String, to path: String) throws {
        guard (try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else {
            throw CommandFailure.undecided(
                LocalizedText(
                    zh: "写不了文件 \(path)；请检查文件夹和权限。", en: "The file \(path) cannot be written; check its folder."),
                code: "unwritable")
        }
    }
}

extension ReportReading.Answer {
    fileprivate func answer(
        under title: LocalizedText, by grouping: ReportReading.Grouping, from first: LocalDate, through last: LocalDate
    ) -> Answer {
        let none = LocalizedText(zh: "这段时间没有阅读记录。", en: "Nothing is logged in that time.")
        var table = table(\.name.spoken)
        table.append(total.cells(\.name.spoken))
        return Answer(
            heading: [title.spoken], table: lines.isEmpty ? nil : table, rows: self.table(\.key),
            closing: lines.isEmpty ? [none.spoken] : [],
            json: [
                "from": .string(first.description), "to": .string(last.description), "by": .string(grouping.rawValue),
                "rows": .array(lines.map(\.json)), "total": total.json,
            ])
    }

    private func table(_ word: (ReportReading.Line) -> String) -> Table {
        var table = Table([
            Table.Column("key", zh: "项目", en: "Line"),
            Table.Column("minutes", zh: "分钟", en: "Minutes", alignment: .trailing),
            Table.Column("readers", zh: "人数", en: "Readers", alignment: .trailing),
            Table.Column("sessions", zh: "次数", en: "Sessions", alignment: .trailing),
        ])
        for line in lines { table.append(line.cells(word)) }
        return table
    }
}

extension ReportReading.Line {
    fileprivate func cells(_ word: (Self) -> String) -> [Table.Cell] {
        [.text(word(self)), .number(minutes), .number(readers), .number(sessions)]
    }

    fileprivate var json: JSONValue {
        ["key": .string(key), "minutes": .int(minutes), "readers": .int(readers), "sessions": .int(sessions)]
    }
}
