import CMessageDigest

/// The SHA-256 hash of a text (FIPS 180-4), by which a file knows it again without keeping it.
struct SHA256: Sendable, Hashable {
    /// The 32 bytes.
    let bytes: [UInt8]

    /// Hashes the text's UTF-8.
    init(of text: String) {
        var context = SHA2_CTX()
        var hash = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        let text = Array(text.utf8)
        SHA256Init(&context)
        SHA256Update(&context, text, text.count)
        SHA256Final(&hash, &context)
        bytes = hash
    }

    /// The bytes in 64 hexadecimal digits, as `sha256sum` prints them.
    var hexadecimal: String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
