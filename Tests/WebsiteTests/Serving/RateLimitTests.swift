import Hummingbird
import NIOCore
import Synchronization
import Testing

@testable import Website

@Suite struct RateLimitTests {
    private func visitor(_ address: String, for forwarded: String? = nil) throws -> Visitor? {
        Visitor(try SocketAddress(ipAddress: address, port: 1), forwardedFor: forwarded)
    }

    @Test func `A visitor may read a burst of pages, then so many a second, whatever others do`() throws {
        let now = Mutex(ContinuousClock.now)
        let limit = RateLimit { now.withLock { $0 } }
        let (first, second) = (try visitor("192.0.2.1"), try visitor("192.0.2.2"))
        func admitted(_ visitor: Visitor?) -> Int { (0..<300).count { _ in limit.admits(visitor) } }
        #expect(admitted(first) == 200)
        #expect(admitted(second) == 200)
        now.withLock { $0 += .seconds(3) }
        #expect(admitted(first) == 30)
        now.withLock { $0 += .seconds(3_600) }
        #expect(admitted(first) == 200)
    }

    @Test(
        "Visitors are told apart by address, households of IPv6 by their network, and behind a proxy by its word",
        arguments: [
            ("192.0.2.1", nil, "192.0.2.1", nil, true), ("192.0.2.1", nil, "192.0.2.2", nil, false),
            ("2001:db8:1:2::3", nil, "2001:db8:1:2:9::4", nil, true),
            ("2001:db8:1:2::3", nil, "2001:db8:1:3::3", nil, false),
            ("127.0.0.1", "198.51.100.7", "198.51.100.7", nil, true),
            ("127.0.0.1", "9.9.9.9, 198.51.100.7", "::1", "198.51.100.7", true),
            ("192.0.2.1", "198.51.100.7", "192.0.2.1", "198.51.100.8", true),
        ] as [(String, String?, String, String?, Bool)])
    func visitors(_ first: String, _ told: String?, _ second: String, _ alsoTold: String?, areSame: Bool) throws {
        let (one, other) = (try visitor(first, for: told), try visitor(second, for: alsoTold))
        #expect(one != nil && other != nil)
        #expect((one == other) == areSame)
    }

    @Test("Nothing is held against this machine", arguments: [nil, "nonsense", ""])
    func thisMachine(forwarded: String?) throws {
        let visitor = try visitor("127.0.0.1", for: forwarded)
        #expect(visitor == nil)
        let limit = RateLimit()
        #expect((0..<500).allSatisfy { _ in limit.admits(visitor) })
    }
}
