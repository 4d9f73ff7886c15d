import CivilTime
import SeededRandom
import Testing

/// A series as a whole: rule, added dates, dates taken out, the window, the limit.
@Suite struct RecurrenceTests {
    let shanghai: Zone
    let start: LocalDateTime

    init() throws {
        shanghai = try Zone("Asia/Shanghai")
        start = try LocalDateTime("2026-12-01T19:00")
    }

    private func series(
        _ rule: String?, additions: [String] = [], exclusions: [String] = []
    ) throws -> Recurrence {
        Recurrence(
            start: start, rule: try rule.map { try RecurrenceRule($0) },
            additions: try additions.map { try LocalDateTime($0) },
            exclusions: try exclusions.map { try LocalDateTime($0) })
    }

    private func texts(_ expansion: Expansion) -> [String] { expansion.occurrences.map { String("\($0)".dropLast(3)) } }

    @Test func `without a rule the start is the one occurrence`() throws {
        let expansion = try series(nil).expand(in: shanghai, limit: 10)
        #expect(expansion == Expansion(occurrences: [start], isComplete: true))
    }

    @Test func `added dates join the rule's in order, each once`() throws {
        let added = [
            "2026-12-24T20:00", "2026-12-05T09:00", "2026-12-08T19:00", "2026-12-05T09:00", "2026-11-30T19:00",
        ]
        let expansion = try series("FREQ=WEEKLY;COUNT=3", additions: added).expand(in: shanghai, limit: 10)
        #expect(
            texts(expansion) == [
                "2026-11-30T19:00", "2026-12-01T19:00", "2026-12-05T09:00", "2026-12-08T19:00", "2026-12-15T19:00",
                "2026-12-24T20:00",
            ])
        #expect(expansion.isComplete)
    }

    @Test func `excluded starts stay out, and still count`() throws {
        let expansion = try series(
            "FREQ=WEEKLY;COUNT=4", additions: ["2026-12-09T19:00"],
            exclusions: ["2026-12-08T19:00", "2026-12-09T19:00", "2027-05-05T19:00"]
        ).expand(in: shanghai, limit: 10)
        #expect(texts(expansion) == ["2026-12-01T19:00", "2026-12-15T19:00", "2026-12-22T19:00"])
    }

    @Test func `an exclusion at another time takes nothing out`() throws {
        let expansion = try series("FREQ=WEEKLY;COUNT=2", exclusions: ["2026-12-08T19:30"])
            .expand(in: shanghai, limit: 10)
        #expect(expansion.occurrences.count == 2)
    }

    @Test(
        arguments: [
            (nil, nil, 10, 4, true), ("2026-12-01", "2026-12-22", 4, 4, true), ("2026-12-02", nil, 10, 3, false),
            (nil, "2026-12-21", 10, 3, false), ("2026-12-08", "2026-12-08", 10, 1, false), (nil, nil, 3, 3, false),
            (nil, nil, 0, 0, false), ("2027-01-01", nil, 10, 0, false), (nil, "2026-11-30", 10, 0, false),
        ] as [(String?, String?, Int, Int, Bool)])
    func `an expansion says whether window or limit left something out`(
        from: String?, through: String?, limit: Int, count: Int, isComplete: Bool
    ) throws {
        let expansion = try series("FREQ=WEEKLY;COUNT=4").expand(
            in: shanghai, from: from.map { try LocalDate($0) }, through: through.map { try LocalDate($0) }, limit: limit
        )
        #expect(expansion.occurrences.count == count)
        #expect(expansion.isComplete == isComplete)
    }

    @Test func `a window over nothing but exclusions is complete`() throws {
        let expansion = try series("FREQ=WEEKLY;COUNT=2", exclusions: ["2026-12-08T19:00"])
            .expand(in: shanghai, through: LocalDate("2026-12-07"), limit: 10)
        #expect(expansion.isComplete)
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["FREQ=DAILY;COUNT=1000000000", "FREQ=WEEKLY", "FREQ=YEARLY"])
    func `a series without a near end is answered at once`(rule: String) throws {
        let expansion = try series(rule).expand(in: shanghai, limit: 2_000)
        #expect(expansion.occurrences.count == 2_000)
        #expect(!expansion.isComplete)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31",
            "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
            "FREQ=YEARLY;BYYEARDAY=1;BYMONTHDAY=2", "FREQ=YEARLY;BYWEEKNO=53;BYMONTHDAY=15",
            "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=7", "FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31",
        ])
    func `a rule that never matches is answered`(rule: String) throws {
        let expansion = try series(rule).expand(in: shanghai, limit: 10)
        #expect(expansion == Expansion(occurrences: [], isComplete: true))
    }

    @Test(arguments: 1...10)
    func `a window shows what the whole series has in it`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let random = try RandomRule(from: &random)
            let series = Recurrence(start: LocalDateTime(random.start, start.time), rule: random.rule)
            let (first, last) = (random.start.adding(days: 100), random.start.adding(days: 900))
            let whole = try series.expand(in: shanghai, through: random.start.adding(days: 2_000), limit: .max)
            let window = try series.expand(in: shanghai, from: first, through: last, limit: .max)
            #expect(window.occurrences == whole.occurrences.filter { (first...last).contains($0.date) })
            #expect(zip(whole.occurrences, whole.occurrences.dropFirst()).allSatisfy { $0 < $1 })
            #expect(whole.occurrences.allSatisfy { $0 >= series.start })
        }
    }

    @Test(arguments: 1...10)
    func `a count takes the first of what the endless rule gives`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let random = try RandomRule(from: &random)
            let endless = Array(try random.rule.ending(.never).dates(from: random.start).prefix(12))
            let counted = Array(try random.rule.ending(.times(12)).dates(from: random.start))
            #expect(counted == endless)
        }
    }

    @Test(arguments: 1...10)
    func `a rule cut in two loses nothing`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let random = try RandomRule(from: &random)
            let cut = random.start.adding(days: 500)
            let endless = try random.rule.ending(.never)
            let before = Array(try endless.ending(.until(cut)).dates(from: random.start))
            #expect(before == Array(endless.dates(from: random.start).prefix { $0 <= cut }))
        }
    }
}
