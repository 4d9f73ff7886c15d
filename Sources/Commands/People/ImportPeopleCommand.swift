import ArgumentParser
import CivilTime
import Foundation
import Operations

/// `shuxiang person import`: takes people in from a table.
struct ImportPeopleCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "import", zh: "从 CSV 表格导入人员：姓名、出生年份、户、楼栋、同意公开、团队、监护人、姓的读音。",
            en:
                "Take people in from a CSV table: name, birth_year, household, building, consent, troupes, guardian, family_reading."
        )
    }

    @OptionGroup var options: TableOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let bytes = try options.bytes()
        let progress = shared.progress(LocalizedText(zh: "正在导入人员", en: "Importing people"))
        defer { progress.end() }
        let manner = ImportManner(keepsGoing: options.keepGoing) { progress.advance(to: $0) }
        let answer = try ImportPeople(at: workplace.desk)(bytes, manner: manner)
        progress.end()
        let saved = try options.save(answer.rejects, isRehearsal: shared.dryRun)
        try shared.answer(
            Answer(
                heading: shared.done(answer.headline) + answer.rejects.lines, closing: saved.map { [$0.spoken] } ?? [],
                json: [
                    "added": .int(answer.isGivenUp ? 0 : answer.added),
                    "completed": .int(answer.isGivenUp ? 0 : answer.completed),
                    "unchanged": .int(answer.unchanged), "rejected": answer.rejects.json,
                ]))
        if !answer.rejects.rows.isEmpty { throw ExitStatus.refused.exit }
    }
}

extension ImportPeople.Answer {
    fileprivate var headline: LocalizedText {
        guard !isGivenUp else {
            return LocalizedText(
                zh: "有 \(rejects.rows.count) 行要改，一个人也没有导入；改好再来，或加上 --keep-going 先导入其余的。",
                en:
                    "\(rejects.rows.count) rows need mending, so nobody was taken in; mend them, or take the others with --keep-going."
            )
        }
        return LocalizedText(
            zh: "新添加 \(added) 人，补充 \(completed) 人，\(unchanged) 人已经在了。",
            en: "\(added) people are new, of \(completed) more is known, \(unchanged) were there already.")
    }
}
