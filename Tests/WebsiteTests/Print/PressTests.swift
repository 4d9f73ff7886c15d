import CivilTime
import Foundation
import Operations
import Synchronization
import Testing

@testable import Website

@Suite struct PressTests {
    private static func document(_ body: String, paper: PaperSize = .a4) -> PrintDocument {
        PrintDocument(title: "今后七天", language: .zh, paper: paper, orientation: .landscape, body: body)
    }

    @Test func `Each page is counted while it is laid out, and the same document gives the same bytes`() throws {
        let pages = Mutex<[Int]>([])
        let body = #"<p>One</p><p style="break-before: page">Two</p>"#
        let print = try Press().print(Self.document(body)) { page in pages.withLock { $0.append(page) } }
        #expect(print.bytes.starts(with: Array("%PDF-".utf8)))
        #expect(print.pages == 2)
        #expect(pages.withLock { $0 }.last == 2)
        #expect(try Press().print(Self.document(body)) == print)
    }

    @Test func `A document that refers to another place is not printed`() throws {
        let error = #expect(throws: WebsiteError.self) {
            try Press().print(Self.document(#"<img src="http://example.org/picture.png">"#))
        }
        guard case .cannotPrint(let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.contains("http://example.org/picture.png"))
    }

    @Test func `Where the program is missing, the error says what to install`() {
        let error = #expect(throws: WebsiteError.noPress) {
            try Press(searching: "/nonexistent:/dev/null").print(Self.document(""))
        }
        #expect(error?.explanation.zh.contains("apt install weasyprint") == true)
        #expect(error?.explanation.en.contains("apt install weasyprint") == true)
    }

    @Test func `A program that does not end is stopped`() throws {
        let folder = try Self.folder(program: "#!/bin/sh\nexec sleep 600\n")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: WebsiteError.printingTakesTooLong(seconds: 0)) {
            try Press(searching: folder, timeLimit: 0.1).print(Self.document(""))
        }
    }

    @Test func `One that is stopped leaves neither the program nor its temporary files`() throws {
        let folder = try Self.folder(
            program: """
                #!/bin/sh
                echo "$TMPDIR" > "$(dirname "$0")/where"; echo half > "$TMPDIR/half"
                echo "INFO: Step 5 - Creating layout - Page 1" >&2
                exec sleep 600

                """)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let brake = PressBrake()
        #expect(throws: WebsiteError.printingWasStopped) {
            try Press(searching: folder).print(Self.document(""), to: "\(folder)/week.pdf", stoppedBy: brake) { _ in
                brake.pull()
            }
        }
        let place = try String(contentsOfFile: "\(folder)/where", encoding: .utf8).dropLast()
        #expect(place.hasPrefix(FileManager.default.temporaryDirectory.path))
        #expect(!FileManager.default.fileExists(atPath: String(place)))
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/week.pdf"))
        #expect(throws: WebsiteError.printingWasStopped) {
            try Press(searching: folder).print(Self.document(""), stoppedBy: brake)
        }
    }

    @Test func `Where the program fails, what it said last is told, and no file is left`() throws {
        let folder = try Self.folder(program: "#!/bin/sh\necho '%PDF-1.7 half'\necho 'No space left' >&2\nexit 1\n")
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let file = "\(folder)/week.pdf"
        #expect(throws: WebsiteError.cannotPrint(reason: "No space left")) {
            try Press(searching: folder).print(Self.document(""), to: file)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["weasyprint"])
    }

    @Test func `Text that people typed stands in a document as text`() {
        let document = PrintDocument(
            title: "<b>&", language: .en, paper: .a3, body: PrintDocument.escaped(#"<img src="x">"#))
        #expect(document.html.contains("<title>&lt;b&gt;&amp;</title>"))
        #expect(document.html.contains("&lt;img src=&quot;x&quot;&gt;"))
        #expect(document.html.contains("size: A3 portrait"))
        #expect(document.html.contains(#"<html lang="en">"#))
    }

    /// A folder with a program that stands in for WeasyPrint.
    private static func folder(program: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shuxiang-press-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = "\(folder)/weasyprint"
        try Data(program.utf8).write(to: URL(fileURLWithPath: file))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file)
        return folder
    }
}

@Suite struct PressReportTests {
    @Test func `A line that arrives in pieces is read once it is whole`() {
        var report = PressReport()
        report.read("INFO: Step 5 - Creating layout - Page 1".utf8)
        #expect(report.page == 0)
        report.read("2\nINFO: Step 6 - Creating PDF\n".utf8)
        #expect(report.page == 12)
        #expect(report.lastLine == "INFO: Step 6 - Creating PDF")
        #expect(report.problem == nil)
    }

    @Test func `The first problem is the one that counts`() {
        var report = PressReport()
        report.read("ERROR: Failed to load image\nERROR: another\n".utf8)
        #expect(report.problem == "Failed to load image")
    }
}
