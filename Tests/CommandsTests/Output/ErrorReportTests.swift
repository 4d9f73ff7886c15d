import ArgumentParser
import CivilTime
import Testing

@testable import Commands

@Suite struct ErrorReportTests {
    static let noSuchRoom = CommandFailure.notFound(
        LocalizedText(zh: "没有叫“礼堂”的场地。", en: "There is no room “礼堂”."), candidates: ["多功能厅 (hall)", "图书室 (library)"])

    func report(_ error: any Error, _ language: Language, format: OutputFormat = .table, details: Bool = false)
        -> ErrorReport
    {
        let manner = ErrorReport.Manner(format: format, language: language, showsDetails: details)
        return ErrorReport(of: error, from: SampleProgram.self, manner: manner)
    }

    @Test func `A person reads the sentence and the near names on the standard error`() {
        let chinese = report(Self.noSuchRoom, .zh)
        #expect(chinese.complaint == "没有叫“礼堂”的场地。\n是不是指：\n  多功能厅 (hall)\n  图书室 (library)\n")
        #expect(chinese.output.isEmpty)
        #expect(chinese.exitCode == 3)
        #expect(report(Self.noSuchRoom, .en).complaint.contains("Did you mean:\n  多功能厅 (hall)\n"))
    }

    @Test func `A script reads the code, the message and the candidates on the standard output`() throws {
        let json = report(Self.noSuchRoom, .en, format: .json)
        let expected = JSONReader.Failure.Body(
            code: "not-found", message: "There is no room “礼堂”.", candidates: ["多功能厅 (hall)", "图书室 (library)"])
        #expect(try JSONReader.failure(in: json.output) == expected)
        #expect(json.complaint.isEmpty)
        #expect(json.exitCode == 3)
    }

    @Test func `Without candidates there is one line, and an empty list in JSON`() throws {
        let failure = CommandFailure.conflict(LocalizedText(zh: "有人刚改过。", en: "Somebody has just changed it."))
        #expect(report(failure, .zh, format: .csv).complaint == "有人刚改过。\n")
        #expect(try JSONReader.failure(in: report(failure, .zh, format: .json).output).candidates == [])
    }

    @Test(
        "Each failure ends with the code that the contract gives it",
        arguments: [
            (CommandFailure.undecided(LocalizedText(zh: "", en: "")), 1, "undecided"),
            (.notFound(LocalizedText(zh: "", en: "")), 3, "not-found"),
            (.ambiguous(LocalizedText(zh: "", en: ""), candidates: ["a", "b"]), 3, "ambiguous"),
            (.conflict(LocalizedText(zh: "", en: "")), 4, "conflict"),
            (.usage(LocalizedText(zh: "", en: "")), 64, "usage"),
        ])
    func codes(failure: CommandFailure, exitCode: Int32, code: String) throws {
        let json = report(failure, .zh, format: .json)
        #expect(json.exitCode == exitCode)
        #expect(try JSONReader.failure(in: json.output).code == code)
    }

    @Test(
        "A value that cannot be read is wrong usage",
        arguments: [CivilTimeError.notADate("x"), ArgumentError.notALength("x")] as [any ExplainedError])
    func badValue(error: any ExplainedError) {
        #expect(report(error, .en).exitCode == 64)
        #expect(report(error, .en).complaint == error.explanation.en + "\n")
    }

    @Test func `A refusal that printed its findings ends silently with 2`() {
        let silent = report(ExitStatus.refused.exit, .zh)
        #expect(silent.exitCode == 2)
        #expect(silent.output.isEmpty && silent.complaint.isEmpty)
    }

    @Test func `What nobody foresaw is never shown raw, unless somebody asks`() {
        struct Mishap: Error { let secret = "inner words" }
        let brief = report(Mishap(), .zh)
        #expect(brief.exitCode == 1)
        #expect(brief.complaint.hasPrefix("遇到了没有预料到的问题"))
        #expect(!brief.complaint.contains("Mishap"))
        #expect(report(Mishap(), .zh, details: true).complaint.contains("inner words"))
        #expect(report(Mishap(), .en).complaint.contains("--verbose"))
    }

    @Test func `An interruption is said to be one`() throws {
        let json = report(CancellationError(), .en, format: .json)
        #expect(try JSONReader.failure(in: json.output).code == "interrupted")
        #expect(json.exitCode == 1)
    }

    @Test(
        "Every error of the arguments speaks both languages and names the value",
        arguments: [
            ArgumentError.notALength("x9"), .notWeekdays("x9"), .notOpeningHours("x9"), .closesBeforeItOpens("x9"),
            .notARhythm("x9"), .notASetting("x9"), .notMinutes("x9"), .notPieces("x9"),
        ])
    func bothLanguages(error: ArgumentError) {
        for language in Language.allCases { #expect(error.explanation[language].contains("x9")) }
        #expect(error.explanation.zh != error.explanation.en)
    }
}
