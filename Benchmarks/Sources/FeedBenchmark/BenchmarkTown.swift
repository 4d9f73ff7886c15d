import CivilTime
import Feeds
import Scheduling

/// A community whose troupes meet every week for a hundred weeks: as many occurrences as a benchmark asks for.
///
/// The peers in `Benchmarks/peers` make the same values by the same rule; `feeds.py` compares what all of them write.
enum BenchmarkTown {
    static let occurrencesOfOne = 100

    /// What feeds are made of, with the given number of occurrences.
    static func source(occurrences: Int) throws -> FeedSource {
        let zone = try Zone("Asia/Shanghai")
        return FeedSource(
            community: Community(
                slug: "bench", name: "测试社区", zone: zone, language: .zh, uidHost: "bench.shuxiang.invalid"),
            rooms: [Room(id: hall, slug: "hall", name: "多功能厅", openingHours: [])],
            troupes: [Troupe(id: choir, slug: "choir", name: "合唱队", kind: "choir")],
            activities: try (0..<occurrences / occurrencesOfOne).map { try activity($0, in: zone) },
            today: try LocalDate("2026-01-01"))
    }

    private static let hall = Room.ID(1)
    private static let choir = Troupe.ID(1)

    private static func activity(_ number: Int, in zone: Zone) throws -> Activity {
        let first = LocalDateTime(try LocalDate("2026-01-01").adding(days: number % 7), try LocalTime("19:00"))
        let rule = try RecurrenceRule("FREQ=WEEKLY;COUNT=\(occurrencesOfOne)")
        let recurrence = Recurrence(start: first, rule: rule)
        guard let schedule = Schedule(recurrence, seconds: 5_400) else { throw Impossible() }
        let occurrences = try recurrence.expand(in: zone, limit: occurrencesOfOne).occurrences.map { start in
            guard let span = schedule.span(startingAt: start, in: zone) else { throw Impossible() }
            return Occurrence(original: start, span: span, status: .confirmed, rooms: [hall])
        }
        let revised = Instant(seconds: 1_767_225_600 + Int64(number))
        return Activity(
            id: Activity.ID(Int64(number)), uid: "activity-\(100_000 + number)@bench.shuxiang.invalid",
            details: ActivityDetails(title: title(number), kind: .rehearsal, rooms: [hall], troupes: [choir]),
            schedule: schedule, sequence: number % 10, created: revised, revised: revised, occurrences: occurrences)
    }

    /// Long enough to be folded, and with characters that have to be escaped.
    private static func title(_ number: Int) -> String {
        "第 \(number) 次合唱排练, 请带歌谱; 迟到的邻居从后门进，散场时把椅子放回原处"
    }

    private struct Impossible: Error {}
}
