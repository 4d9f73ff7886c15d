/// The secret in the address of a personal feed: 160 random bits as 32 letters and digits (RFC 4648 §6, in small letters).
///
/// It is shown once. The community's file has only its hash, so that nobody who reads the file can read the feeds.
public struct FeedToken: Sendable, Hashable {
    /// The secret.
    public let text: String

    /// A new token from the system's source of randomness.
    static func random() -> FeedToken {
        var generator = SystemRandomNumberGenerator()
        return FeedToken(bytes: (0..<byteCount).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Reads what stands in an address; nil for what no token looks like.
    public init?(_ text: String) {
        guard text.utf8.count == Self.byteCount * 8 / 5, text.utf8.allSatisfy(Self.alphabet.contains) else {
            return nil
        }
        self.text = text
    }

    init(bytes: [UInt8]) {
        var characters: [UInt8] = []
        var (pending, count) = (0, 0)
        for byte in bytes {
            pending = pending << 8 | Int(byte)
            count += 8
            while count >= 5 {
                count -= 5
                characters.append(Self.alphabet[pending >> count & 31])
            }
            pending &= 1 << count - 1
        }
        text = String(decoding: characters, as: UTF8.self)
    }

    /// What is stored in its place: the 32 bytes of its SHA-256 hash (FIPS 180-4).
    ///
    /// A plain hash is enough: nobody can try out 160 random bits.
    var hash: [UInt8] { SHA256(of: text).bytes }

    private static let byteCount = 20
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
