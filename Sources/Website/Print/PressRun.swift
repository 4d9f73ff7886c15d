import Dispatch
import Foundation
import Glibc
import Operations
import Synchronization

/// One run of WeasyPrint: HTML in, PDF out. It ends with ours: nobody would read what it writes.
final class PressRun: Sendable {
    private let process: Process
    private let output = Pipe()
    private let words = Pipe()
    private let report: Mutex<PressReport>
    private let onPage: @Sendable (Int) -> Void

    /// Starts the program on a document.
    init(_ program: String, of html: String, onPage: @escaping @Sendable (Int) -> Void) throws {
        self.onPage = onPage
        report = Mutex(PressReport())
        process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--verbose", "--encoding", "utf-8", "--base-url", "about:invalid", "-", "-"]
        process.environment = Self.environment
        process.standardInput = try Self.file(html)
        process.standardOutput = output
        process.standardError = words
        do { try process.run() } catch { throw WebsiteError.noPress }
    }

    /// Waits for the end.
    ///
    /// - Throws: `WebsiteError` where it fails, or takes longer than so many seconds and is stopped.
    func finished(within limit: TimeInterval) throws -> Press.Print {
        let isLate = Atomic(false)
        let alarm = DispatchWorkItem { [process] in
            isLate.store(true, ordering: .relaxed)
            // A signal that can be held back may be, in a program started from a thread that holds it back.
            kill(process.processIdentifier, SIGKILL)
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: alarm)
        let listener = DispatchGroup()
        DispatchQueue.global().async(group: listener) { self.listen() }
        let pdf = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        alarm.cancel()
        listener.wait()
        guard !isLate.load(ordering: .relaxed) else { throw WebsiteError.printingTakesTooLong(seconds: Int(limit)) }
        let report = report.withLock { $0 }
        guard process.terminationStatus == 0, report.problem == nil, pdf.starts(with: Data("%PDF-".utf8)) else {
            throw WebsiteError.cannotPrint(reason: report.problem ?? report.lastLine)
        }
        return Press.Print(bytes: Array(pdf), pages: report.page)
    }

    private func listen() {
        while true {
            let piece = words.fileHandleForReading.availableData
            guard !piece.isEmpty else { return }
            let (before, now) = report.withLock { report in
                let before = report.page
                report.read(piece)
                return (before, report.page)
            }
            if now > before { onPage(now) }
        }
    }

    /// A file without a name that holds the text: what is printed may be private, and must not be left behind.
    private static func file(_ text: String) throws -> FileHandle {
        let url = FileManager.default.temporaryDirectory.appending(path: "shuxiang-print-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: url) }
        let isWritten = FileManager.default.createFile(
            atPath: url.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten, let handle = try? FileHandle(forReadingFrom: url) else {
            throw PublishingError.cannotWrite(path: url.path)
        }
        return handle
    }

    /// A proxy where nobody listens keeps it from the network; a clock that stands still gives the same bytes again.
    private static var environment: [String: String] {
        let nowhere = "http://127.0.0.1:9"
        let ours = [
            "http_proxy": nowhere, "https_proxy": nowhere, "ftp_proxy": nowhere, "no_proxy": "",
            "SOURCE_DATE_EPOCH": "0", "LC_ALL": "C.UTF-8",
        ]
        return ProcessInfo.processInfo.environment.merging(ours) { _, ours in ours }
    }
}

/// What WeasyPrint says while it works.
struct PressReport: Sendable {
    /// The number of the page that was laid out last.
    private(set) var page = 0
    /// The first thing that went wrong.
    private(set) var problem: String?
    /// The line that was said last.
    private(set) var lastLine = ""
    private var unread: [UInt8] = []

    /// Takes in more of what it says, which may end within a line.
    mutating func read(_ bytes: some Sequence<UInt8>) {
        unread += bytes
        let lines = unread.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for line in lines.dropLast() { read(line: String(decoding: line, as: UTF8.self)) }
        unread = Array(lines.last ?? [])
    }

    private mutating func read(line: String) {
        guard !line.isEmpty else { return }
        lastLine = line
        if line.hasPrefix("ERROR: "), problem == nil { problem = String(line.dropFirst(7)) }
        let parts = line.split(separator: " - ")
        if parts.count == 3, parts[0] == "INFO: Step 5", parts[2].hasPrefix("Page ") {
            page = Int(parts[2].dropFirst(5)) ?? page
        }
    }
}
