import ArgumentParser
import CivilTime
import Operations

/// `shuxiang reading import`: takes sessions in from a table.
struct ImportReadingsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "import", zh: "从 CSV 表格导入阅读记录：姓名、日期、开始、分钟、书名、地点。",
            en: "Take reading sessions in from a CSV table: person, date, start, minutes, book, place.")
    }

    @OptionGroup var options: TableOptions

    @Option(
        help: ArgumentHelp(
            zh: "补记以前的，为什么；不写时说是从表格导入的。",
            en: "Why earlier days are told now; that they come from a table, unless told.",
            valueName: "reason"))
    var reason: String?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let bytes = try options.bytes()
        let progress = shared.progress(LocalizedText(zh: "正在导入阅读记录", en: "Importing reading sessions"))
        defer { progress.end() }
        let manner = ImportManner(keepsGoing: options.keepGoing) { progress.advance(to: $0) }
        let answer = try ImportReadings(at: workplace.desk)(bytes, reason: reason, manner: manner)
        progress.end()
        let saved = try options.save(answer.rejects, isRehearsal: shared.dryRun)
        try shared.answer(
            Answer(
                heading: shared.done(answer.headline) + answer.rejects.lines, closing: saved.map { [$0.spoken] } ?? [],
                json: [
                    "added": .int(answer.isGivenUp ? 0 : answer.added),
                    "minutes": .int(answer.isGivenUp ? 0 : answer.minutes), "unchanged": .int(answer.unchanged),
                    "rejected": answer.rejects.json,
                ]))
        if !answer.rejects.rows.isEmpty { throw ExitStatus.refused.exit }
    }
}

extension ImportReadings.Answer {
    fileprivate var headline: LocalizedText {
        guard !isGivenUp else {
            return LocalizedText(
                zh: "有 \(rejects.rows.count) 行要改，一条也没有导入；改好再来，或加上 --keep-going 先导入其余的。",
                en:
                    "\(rejects.rows.count) rows need mending, so nothing was taken in; mend them, or take the others with --keep-going."
            )
        }
        let length = LocalizedText.length(seconds: minutes * 60)
        return LocalizedText(
            zh: "导入了 \(added) 条阅读记录，共 \(length.zh)；\(unchanged) 条早就有了。",
            en: "\(added) sessions are new, \(length.en) in all; \(unchanged) were known already.")
    }
}
