/// The lot that decides among equals: drawn from a seed that everybody can read, the same on every machine.
///
/// The lot of a candidate is a number made of the seed and the candidate's key, and the smallest wins. It is the FNV-1a hash (64
/// bits: offset basis 14695981039346656037, prime 1099511628211) of the UTF-8 bytes of `SEED|KEY`, mixed by the finaliser of
/// SplitMix64 (shifts 30, 27, 31; factors 0xBF58476D1CE4E5B9, 0x94D049BB133111EB), all modulo 2⁶⁴. Anybody can check it.
public struct AwardLot: Sendable, Hashable {
    /// The published seed.
    public let seed: String

    /// Takes a seed.
    public init(seed: String) { self.seed = seed }

    /// The lot of a candidate; the smallest comes first.
    public func number(of candidate: AwardCandidate) -> UInt64 {
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in "\(seed)|\(candidate.key)".utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
