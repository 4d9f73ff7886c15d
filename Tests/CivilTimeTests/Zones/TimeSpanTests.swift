import CivilTime
import Testing

@Suite struct TimeSpanTests {
    /// The span that the others are held against, and how each of them lies to it.
    private let booked = span(1_000, 2_000)

    private static func span(_ start: Int64, _ end: Int64) -> TimeSpan? {
        TimeSpan(from: Instant(seconds: start), to: Instant(seconds: end))
    }

    @Test(
        arguments: [
            ("before", 100, 500, false, false),
            ("just before", 500, 1_000, false, false),
            ("overlapping the start", 500, 1_001, true, false),
            ("from the same start, shorter", 1_000, 1_500, true, true),
            ("inside", 1_200, 1_800, true, true),
            ("the same", 1_000, 2_000, true, true),
            ("to the same end, shorter", 1_500, 2_000, true, true),
            ("around", 500, 2_500, true, false),
            ("from the same start, longer", 1_000, 2_001, true, false),
            ("to the same end, longer", 999, 2_000, true, false),
            ("overlapping the end", 1_999, 2_500, true, false),
            ("just after", 2_000, 2_500, false, false),
            ("after", 2_500, 3_000, false, false),
        ] as [(String, Int64, Int64, Bool, Bool)])
    func `spans overlap when they share a moment, and touching is not overlapping`(
        name: String, start: Int64, end: Int64, overlaps: Bool, isInside: Bool
    ) throws {
        let booked = try #require(booked)
        let other = try #require(Self.span(start, end))
        #expect(booked.overlaps(other) == overlaps)
        #expect(other.overlaps(booked) == overlaps)
        #expect(booked.contains(other) == isInside)
    }

    @Test(arguments: [(999, false), (1_000, true), (1_999, true), (2_000, false)] as [(Int64, Bool)])
    func `the start belongs to a span and the end does not`(second: Int64, isInside: Bool) throws {
        #expect(try #require(booked).contains(Instant(seconds: second)) == isInside)
    }

    @Test(arguments: [(1_000, 1_000), (1_000, 999)] as [(Int64, Int64)])
    func `a span that does not end after it starts is none`(start: Int64, end: Int64) {
        #expect(Self.span(start, end) == nil)
    }

    @Test func `a span has its length in seconds`() throws {
        #expect(try #require(booked).seconds == 1_000)
        #expect(try #require(Self.span(-5, 5)).seconds == 10)
    }
}
