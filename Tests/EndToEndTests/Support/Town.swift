import Foundation
import GRDB
import Testing

@testable import Commands

/// A community of its own on disk, and the program to work on it. The folder goes away with the test.
final class Town: Sendable {
    /// The present in these tests, a Sunday, unless one says otherwise.
    static let now = "2026-11-22T09:00:00+08:00"

    let home: String

    /// A folder without a community.
    init() throws {
        home = Scratch.newPath()
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: home) }

    /// A community with a hall, a reading room that opens by day only, and a choir.
    static func furnished() throws -> Town {
        let town = try Town()
        try FileManager.default.copyItem(atPath: try furnishedFile.get(), toPath: town.file)
        return town
    }

    /// The community's file.
    var file: String { "\(home)/wangjianian.shuxiang" }

    /// Runs the program on this folder.
    @discardableResult
    func run(
        _ arguments: String..., now: String = Town.now, input: String = "/dev/null",
        environment: [String: String] = [:]
    ) throws -> Program.Reply {
        try start(arguments, now: now, input: input, environment: environment).wait()
    }

    /// Runs the program on this folder, where it has to be done.
    @discardableResult
    func done(_ arguments: String..., now: String = Town.now) throws -> Program.Reply {
        let reply = try start(arguments, now: now).wait()
        try #require(reply.exitCode == 0, "\(arguments): \(reply.complaint)\(reply.output)")
        return reply
    }

    /// Runs the program on this folder and does not wait.
    func start(
        _ arguments: [String], now: String = Town.now, input: String = "/dev/null",
        environment: [String: String] = [:]
    ) throws -> Program.Running {
        let options = ["--home", home] + (arguments.contains("--now") ? [] : ["--now", now])
        return try Program.start(
            options + arguments, environment: ["HOME": home, "LANG": "zh_CN.UTF-8"].merging(environment) { $1 },
            input: input)
    }

    /// Runs the program on this folder within this process: the same as `run` without the start of a process, for walks of hundreds
    /// of commands.
    @discardableResult
    func runHere(_ arguments: [String], now: String = Town.now) -> Program.Reply {
        let transcript = Transcript()
        let exitCode = Outlet.$transcript.withValue(transcript) {
            CommandLineProgram.run(["--home", home, "--now", now] + arguments)
        }
        return Program.Reply(exitCode: exitCode, output: transcript.output, complaint: transcript.complaint)
    }

    /// The agenda of all that there is, as the program's JSON.
    func wholeAgenda() throws -> String {
        try done("agenda", "--from", "2026-01-01", "--days", "3660", "--format", "json").output
    }

    /// A file in the folder.
    func write(_ text: String, to name: String) throws -> String {
        let path = "\(home)/\(name)"
        try Data(text.utf8).write(to: URL(filePath: path))
        return path
    }

    /// The furnished community's file, made once.
    private static let furnishedFile = Result {
        let town = try Town()
        try town.done("init", "王家碾社区", "--slug", "wangjianian")
        try town.done("room", "add", "多功能厅", "--slug", "hall", "--capacity", "60", "--feature", "钢琴")
        try town.done("room", "add", "图书室", "--slug", "reading-room", "--open", "每天 09:00-18:00")
        try town.done("troupe", "add", "合唱队", "--slug", "choir", "--kind", "choir")
        let copy = Scratch.newPath()
        try FileManager.default.copyItem(atPath: town.file, toPath: copy)
        return copy
    }
}

/// What the community's file says, read past the program.
struct FileWitness {
    private let queue: DatabaseQueue

    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// How many pairs of claims on one resource overlap.
    func overlappingClaims() throws -> Int {
        try count(
            """
            SELECT count(*) FROM claim AS one JOIN claim AS other ON one.resource = other.resource AND one.id < other.id
                AND one.starts < other.ends AND other.starts < one.ends
            """)
    }

    /// How many occurrences that take place hold another number of resources than their activity has rooms and troupes, or
    /// hold them at another time; and how many that do not take place hold anything.
    func occurrencesWithWrongClaims() throws -> Int {
        try count(
            """
            SELECT count(*) FROM occurrence WHERE
                (SELECT count(*) FROM claim WHERE claim.occurrence = occurrence.id
                    AND claim.starts = occurrence.starts AND claim.ends = occurrence.ends)
                <> iif(status IN ('confirmed', 'tentative', 'moved'),
                    (SELECT count(*) FROM activity_room WHERE activity_room.activity = occurrence.activity)
                    + (SELECT count(*) FROM activity_troupe WHERE activity_troupe.activity = occurrence.activity), 0)
            """)
    }

    /// How many rows a table has.
    func rows(_ table: String) throws -> Int { try count("SELECT count(*) FROM \(table)") }

    /// How many activities have another number of occurrences than the given one.
    func activities(withoutOccurrences number: Int) throws -> Int {
        try count(
            """
            SELECT count(*) FROM activity
            WHERE (SELECT count(*) FROM occurrence WHERE occurrence.activity = activity.id) <> \(number)
            """)
    }

    /// Every row of every table, as text.
    func dump() throws -> [String] {
        try queue.read { db in
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name
                    """)
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table): \($0)" }
            }
        }
    }

    /// What people would say the file holds: every row but the journal, what subscribers were told, and the numbers of claims.
    func facts() throws -> [String] {
        try queue.read { db in
            let tables = try String.fetchAll(
                db,
                sql:
                    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('journal', 'hours_revision', 'sqlite_sequence')"
            )
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
                    let shown = row.filter { column, _ in
                        !["sequence", "revised"].contains(column)
                            && !(table == "claim" && column == "id")
                    }
                    return "\(table): \(shown.map { "\($0): \($1)" })"
                }
            }
            .sorted()
        }
    }

    /// What SQLite itself finds wrong with the file: `ok`.
    func integrity() throws -> String? {
        try queue.read { db in try String.fetchOne(db, sql: "PRAGMA integrity_check") }
    }

    private func count(_ sql: String) throws -> Int { try queue.read { try Int.fetchOne($0, sql: sql) ?? -1 } }
}
