import SeededRandom
import Testing

@testable import CivilTime

@Suite struct CuttingTests {
    private let zone: Zone

    init() throws { zone = try Zone("Asia/Shanghai") }

    private func series(
        _ start: String, _ rule: String?, also: [String] = [], except: [String] = []
    ) throws -> Recurrence {
        Recurrence(
            start: try LocalDateTime(start), rule: try rule.map { try Repetition($0) },
            additions: try also.map { try LocalDateTime($0) }, exclusions: try except.map { try LocalDateTime($0) })
    }

    private func starts(_ series: Recurrence?) -> [String] {
        series.map { $0.starts(in: zone).map(\.minuteText) } ?? []
    }

    @Test func `a counted series keeps its count over both parts`() throws {
        let series = try series("2026-12-01T19:00", "FREQ=WEEKLY;COUNT=5")
        let (before, after) = series.cut(at: try LocalDateTime("2026-12-15T19:00"), in: zone)
        #expect(starts(before) == ["2026-12-01 19:00", "2026-12-08 19:00"])
        #expect(starts(after) == ["2026-12-15 19:00", "2026-12-22 19:00", "2026-12-29 19:00"])
        #expect(before?.rule?.text == "FREQ=WEEKLY;UNTIL=20261208")
        #expect(after?.rule?.text == "FREQ=WEEKLY;COUNT=3")
    }

    @Test func `every second week stays every second week`() throws {
        let series = try series("2026-12-01T19:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20270131")
        let cut = try LocalDateTime("2026-12-17T19:00")
        let (before, after) = series.cut(at: cut, in: zone)
        #expect(starts(before) + starts(after) == starts(series))
        #expect(starts(after).first == "2026-12-17 19:00")
    }

    @Test func `added and excluded dates go with the part they lie in`() throws {
        let series = try series(
            "2026-12-01T19:00", "FREQ=WEEKLY;COUNT=4", also: ["2026-12-05T10:00", "2026-12-30T10:00"],
            except: ["2026-12-08T19:00", "2026-12-22T19:00"])
        let (before, after) = series.cut(at: try LocalDateTime("2026-12-10T00:00"), in: zone)
        #expect(starts(before) == ["2026-12-01 19:00", "2026-12-05 10:00"])
        #expect(starts(after) == ["2026-12-15 19:00", "2026-12-30 10:00"])
        #expect(before?.exclusions.count == 1 && after?.exclusions.count == 1)
    }

    @Test func `where nothing lies before or after, that part is none`() throws {
        let series = try series("2026-12-01T19:00", "FREQ=WEEKLY;COUNT=3")
        #expect(series.cut(at: try LocalDateTime("2026-12-01T19:00"), in: zone).before == nil)
        #expect(series.cut(at: try LocalDateTime("2027-12-01T19:00"), in: zone).after == nil)
    }

    @Test func `a part of added dates alone is dates without a rule`() throws {
        let series = try series(
            "2026-12-01T19:00", "FREQ=WEEKLY;COUNT=2", also: ["2027-01-10T10:00", "2027-01-20T10:00"])
        let after = series.cut(at: try LocalDateTime("2026-12-20T00:00"), in: zone).after
        #expect(after?.rule == nil)
        #expect(starts(after) == ["2027-01-10 10:00", "2027-01-20 10:00"])
    }

    @Test func `a lunar series is cut like any other`() throws {
        let series = try series("2026-12-09T19:00", "RSCALE=CHINESE;FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=8")
        let all = Array(series.starts(in: zone))
        let (before, after) = series.cut(at: all[3], in: zone)
        #expect(before?.starts(in: zone).map(\.self) == Array(all[..<3]))
        #expect(after?.starts(in: zone).map(\.self) == Array(all[3...]))
    }

    @Test("Wherever a random series is cut, both parts are the whole", arguments: 0..<200 as Range<UInt64>)
    func partsAreTheWhole(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let some = try RandomRule(from: &random)
        let rule = try some.rule.ending(.times(Int.random(in: 1...30, using: &random)))
        let series = Recurrence(start: LocalDateTime(some.start, .midnight), rule: rule)
        let all = Array(series.starts(in: zone))
        guard let cut = all.randomElement(using: &random) else { return }
        let (before, after) = series.cut(at: cut, in: zone)
        let parts = (before.map { Array($0.starts(in: zone)) } ?? []) + (after.map { Array($0.starts(in: zone)) } ?? [])
        #expect(parts == all, "\(rule.text) from \(some.start), cut at \(cut)")
    }
}
