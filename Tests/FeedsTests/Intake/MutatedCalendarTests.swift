import CivilTime
import Feeds
import Foundation
import Scheduling
import SeededRandom
import Testing

/// Calendars spoilt at random: whatever becomes of them, the importer reads or refuses it, soon and within its limits.
///
/// `scripts/fuzz-import.sh` does the same for longer, led by coverage; what it finds is added to `Tests/Fuzz/corpus`.
struct MutatedCalendarTests {
    private static let calendars: [[UInt8]] = {
        let corpus = Folder.calendars.deletingLastPathComponent().appending(path: "Tests/Fuzz/corpus")
        let files = [corpus, Folder.fixtures, Folder.golden].flatMap {
            (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? []
        }
        let sorted = files.filter { $0.pathExtension == "ics" }.sorted { $0.path < $1.path }
        return sorted.compactMap { try? Data(contentsOf: $0) }.map { Array($0) }
    }()

    /// What breaks parsers: ends of lines, numbers too great, rules without end, names twice.
    private static let pieces = [
        "\r\n", "\n ", "\r", "\0", "\u{FEFF}", ":", ";", "\"", ",", "=", "\\", "99999999999999999999", "-1", "00000000",
        "99991231T235959Z", "00010101T000000Z", "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VALARM\r\n",
        "RRULE:FREQ=DAILY\r\n", "RRULE:FREQ=SECONDLY\r\n", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n",
        "RRULE:FREQ=YEARLY;INTERVAL=2147483647\r\n", "RECURRENCE-ID:20261201T110000Z\r\n", "EXDATE:20261201\r\n",
        "DURATION:P99999999999W\r\n", "TZID=Nowhere/Else", "合唱", "\u{202E}", "🏮", "\u{2028}",
    ].map { Array($0.utf8) }

    @Test func `There are calendars to spoil`() { #expect(Self.calendars.count >= 15) }

    @Test(.timeLimit(.minutes(10)), arguments: 1...10)
    func `A spoilt calendar is read or refused, within the limits`(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        let (zone, horizon) = (try Zone("Asia/Shanghai"), try LocalDate("2030-12-31"))
        for round in 0..<200 {
            let file = Self.spoilt(chance.pick(Self.calendars), &chance)
            if let intake = try? CalendarIntake(file), let found = try? intake.activities(in: zone, through: horizon) {
                for series in found.activities.compactMap(\.series) {
                    let expansion = try series.schedule.recurrence.expand(in: zone, limit: EventIntake.mostOccurrences)
                    #expect(expansion.isComplete, "seed \(seed), round \(round)")
                }
                #expect(Set(found.activities.map(\.uid)).count == found.activities.count)
                #expect(found.refusals.allSatisfy { $0.reason.zh.hasSuffix("。") && $0.reason.en.hasSuffix(".") })
            }
            _ = try? CalendarLint(file, now: Instant(seconds: 1_800_000_000))
        }
    }

    private static func spoilt(_ calendar: [UInt8], _ chance: inout SeededGenerator) -> [UInt8] {
        var file = calendar
        for _ in 0..<Int.random(in: 1...6, using: &chance) where !file.isEmpty {
            let place = Int.random(in: 0..<file.count, using: &chance)
            let end = min(file.count, place + Int.random(in: 0...40, using: &chance))
            switch Int.random(in: 0..<5, using: &chance) {
            case 0: file[place] = UInt8.random(in: 0...255, using: &chance)
            case 1: file.removeSubrange(place..<end)
            case 2: file.insert(contentsOf: chance.pick(pieces), at: place)
            case 3: file.replaceSubrange(place..<end, with: chance.pick(pieces))
            case _: file.insert(contentsOf: file[place..<end], at: Int.random(in: 0...file.count, using: &chance))
            }
        }
        return file
    }
}
