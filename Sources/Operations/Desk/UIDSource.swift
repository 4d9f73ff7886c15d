import Synchronization

/// Gives out the left-hand sides of iCalendar UIDs (RFC 5545 §3.8.4.7): 32 hexadecimal digits, never the same twice.
public struct UIDSource: Sendable {
    private let next: @Sendable () -> (UInt64, UInt64)

    /// UIDs that nobody can foresee, from the system's generator.
    public static let random = UIDSource {
        var generator = SystemRandomNumberGenerator()
        return (generator.next(), generator.next())
    }

    /// The same UIDs for the same seed, for the demonstration and for tests.
    public static func seeded(_ seed: UInt64) -> UIDSource {
        let state = SeededState(seed)
        return UIDSource { state.nextPair() }
    }

    /// A new UID for a community.
    func uid(at host: String) -> String {
        let (high, low) = next()
        return "\(Self.hex(high))\(Self.hex(low))@\(host)"
    }

    /// A seed for lots: nine digits, so that it can be printed on a notice and typed in again.
    func lotSeed() -> String {
        let digits = String(next().0 % 1_000_000_000)
        return String(repeating: "0", count: 9 - digits.utf8.count) + digits
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), behind a lock because a desk may be shared.
private final class SeededState: Sendable {
    private let state: Mutex<UInt64>

    init(_ seed: UInt64) { state = Mutex(seed) }

    func nextPair() -> (UInt64, UInt64) {
        state.withLock { state in (Self.next(&state), Self.next(&state)) }
    }

    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
