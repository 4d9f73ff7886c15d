/// Where a published feed can be reached, for its properties `SOURCE` and `URL` (RFC 7986 §5.8, §5.5).
public struct FeedPlace: Sendable, Hashable {
    /// The address of the calendar itself.
    public let source: String
    /// The address of a page about it.
    public let page: String

    /// Names the two addresses, each with its scheme.
    public init(source: String, page: String) {
        self.source = source
        self.page = page
    }
}
