import CivilTime
import Feeds
import Operations

/// Every address of the website. Nothing else makes one.
enum SiteLinks {
    /// The next seven days, in the community's language unless one is named.
    case week(Language?)
    /// The one style sheet.
    case styleSheet
    /// A calendar.
    case feed(FeedName)
    /// A calendar that tells each occurrence, for simple phones.
    case singleFeed(FeedName)
    /// The list of calendars for programs.
    case feedIndex
    /// Whether the website is up.
    case health
    /// What search engines and calendar services may fetch.
    case robots

    /// The folder of the calendars.
    static let feedFolder = "/feeds"

    /// The token in the name of a personal feed, such as `personal/TOKEN`; nil for any other name.
    static func personalToken(in name: String) -> FeedToken? {
        guard name.hasPrefix(personalPrefix) else { return nil }
        return FeedToken(String(name.dropFirst(personalPrefix.count)))
    }

    /// A path as a log may have it: below the calendars' folder only the names of public feeds, since anything else may hold
    /// a token, however it is written.
    static func loggable(_ path: String) -> String {
        guard path.hasPrefix("\(feedFolder)/") else { return path }
        let name = path.dropFirst(feedFolder.count + 1)
        let isPublic = name.hasSuffix(".ics") && FeedName(String(name.dropLast(4))) != nil
        return isPublic ? path : "\(feedFolder)/…"
    }

    private static let personalPrefix = "personal/"

    /// The path and query on this website.
    var path: String {
        switch self {
        case .week(nil): "/"
        case .week(let language?): "/?\(Query.language)=\(language.rawValue)"
        case .styleSheet: "/style.css"
        case .feed(let name): "\(Self.feedFolder)/\(name.path)"
        case .singleFeed(let name):
            "\(Self.feedFolder)/\(name.path)?\(Query.form)=\(FeedForm.single.rawValue)"
        case .feedIndex: "/feeds.json"
        case .health: "/health"
        case .robots: "/robots.txt"
        }
    }

    /// The address that a calendar program opens as a subscription.
    func webcal(host: WebHost) -> String { "webcal://\(host.name)\(path)" }

    /// The address to copy into a phone that has no `webcal`.
    func web(host: WebHost) -> String { "\(host.scheme)://\(host.name)\(path)" }

    /// The names of the values after the question mark.
    enum Query {
        static let language = "language"
        static let form = "form"
        static let alarm = "alarm"
    }
}

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

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case _: "-.:[]".utf8.contains(byte)
        }
    }
}
