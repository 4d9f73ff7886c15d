/// The strong validator of some bytes (RFC 9110 §8.8.3): the same for the same bytes on every machine, and in every run.
///
/// It is the 128-bit FNV-1a hash (draft-eastlake-fnv): a mark that tells versions apart, not a protection against forgery.
struct EntityTag: Sendable, Hashable {
    /// The tag with its quotation marks.
    let text: String

    /// Makes the tag of the bytes.
    init(of bytes: [UInt8]) {
        let digits = String(Self.hash(bytes), radix: 16)
        text = "\"" + String(repeating: "0", count: 32 - digits.count) + digits + "\""
    }

    private init(text: String) { self.text = text }

    /// The tag of the same bytes compressed: other bytes, which must never pass for these.
    var ofCompressedBytes: EntityTag { EntityTag(text: "\(text.dropLast())-gzip\"") }

    /// The 128-bit FNV-1a hash.
    static func hash(_ bytes: [UInt8]) -> UInt128 {
        bytes.reduce(0x6C62_272E_07BB_0142_62B8_2175_6295_C58D) { hash, byte in
            (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013B
        }
    }

    /// Whether an `If-None-Match` names this tag, in the weak comparison that it asks for (RFC 9110 §13.1.2).
    func isNamed(in condition: String) -> Bool {
        // Most programs send the tag and nothing else.
        if condition == text { return true }
        return condition.split(separator: ",").contains { item in
            let item = item.drop { $0 == " " || $0 == "\t" }.prefix { $0 != " " && $0 != "\t" }
            return item == "*" || (item.hasPrefix("W/") ? item.dropFirst(2) : item) == text
        }
    }
}
