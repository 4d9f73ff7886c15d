import CivilTime
import Feeds
import ICalendar
import Scheduling
import SeededRandom
import Testing

/// Random activities, published and read back: a subscriber sees just what is stored.
struct RandomFeedTests {
    private static let zones = [
        "Asia/Shanghai", "Asia/Shanghai", "Europe/Berlin", "America/Santiago", "Asia/Kolkata", "Pacific/Apia", "UTC",
        "Etc/UTC",
    ]

    @Test(arguments: 0..<150)
    func `A subscriber sees every stored occurrence and no other`(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        var sample = try Sample(zone: generator.pick(Self.zones))
        sample.today = sample.today.adding(days: Int.random(in: 0...120, using: &generator))
        for _ in 0..<Int.random(in: 1...4, using: &generator) { try Self.addActivity(to: &sample, &generator) }
        for form in FeedForm.allCases {
            let reader = try FeedReader(.community, of: sample, form: form)
            #expect(reader.diagnostics.isEmpty)
            #expect(try reader.occurrences() == Self.expected(of: sample) { _ in true })
            #expect(form == .series || reader.events.allSatisfy { $0.first("RRULE") == nil })
        }
        let inEast = try FeedReader(.room(slug: "hall-east"), of: sample)
        #expect(
            try inEast.occurrences()
                == Self.expected(of: sample) { $0.contains(Sample.hall) || $0.contains(Sample.east) })
    }

    @Test func `The random activities are published as rules and as single events`() throws {
        var (rules, replacements, exclusions, singles) = (0, 0, 0, 0)
        for seed in 0..<150 {
            var generator = SeededGenerator(seed: seed)
            var sample = try Sample()
            try Self.addActivity(to: &sample, &generator)
            let events = try FeedReader(.community, of: sample).events
            rules += events.count { $0.first("RRULE") != nil }
            replacements += events.count { $0.first("RECURRENCE-ID") != nil }
            exclusions += events.count { $0.first("EXDATE") != nil }
            singles += events.count > 1 && events.allSatisfy { $0.first("RRULE") == nil } ? 1 : 0
        }
        #expect(rules > 40 && replacements > 40 && exclusions > 20 && singles > 10)
    }

    private static func expected(of sample: Sample, in rooms: ([Room.ID]) -> Bool) -> [Seen] {
        sample.activities.flatMap { activity in
            activity.occurrences.filter { rooms($0.rooms) }.compactMap { seen($0, of: activity, sample: sample) }
        }.sorted()
    }

    /// What a subscriber is to see, said again in other words than the program's.
    private static func seen(_ occurrence: Occurrence, of activity: Activity, sample: Sample) -> Seen? {
        let status: String
        switch occurrence.status {
        case .confirmed: status = "CONFIRMED"
        case .moved: status = activity.status == .tentative ? "TENTATIVE" : "CONFIRMED"
        case .tentative: status = "TENTATIVE"
        case .skipped, .waiting: return nil
        case .cancelled:
            let age = sample.today.days(since: sample.community.zone.local(occurrence.span.start).date)
            guard occurrence.isAnnounced, age <= 7 else { return nil }
            status = "CANCELLED"
        }
        let names = occurrence.rooms.compactMap { id in sample.rooms.first { $0.id == id }?.name }
        return Seen(
            start: occurrence.span.start, end: occurrence.span.end, status: status,
            location: names.isEmpty ? nil : names.joined(separator: "、"))
    }

    private static let rules: [String?] = [
        nil, "FREQ=DAILY;COUNT=12", "FREQ=DAILY;INTERVAL=3;UNTIL=20261220", "FREQ=WEEKLY;COUNT=9",
        "FREQ=WEEKLY;BYDAY=TU,TH,SU;COUNT=11", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA;UNTIL=20270315T120000Z",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=8", "FREQ=MONTHLY;COUNT=5", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=5",
        "FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270630", "FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1;COUNT=6",
        "FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=7", "FREQ=YEARLY;COUNT=3", "FREQ=WEEKLY;UNTIL=20270110T190000",
    ]

    private static func addActivity(to sample: inout Sample, _ generator: inout SeededGenerator) throws {
        let rule = generator.pick(rules)
        let start = try LocalDate("2026-10-01").adding(days: Int.random(in: 0...90, using: &generator))
        let time = generator.pick(["02:30", "09:00", "19:00", "23:30"])
        let first = "\(start)T\(time)"
        let minutes = generator.pick([30, 90, 150])
        let rooms = generator.pick([[Sample.hall], [Sample.east], [Sample.west, Sample.reading], []])
        let series = Recurrence(start: try LocalDateTime(first), rule: try rule.map { try RecurrenceRule($0) })
        let starts = try series.expand(in: sample.community.zone, limit: 100).occurrences
        let isIrregular = rule == nil || Int.random(in: 0..<6, using: &generator) == 0
        let additions = isIrregular ? [try LocalDateTime(first).adding(seconds: 86_400 * 5 + 3_600)] : []
        var edits: [String: Sample.Edit] = [:]
        for start in starts where Int.random(in: 0..<3, using: &generator) == 0 {
            edits[start.description] = edit(of: start, &generator)
        }
        try sample.add(
            "活动", start: first, minutes: minutes, rule: rule, additions: additions.map(\.description),
            exclusions: starts.count > 4 ? [starts[2].description] : [], rooms: rooms,
            status: generator.pick([.confirmed, .confirmed, .tentative]), edits: edits)
    }

    private static func edit(of start: LocalDateTime, _ generator: inout SeededGenerator) -> Sample.Edit {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .cancelled(announced: false)
        case 1: .cancelled(announced: true)
        case 2: .moved(to: start.adding(seconds: 3_600 * Int.random(in: -40...40, using: &generator)).description)
        case 3: .moved(to: start.description, rooms: [Sample.reading])
        case 4: .standing(generator.pick([.skipped, .waiting, .tentative]))
        case _: .standing(.confirmed)
        }
    }
}
