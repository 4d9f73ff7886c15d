import ArgumentParser
import CivilTime
import Learning
import Operations
import Website

/// `shuxiang award decide`.
struct DecideAwardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "decide", zh: "公示期满、异议都答复了以后，评定获奖者。",
            en: "Settle who is commended, once the notice has hung out and every objection is answered.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @Option(help: ArgumentHelp(zh: "哪天颁奖。", en: "When the awards are handed over.", valueName: "date"))
    var awardDay: String?

    @OptionGroup var sheet: NoticeOptions
    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let workplace = try shared.workplace()
        let (cycle, notice) = try DecideAward(at: workplace.desk)(
            cycle, awardDay: awardDay.map { try workplace.date($0) })
        let count = notice.sections.reduce(0) { $0 + $1.lines.count }
        let done = LocalizedText(
            zh: "“\(cycle.name)”评定了，\(count) 个获奖；证书：shuxiang award certificate \(cycle.name) 证书.pdf。",
            en: "“\(cycle.name)” is decided, \(count) are commended; certificates: "
                + "shuxiang award certificate \(cycle.name) FILE.pdf.")
        try sheet.answer(notice, heading: shared.done(done), shared)
    }
}

/// `shuxiang award certificate`.
struct AwardCertificateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        .spoken(
            "certificate", zh: "把全部荣誉证书排成一个 PDF：A4 横放，一人一张，留有盖章的地方。",
            en: "Set all certificates in one PDF: A4 held across, a sheet each, with room for the seal.")
    }

    @Argument(help: AwardHelp.cycle) var cycle: String

    @Argument(help: ArgumentHelp(zh: "写到这个 PDF 文件。", en: "The PDF file.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp(zh: "只打一项的。", en: "Of one award only.")) var award: AwardKind?

    @OptionGroup(title: SharedOptions.title) var shared: SharedOptions

    func run() throws {
        let certificates = try AwardCertificates(of: cycle, award: award, at: shared.workplace().desk)
        let count = certificates.certificates.count
        if !shared.dryRun {
            let line = shared.progress(LocalizedText(zh: "正在排证书", en: "Setting certificates"))
            defer { line.end() }
            _ = try Press().printUnlessInterrupted(certificates.document, to: file) { page in
                line.advance(to: Double(page) / Double(count))
            }
        }
        let done = LocalizedText(
            zh: "\(count) 张证书写到了 \(file)。", en: "\(count) certificates are in \(file).")
        try shared.answer(
            Answer(
                heading: shared.done(done).map(\.terminalSafe),
                json: ["file": .string(file), "certificates": .int(count)]))
    }
}
