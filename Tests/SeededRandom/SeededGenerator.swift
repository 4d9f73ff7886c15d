/// Chance that comes again: the same seed gives the same numbers on every machine (SplitMix64, Steele, Lea and Flood 2014).
///
/// Tests take seeds as arguments, so that a failure names the seed that brings it back.
public struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    /// Starts a sequence of numbers.
    public init(seed: some BinaryInteger) { state = UInt64(truncatingIfNeeded: seed) }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of several things.
    public mutating func pick<Thing>(_ things: [Thing]) -> Thing {
        things[Int.random(in: 0..<things.count, using: &self)]
    }
}
