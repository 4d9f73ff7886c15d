import CivilTime
import Feeds
import Operations

/// The addresses of the website that are no pages, each below the folder it lies in. Nothing else makes one.
enum SiteLinks {
    /// The one style sheet, below the website's folder.
    static let styleSheet = "style.css"
    /// The switch of type size and contrast, below the website's folder.
    static let display = "display"
    /// Whether the website is up.
    static let health = "health"
    /// What search engines and calendar services may fetch.
    static let robots = "robots.txt"
    /// All of it: calendar services ask before they fetch.
    static let robotsText = "User-agent: *\nAllow: /\n"
    /// The list of calendars for programs, below a community's folder.
    static let feedIndex = "feeds.json"

    /// A calendar, below a community's folder.
    static func path(of feed: FeedName) -> String { "\(feedFolder)\(feed.path)" }

    /// The list of communities, below the website's folder. It has no folder for another edition: any could be a community's.
    static func communities(in language: Language, _ edition: Edition = .ordinary) -> String {
        switch (language, edition) {
        case (.zh, .ordinary): "index.html"
        case (.en, .ordinary): "index.en.html"
        case (.zh, .large): "index.large.html"
        case (.en, .large): "index.en.large.html"
        }
    }

    /// The folder of the calendars, below a community's folder.
    static let feedFolder = "feeds/"

    /// The token in the name of a personal feed, such as `personal/TOKEN`; nil for any other name.
    static func personalToken(in name: String) -> FeedToken? {
        guard name.hasPrefix(personalPrefix) else { return nil }
        return FeedToken(String(name.dropFirst(personalPrefix.count)))
    }

    /// A path as a log may have it: below a folder of calendars only the names of public feeds, since anything else may hold
    /// a token, and nothing that is written in a roundabout way.
    static func loggable(_ path: String) -> String {
        guard !path.contains("%"), path.utf8.count <= 200 else { return "…" }
        guard let folder = path.firstRange(of: "/\(feedFolder)") else { return path }
        let name = path[folder.upperBound...]
        let isPublic = name.hasSuffix(".ics") && FeedName(String(name.dropLast(4))) != nil
        return isPublic ? path : "\(path[..<folder.upperBound])…"
    }

    private static let personalPrefix = "personal/"

    /// The names of the values after the question mark.
    enum Query {
        static let language = "language"
        static let form = "form"
        static let alarm = "alarm"
        static let display = "to"
        static let back = "back"
    }
}
