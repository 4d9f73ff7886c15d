import Testing

@testable import Operations

@Suite struct UIDSourceTests {
    @Test func `The same seed gives the same UIDs, another seed others`() {
        func first(_ seed: UInt64) -> [String] {
            let source = UIDSource.seeded(seed)
            return (0..<5).map { _ in source.uid(at: "x.shuxiang") }
        }
        #expect(first(1) == first(1))
        #expect(Set(first(1)).isDisjoint(with: first(2)))
        #expect(Set(first(1)).count == 5)
    }

    @Test func `A UID is 32 hexadecimal digits at the community's host`() {
        for source in [UIDSource.random, .seeded(0)] {
            let uids = (0..<200).map { _ in source.uid(at: "x.shuxiang") }
            #expect(Set(uids).count == 200)
            #expect(uids.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}@x\.shuxiang/) != nil })
        }
    }
}
