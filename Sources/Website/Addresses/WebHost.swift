import Operations

/// The host and port under which a visitor reached the website.
struct WebHost: Sendable, Hashable {
    /// The host, with its port where one was named.
    let name: String
    /// `https` where a proxy in front of us says so, else `http`.
    let scheme: String

    /// Takes the host a request names; nil where that is no host: it comes from a stranger and goes into a page.
    ///
    /// - Parameter forwarded: The value of `X-Forwarded-Proto`.
    init?(_ text: String?, forwarded: String? = nil) {
        guard let text, (1...255).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        name = text
        scheme = forwarded == "https" ? "https" : "http"
    }

    /// The address of a community's folder, which lies below the website's where a slug is named.
    func address(of slug: String?) -> PublishedAddress? {
        PublishedAddress("\(scheme)://\(name)" + (slug.map { "/\($0)" } ?? ""))
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case _: "-.:[]".utf8.contains(byte)
        }
    }
}
