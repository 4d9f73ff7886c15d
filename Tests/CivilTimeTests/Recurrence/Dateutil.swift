import CivilTime
import Foundation
import Testing

/// python-dateutil, the reference expander, run once for many rules.
enum Dateutil {
    /// A question: the days of a rule from a start, at most so many.
    struct Question {
        let rule: RecurrenceRule
        let start: LocalDate
        let limit: Int
    }

    /// The first year that is not compared; the script stops there.
    static let lastYear = 2_100

    /// The answers, one for each question, in the same order.
    static func answers(to questions: [Question]) throws -> [[LocalDate]] {
        let lines = questions.map { "\($0.rule.text)\t\($0.start)\t\($0.limit)\n" }.joined()
        let output = try run(input: Data(lines.utf8))
        return try output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            try line.split(separator: " ").map { try LocalDate($0) }
        }
    }

    private static func run(input: Data) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let ownPython = root.appending(path: ".venv/bin/python").path()
        let folder = FileManager.default.temporaryDirectory.appending(path: "shuxiang-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let question = folder.appending(path: "questions.txt")
        try input.write(to: question)

        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            FileManager.default.isExecutableFile(atPath: ownPython) ? ownPython : "python3",
            root.appending(path: "Tests/Differential/dateutil_expand.py").path(),
        ]
        let output = Pipe()
        process.standardInput = try FileHandle(forReadingFrom: question)
        process.standardOutput = output
        try process.run()
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(
            process.terminationStatus == 0,
            "python-dateutil could not be asked: run `make setup`, which installs it, and try again.")
        return String(decoding: answer, as: UTF8.self)
    }
}
