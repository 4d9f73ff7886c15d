import Feeds

/// Where published files can be reached: a folder of a web server, such as `https://example.org/calendars`.
public struct PublishedAddress: Sendable, Hashable {
    private let scheme: String
    private let hostAndPath: String

    /// Reads an address of `http` or `https`; nil for any other text, and for one with a question mark or a blank.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        var rest = text.dropFirst(scheme.count)
        while rest.last == "/" { rest.removeLast() }
        guard !rest.isEmpty, rest.first != "/", rest.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.scheme = scheme
        hostAndPath = String(rest)
    }

    private init(scheme: String, hostAndPath: String) {
        self.scheme = scheme
        self.hostAndPath = hostAndPath
    }

    /// The address of a folder below.
    package func below(_ folder: String) -> PublishedAddress {
        PublishedAddress(scheme: scheme, hostAndPath: "\(hostAndPath)/\(folder)")
    }

    /// The address that a calendar program opens as a subscription. There is no such address relative to a page.
    public func webcal(_ path: String) -> String { "webcal://\(hostAndPath)/\(path)" }

    /// The address of a file below the folder, for a browser, or to be copied.
    public func web(_ path: String) -> String { "\(scheme)\(hostAndPath)/\(path)" }

    /// Where a file of the folder, and the page that lists all, can be reached.
    func place(of path: String) -> FeedPlace {
        FeedPlace(source: "\(scheme)\(hostAndPath)/\(path)", page: "\(scheme)\(hostAndPath)/")
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case _: "-._~%/:[]".utf8.contains(byte)
        }
    }
}
