import Testing

@testable import Operations

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-4 as published by NIST, and what `sha256sum` of GNU coreutils says of a Chinese text.
    @Test(
        "A text has the hash that others find",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            ("书香", "8a172642cd7ef9524a778e39dc9f9e4b1cb507fd7d73437cd0cde74153079351"),
        ])
    func hash(text: String, hash: String) {
        #expect(SHA256(of: text).hexadecimal == hash)
    }
}
