import CivilTime
import SeededRandom
import Testing

@testable import Learning

@Suite struct ReadingDiaryTests {
    @Test("A diary finds what a plain list finds", arguments: 0..<8 as Range<UInt64>)
    func model(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var diary = ReadingDiary()
        var list: [TimeSpan] = []
        for _ in 0..<400 {
            let start = Int64.random(in: 0..<2_000, using: &random)
            let end = start + Int64.random(in: 1...60, using: &random)
            let span = try #require(TimeSpan(from: Instant(seconds: start), to: Instant(seconds: end)))
            let clashes = list.filter { $0.overlaps(span) }
            #expect((diary.clash(with: span) == nil) == clashes.isEmpty)
            #expect(diary.clash(with: span).map(clashes.contains) ?? true)
            let minutes = (start..<end).count { second in
                list.contains { $0.contains(Instant(seconds: second)) }
            }
            #expect(diary.seconds(within: span) == minutes)
            #expect(diary.gaps(in: span).reduce(0) { $0 + $1.seconds } == span.seconds - minutes)
            if clashes.isEmpty {
                diary.insert(span)
                list.append(span)
            }
        }
        #expect(list.count > 20)
    }
}
