public import CivilTime

/// A residential community (社区): the tenant of one data file.
public struct Community: Sendable, Hashable {
    /// The short ASCII name, which names the data file and the feeds.
    public let slug: String
    /// The name people use.
    public let name: String
    /// The time zone of its walls' clocks.
    public let zone: Zone
    /// The language it speaks first.
    public let language: Language
    /// The right-hand side of the UIDs it gives out; fixed for life.
    public let uidHost: String

    /// Creates a community.
    public init(slug: String, name: String, zone: Zone, language: Language, uidHost: String) {
        self.slug = slug
        self.name = name
        self.zone = zone
        self.language = language
        self.uidHost = uidHost
    }
}
