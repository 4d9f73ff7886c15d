import Dispatch
import Foundation
import Glibc
import Operations
import Synchronization

/// One run of WeasyPrint: HTML in, PDF out. It ends with ours, and whatever it keeps meanwhile goes with it.
final class PressRun: Sendable {
    private let process: Process
    private let folder: URL
    private let output = Pipe()
    private let words = Pipe()
    private let report: Mutex<PressReport>
    private let onPage: @Sendable (Int) -> Void

    /// Starts the program on a document.
    init(_ program: String, of html: String, onPage: @escaping @Sendable (Int) -> Void) throws {
        self.onPage = onPage
        report = Mutex(PressReport())
        process = Process()
        folder = FileManager.default.temporaryDirectory.appending(path: "shuxiang-print-\(UUID().uuidString)")
        let command = [program, "--verbose", "--encoding", "utf-8", "--base-url", "about:invalid", "-", "-"]
        let whole = Self.endingWithUs + command
        process.executableURL = URL(fileURLWithPath: whole[0])
        process.arguments = Array(whole.dropFirst())
        process.environment = Self.environment(folder)
        process.standardOutput = output
        process.standardError = words
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            process.standardInput = try Self.file(html, in: folder)
        } catch {
            clearAway()
            throw PublishingError.cannotWrite(path: folder.path)
        }
        do { try process.run() } catch {
            clearAway()
            throw WebsiteError.noPress
        }
    }

    private func clearAway() { try? FileManager.default.removeItem(at: folder) }

    /// What has the system end the program as soon as ours is gone, even where ours was killed.
    private static let endingWithUs: [String] = {
        let program = "/usr/bin/setpriv"
        return FileManager.default.isExecutableFile(atPath: program) ? [program, "--pdeathsig", "KILL"] : []
    }()

    /// Waits for the end.
    ///
    /// - Throws: `WebsiteError` where it fails, is stopped, or takes longer than so many seconds.
    func finished(within limit: TimeInterval, orUntil brake: PressBrake) throws -> Press.Print {
        defer { clearAway() }
        let isLate = Atomic(false)
        let alarm = DispatchWorkItem {
            isLate.store(true, ordering: .relaxed)
            brake.pull()
        }
        brake.hold(process.processIdentifier)
        DispatchQueue.global().asyncAfter(deadline: .now() + limit, execute: alarm)
        let listener = DispatchGroup()
        DispatchQueue.global().async(group: listener) { self.listen() }
        let pdf = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        brake.hold(nil)
        alarm.cancel()
        listener.wait()
        guard !isLate.load(ordering: .relaxed) else { throw WebsiteError.printingTakesTooLong(seconds: Int(limit)) }
        guard !brake.isPulled else { throw WebsiteError.printingWasStopped }
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
    private static func file(_ text: String, in folder: URL) throws -> FileHandle {
        let url = folder.appending(path: "document.html")
        defer { try? FileManager.default.removeItem(at: url) }
        let isWritten = FileManager.default.createFile(
            atPath: url.path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWritten, let handle = try? FileHandle(forReadingFrom: url) else {
            throw PublishingError.cannotWrite(path: url.path)
        }
        return handle
    }

    /// A proxy where nobody listens keeps it from the network; a clock that stands still gives the same bytes again.
    /// Its own temporary files lie in a folder that we clear away.
    private static func environment(_ folder: URL) -> [String: String] {
        let nowhere = "http://127.0.0.1:9"
        let ours = [
            "http_proxy": nowhere, "https_proxy": nowhere, "ftp_proxy": nowhere, "no_proxy": "",
            "SOURCE_DATE_EPOCH": "0", "LC_ALL": "C.UTF-8", "TMPDIR": folder.path,
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
