import CivilTime
import SeededRandom
import Testing

@testable import Scheduling

@Suite struct ClaimIndexTests {
    @Test("The index finds what a naive search finds, in the same order", arguments: 0..<40 as Range<UInt64>)
    func agreesWithNaiveSearch(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let claims =
            (1...3).flatMap { disjointClaims(on: .room(Room.ID($0)), using: &random) }
            + disjointClaims(on: .troupe(Troupe.ID(1)), using: &random)
        let index = ClaimIndex(claims.shuffled(using: &random))
        let resources: [Resource] = [.room(Room.ID(1)), .room(Room.ID(3)), .room(Room.ID(4)), .troupe(Troupe.ID(1))]
        for _ in 0..<100 {
            let start = Int64.random(in: -10...620, using: &random)
            let span = try #require(
                TimeSpan(
                    from: Instant(seconds: start),
                    to: Instant(seconds: start + Int64.random(in: 1...80, using: &random))))
            for resource in resources {
                let naive = claims.filter { $0.resource == resource && $0.span.overlaps(span) }
                    .sorted { $0.span.start < $1.span.start }
                #expect(Array(index.claims(on: resource, overlapping: span)) == naive)
            }
        }
    }

    @Test func `a room and a troupe of one number are two things`() throws {
        let span = try Zone.shanghai.span("2026-12-01 10:00", "2026-12-01 12:00")
        let claim = Claim(
            resource: .room(Room.ID(1)), span: span, holder: Holder(activity: Activity.ID(1), title: "门球"))
        #expect(ClaimIndex([claim]).claims(on: .troupe(Troupe.ID(1)), overlapping: span).isEmpty)
    }

    /// Claims with and without gaps between them, as the store keeps them.
    private func disjointClaims(on resource: Resource, using random: inout SeededGenerator) -> [Claim] {
        var cursor: Int64 = 0
        return (1...30).compactMap { number in
            let start = cursor + Int64.random(in: 0...15, using: &random)
            cursor = start + Int64.random(in: 1...20, using: &random)
            return TimeSpan(from: Instant(seconds: start), to: Instant(seconds: cursor)).map {
                Claim(
                    resource: resource, span: $0,
                    holder: Holder(activity: Activity.ID(Int64(number)), title: "活动 \(number)"))
            }
        }
    }
}
