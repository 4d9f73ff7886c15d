import CivilTime
import SeededRandom
import Testing

@testable import Scheduling

@Suite struct TimeSpanListTests {
    @Test(
        "Joining keeps the same moments in as few spans as there can be",
        arguments: [
            ("nothing", [], []),
            ("one", [(1, 3)], [(1, 3)]),
            ("apart", [(5, 6), (1, 3)], [(1, 3), (5, 6)]),
            ("touching", [(1, 3), (3, 5)], [(1, 5)]),
            ("overlapping", [(1, 4), (3, 5)], [(1, 5)]),
            ("inside", [(1, 9), (3, 5), (8, 9)], [(1, 9)]),
            ("same", [(1, 3), (1, 3)], [(1, 3)]),
        ] as [(String, [(Int64, Int64)], [(Int64, Int64)])])
    func joining(_ name: String, _ spans: [(Int64, Int64)], _ joined: [(Int64, Int64)]) {
        #expect(TimeSpan.joined(spans.compactMap(span)) == joined.compactMap(span))
    }

    @Test(
        "Subtracting leaves what none of the others covers",
        arguments: [
            ("nothing", [], [(10, 20)]),
            ("before and touching", [(5, 10)], [(10, 20)]),
            ("after and touching", [(20, 25)], [(10, 20)]),
            ("the start", [(5, 12)], [(12, 20)]),
            ("the end", [(18, 25)], [(10, 18)]),
            ("the middle", [(12, 14)], [(10, 12), (14, 20)]),
            ("two in the middle, out of order", [(16, 17), (12, 14)], [(10, 12), (14, 16), (17, 20)]),
            ("same", [(10, 20)], []),
            ("around", [(5, 25)], []),
            ("all of it in pieces", [(5, 15), (15, 20)], []),
        ] as [(String, [(Int64, Int64)], [(Int64, Int64)])])
    func subtracting(_ name: String, _ spans: [(Int64, Int64)], _ left: [(Int64, Int64)]) throws {
        let whole = try #require(span((10, 20)))
        #expect(whole.subtracting(spans.compactMap(span)) == left.compactMap(span))
    }

    @Test("Joining and subtracting agree with counting second by second", arguments: 0..<50 as Range<UInt64>)
    func agreesWithCounting(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let spans = (0..<Int.random(in: 0...12, using: &random)).compactMap { _ in
            let start = Int64.random(in: 0...60, using: &random)
            return span((start, start + Int64.random(in: 1...12, using: &random)))
        }
        let whole = try #require(span((20, 50)))
        let joined = TimeSpan.joined(spans)
        let left = whole.subtracting(spans)
        for second in 0...80 as ClosedRange<Int64> {
            let instant = Instant(seconds: second)
            let isCovered = spans.contains { $0.contains(instant) }
            #expect(joined.contains { $0.contains(instant) } == isCovered)
            #expect(left.contains { $0.contains(instant) } == (whole.contains(instant) && !isCovered))
        }
        #expect(zip(joined, joined.dropFirst()).allSatisfy { $0.end < $1.start })
        #expect(zip(left, left.dropFirst()).allSatisfy { $0.end < $1.start })
    }

    private func span(_ ends: (Int64, Int64)) -> TimeSpan? {
        TimeSpan(from: Instant(seconds: ends.0), to: Instant(seconds: ends.1))
    }
}
