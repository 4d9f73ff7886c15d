import Foundation
import Testing

/// The built program, as a shell would run it.
enum Program {
    /// What a run of the program left behind.
    struct Reply: Sendable {
        let exitCode: Int32
        let output: String
        let complaint: String
        /// How long it kept a processor busy, whatever else the machine did; nil where it was no process of its own.
        var processorSeconds: Double?
    }

    /// What a test needs and this machine does not have.
    struct Missing: Error, CustomStringConvertible {
        let description: String
    }

    /// The program of the same build as these tests: it lies beside their bundle.
    static func path() throws -> String {
        let bundle = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL
        let places = [bundle, package.appending(path: ".build/debug")].map { $0.appending(path: "shuxiang").path }
        guard let path = places.first(where: FileManager.default.isExecutableFile) else {
            throw Missing(
                description: "The program is in none of \(places); build it with: swift build --product shuxiang")
        }
        return path
    }

    /// The folder of the package's sources.
    static let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL

    /// Runs the program to its end.
    static func run(
        _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null"
    ) throws -> Reply {
        try start(arguments, environment: environment, input: input).wait()
    }

    /// Runs the program to its end where no file may grow beyond so many bytes, as on a disk that runs full.
    static func run(_ arguments: [String], filesUpTo bytes: Int, environment: [String: String]) throws -> Reply {
        let limited = "trap '' XFSZ; ulimit -f \(bytes / 512); exec \"$0\" \"$@\""
        return try start(
            "/bin/sh", ["-c", limited, path()] + arguments, environment: environment, input: "/dev/null"
        ).wait()
    }

    /// Runs a line as a shell does in which `shuxiang` is the program.
    static func shell(_ line: String) throws -> Reply {
        let folder = URL(filePath: try path()).deletingLastPathComponent().path
        let environment = ["PATH": "\(folder):/usr/bin:/bin", "LANG": "zh_CN.UTF-8"]
        return try start("/bin/sh", ["-c", line], environment: environment, input: "/dev/null").wait()
    }

    /// Starts the program and does not wait. The environment holds nothing but what is given.
    static func start(
        _ arguments: [String], environment: [String: String] = [:], input: String = "/dev/null"
    ) throws -> Running {
        try start(path(), arguments, environment: environment, input: input)
    }

    private static func start(
        _ program: String, _ arguments: [String], environment: [String: String], input: String
    ) throws -> Running {
        let (output, complaint) = (Scratch.newPath(), Scratch.newPath())
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, complaint, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var process = pid_t()
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads of tests hold signals back; a shell does not.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let failure = posix_spawn(&process, program, &actions, &attributes, &words, &variables)
        guard failure == 0 else { throw Missing(description: "\(program) cannot be started: \(failure)") }
        return Running(process: process, output: output, complaint: complaint)
    }

    /// A run that is under way.
    struct Running {
        let process: pid_t
        fileprivate let output: String
        fileprivate let complaint: String

        /// Ends it as a power cut would.
        func killAtOnce() { kill(process, SIGKILL) }

        /// Waits for its end. A run that a signal ended has the exit code 128 and the signal, as in a shell.
        func wait() throws -> Reply {
            var status: Int32 = 0
            var usage = rusage()
            while wait4(process, &status, 0, &usage) == -1, errno == EINTR {}
            let signal = status & 0x7F
            defer {
                unlink(output)
                unlink(complaint)
            }
            return Reply(
                exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
                output: String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self),
                complaint: String(decoding: try Data(contentsOf: URL(filePath: complaint)), as: UTF8.self),
                processorSeconds: [usage.ru_utime, usage.ru_stime].reduce(0) {
                    $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1_000_000
                })
        }
    }
}

/// Paths for one test that no other test has.
enum Scratch {
    /// A path below the temporary folder at which nothing stands yet.
    static func newPath() -> String {
        FileManager.default.temporaryDirectory.appending(path: "shuxiang-test-\(UUID().uuidString)").path
    }
}
