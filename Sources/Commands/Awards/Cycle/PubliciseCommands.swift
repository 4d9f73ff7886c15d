import ArgumentParser
import CivilTime
import Learning
import Operations
import Website

/// `shuxiang award publicise`.
struct PubliciseAwardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "publicise", zh: "公示拟表彰名单，并打印公告；异议成立后可再公示一次。",
            en: "Hang out who is to be commended, and print the notice; once more after an objection was upheld.",
            details: LocalizedText(
                zh: "按社区的工作日历算工作日，调休上班日算，节假日不算，张贴当天不算；--out 写成可以张贴的 PDF。",
                en:
                    "Working days are counted on the community's calendar, make-up days included, the day of putting it up "
                    + "not; --out makes a PDF to hang up."))
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @Option(help: ArgumentHelp(zh: "哪天贴出；不写时今天。", en: "The day it goes up; today unless told.", valueName: "date"))
    var on: String?

    @Option(
        help: ArgumentHelp(
            zh: "公示几个工作日，至少 3；不写时按办法。", en: "For how many working days, 3 at least; as the rules say unless told.",
            valueName: "number"))
    var days: Int?

    @OptionGroup var sheet: NoticeOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (cycle, notice) = try PubliciseAward(at: workplace.desk)(
            cycle, from: on.map { try workplace.date($0) }, workingDays: days)
        let done = LocalizedText(
            zh:
                "“\(cycle.name)”公示到 \(notice.publicity.last)（\(notice.workingDays) 个工作日），\(notice.publicity.last.adding(days: 1)) 起可以评定。",
            en:
                "“\(cycle.name)” hangs out through \(notice.publicity.last) (\(notice.workingDays) working days) and may be "
                + "decided from \(notice.publicity.last.adding(days: 1)) on.")
        try sheet.answer(notice, heading: shared.done(done), shared)
    }
}

/// `shuxiang award notice`.
struct AwardNoticeCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "notice", zh: "再看或打印公告：公示期是拟表彰名单，评定后是表彰名单。",
            en: "Show or print the notice again: who is to be commended, and once it is decided who is.",
            details: LocalizedText(
                zh: "公告可以公开：成年人按本人同意写姓名，孩子只写编号，只有楼栋写分数。",
                en: "It is fit for the public: grown-ups are named as they agreed, the young by number alone, and only "
                    + "buildings with scores."))
    }

    @Argument(help: AwardHelp.cycle) var cycle: String
    @OptionGroup var sheet: NoticeOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let notice = try AwardNotice(of: cycle, at: shared.workplace().desk)
        try sheet.answer(notice, heading: [], shared)
    }
}

/// Where a notice goes.
struct NoticeOptions: ParsableArguments {
    @Option(help: ArgumentHelp(zh: "写到这个 PDF 文件。", en: "Write it to this PDF file.", valueName: "file"))
    var out: String?

    /// Prints a notice on the terminal, and as a sheet where that was asked for.
    func answer(_ notice: AwardNotice, heading: [String], _ shared: SharedOptions) throws {
        var lines = heading.map(\.terminalSafe)
        if let out {
            if !shared.dryRun {
                _ = try Press().printUnlessInterrupted(notice.document(in: ProcessLanguage.current), to: out)
            }
            let printed = LocalizedText(zh: "公告写到了 \(out)。", en: "The notice is in \(out).")
            lines += shared.done(printed).map(\.terminalSafe)
        } else {
            lines += (heading.isEmpty ? [] : [""]) + notice.lines.map { $0.spoken.terminalSafe }
        }
        try shared.answer(Answer(heading: lines, rows: notice.table, json: notice.json))
    }
}

extension AwardNotice {
    /// The notice line by line.
    fileprivate var lines: [LocalizedText] {
        let list = sections.flatMap { section in
            [section.award.name]
                + section.lines.map {
                    LocalizedText(zh: "  \($0.number)  \($0.words.zh)", en: "  \($0.number)  \($0.words.en)")
                }
        }
        let signature = LocalizedText(zh: "\(community)　\(date.words.zh)", en: "\(community), \(date.words.en)")
        return [title, opening] + list + closing + [signature]
    }

    fileprivate var table: Table {
        var table = Table([
            Table.Column("award", zh: "奖项", en: "Award"), Table.Column("number", zh: "编号", en: "No."),
            Table.Column("name", zh: "名单", en: "Name"), Table.Column("score", zh: "得分", en: "Score"),
        ])
        for section in sections {
            for line in section.lines {
                table.append([
                    .text(section.award.rawValue), .number(Int(line.number)), .text(line.name.spoken),
                    .optional(line.score?.description),
                ])
            }
        }
        return table
    }

    fileprivate var json: JSONValue {
        [
            "cycle": .string(cycle), "purpose": .string(purpose.rawValue),
            "publicityFrom": .string(publicity.first.description), "publicityTo": .string(publicity.last.description),
            "workingDays": .int(workingDays), "decided": JSONValue(decided?.description),
            "awardDay": JSONValue(awardDay?.description), "seed": .string(seed),
            "awards": .array(
                sections.map { section in
                    [
                        "award": .string(section.award.rawValue),
                        "names": .array(
                            section.lines.map { line in
                                [
                                    "number": .int(Int(line.number)), "name": .string(line.name.spoken),
                                    "score": line.score.map { .points($0) } ?? nil,
                                ]
                            }),
                    ]
                }),
        ]
    }
}
