import ArgumentParser
import CivilTime
import Foundation
import Operations

/// The flags of a command that takes a table in.
struct TableOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(zh: "CSV 文件；- 表示标准输入。", en: "The CSV file; - for the standard input.", valueName: "file"))
    var file: String

    @Flag(help: ArgumentHelp(zh: "有要改的行也继续，把那些行写进另一个文件。", en: "Take the good rows, and write the bad ones to a file."))
    var keepGoing = false

    @Option(
        help: ArgumentHelp(
            zh: "要改的行写到哪里；不写时在原文件旁边，名称加 -rejects。",
            en: "Where the bad rows go; beside the file, named FILE-rejects.csv, unless told.",
            valueName: "file"))
    var rejects: String?

    /// What stands in the file.
    func bytes() throws -> [UInt8] {
        guard !keepGoing || rejects != nil || file != "-" else {
            throw CommandFailure.usage(
                LocalizedText(
                    zh: "从标准输入导入时，--keep-going 还要写 --rejects 文件。",
                    en: "With the standard input, --keep-going needs --rejects FILE."))
        }
        return try CalendarFile.bytes(of: file)
    }

    /// Writes the bad rows to their file, where the good ones were taken; returns what to say of it.
    func save(_ rejected: Rejects, isRehearsal: Bool) throws -> LocalizedText? {
        guard keepGoing, !rejected.rows.isEmpty, !isRehearsal else { return nil }
        let path = rejects ?? Self.besides(file)
        do {
            try Data(rejected.file).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure.undecided(
                LocalizedText(
                    zh: "其余的行已经导入，但要改的 \(rejected.rows.count) 行写不进 \(path)；请检查路径和权限，改好后再导入一次。",
                    en:
                        "The other rows were taken in, but the \(rejected.rows.count) bad ones cannot be written to \(path); check its path and permissions, and import again once they are mended."
                ), code: "unwritable")
        }
        return LocalizedText(
            zh: "要改的 \(rejected.rows.count) 行写在 \(path)，改好后可以直接导入它。",
            en: "The \(rejected.rows.count) bad rows are in \(path); mend them there and import that file.")
    }

    private static func besides(_ file: String) -> String {
        let url = URL(fileURLWithPath: file)
        let name = url.deletingPathExtension().lastPathComponent
        return url.deletingLastPathComponent().appending(path: "\(name)-rejects.csv").path
    }
}

extension Rejects {
    /// What is wrong with the first rows, a line for each cell, for people.
    var lines: [String] {
        let problems = rows.flatMap(\.problems)
        let shown = problems.prefix(Self.mostLines).map { "! " + $0.explanation.spoken.terminalSafe }
        let left = problems.count - shown.count
        return left == 0 ? shown : shown + [LocalizedText(zh: "……还有 \(left) 处。", en: "… and \(left) more.").spoken]
    }

    /// All that is wrong, for programs.
    var json: JSONValue {
        .array(
            rows.flatMap(\.problems).map {
                [
                    "line": .int($0.line), "column": JSONValue($0.column?.en),
                    "message": .string($0.explanation.spoken),
                ]
            })
    }

    private static let mostLines = 20
}
