import Foundation
import Testing

/// Posters from the command line, through the real WeasyPrint where the exit code is 0.
@Suite struct PrintTests {
    private static let path = ["PATH": "/usr/local/bin:/usr/bin:/bin"]

    @Test func `A poster of the week is a whole PDF, and the answer says where it is and how to get a code`() throws {
        let town = try Town.furnished()
        try town.done("book", "合唱排练", "--room", "hall", "--on", "2026-12-01", "--from", "19:00", "--for", "90m")
        let file = "\(town.home)/week.pdf"
        let reply = try town.run("print", "week", file, "--on", "2026-12-01", environment: Self.path)
        #expect(reply.exitCode == 0, "\(reply.complaint)")
        #expect(reply.output.contains("海报写到了 \(file)，共 1 页。"))
        #expect(reply.output.contains("--address"))
        let bytes = try Data(contentsOf: URL(filePath: file))
        #expect(bytes.starts(with: Data("%PDF-".utf8)))
        #expect(bytes.range(of: Data("%%EOF".utf8)) != nil)
    }

    @Test func `Without WeasyPrint it says what to install, in both languages, and leaves no file`() throws {
        let town = try Town.furnished()
        let file = "\(town.home)/door.pdf"
        let arguments = ["print", "door", "hall", file]
        let zh = try town.start(arguments, environment: ["PATH": town.home]).wait()
        #expect(zh.exitCode == 1)
        #expect(zh.complaint.contains("apt install weasyprint fonts-noto-cjk"))
        let en = try town.start(arguments + ["--language", "en"], environment: ["PATH": town.home]).wait()
        #expect(en.complaint.contains("which makes PDF, was not found; install it first"))
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func `A room that there is not, and an address that is none, are said so`() throws {
        let town = try Town.furnished()
        #expect(try town.run("print", "door", "cellar").exitCode == 3)
        #expect(try town.run("print", "week", "--address", "example.org").exitCode == 64)
    }

    /// A press that tells through a pipe where its temporary files are, and then takes its time. Whoever reads the pipe hears the
    /// end of it as soon as the press is gone.
    private static func slowPress(in town: Town) throws -> (path: String, pipe: Int32) {
        let pipe = "\(town.home)/pipe"
        mkfifo(pipe, 0o600)
        let path = try town.standIn(
            for: "weasyprint",
            """
            #!/bin/sh
            exec 3> '\(pipe)'
            echo half > "$TMPDIR/half"; echo "$TMPDIR" >&3
            exec python3 -c 'import os, time; time.sleep(30); os.write(3, b"survived")'

            """)
        // Without waiting for somebody who writes; that is done with patience.
        return (path, open(pipe, O_RDONLY | O_NONBLOCK))
    }

    /// What is said first on a pipe; from then on, reading waits for more.
    private static func firstWord(on pipe: Int32) throws -> String {
        var waiting = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
        try #require(poll(&waiting, 1, 300_000) == 1, "The press does not begin")
        _ = fcntl(pipe, F_SETFL, 0)
        var word = Data()
        while word.last != UInt8(ascii: "\n") {
            let piece = FileHandle(fileDescriptor: pipe).availableData
            try #require(!piece.isEmpty)
            word += piece
        }
        return String(decoding: word.dropLast(), as: UTF8.self)
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGKILL])
    func `Interrupted or killed, it leaves no half poster and no press at work`(signal: Int32) throws {
        let town = try Town.furnished()
        let (path, pipe) = try Self.slowPress(in: town)
        defer { close(pipe) }
        let file = "\(town.home)/week.pdf"
        let printing = try town.start(["print", "week", file], environment: ["PATH": path])
        let place = try Self.firstWord(on: pipe)
        kill(printing.process, signal)
        let reply = try printing.wait()
        #expect(reply.exitCode == 128 + signal)
        #expect(FileHandle(fileDescriptor: pipe).readDataToEndOfFile().isEmpty)
        #expect(!FileManager.default.fileExists(atPath: file))
        if signal != SIGKILL { #expect(!FileManager.default.fileExists(atPath: place)) }
        try? FileManager.default.removeItem(atPath: place)
    }
}
