public import CivilTime
import Scheduling

/// One page of a community's website, whatever its language.
public enum SitePage: Sendable, Hashable {
    /// The next seven days: where visitors come in.
    case home
    /// A week from its Monday.
    case week(LocalDate)
    /// A month at a glance.
    case month(YearMonth)
    /// A day.
    case day(LocalDate)
    /// Every room and every troupe.
    case places
    /// What happens in a room, and when it is open.
    case room(slug: String)
    /// What a troupe does.
    case troupe(slug: String)
    /// The weekly lecture with its next speakers.
    case lecture
    /// The pasteboard.
    case board
    /// Whether the reading room is open.
    case readingRoom
    /// Who is to be commended in the four-good awards while anybody may object, and who was.
    case awards
    /// Every calendar there is to subscribe to.
    case calendars

    /// Where the page's file lies below the community's folder of one language, such as `room/hall.html`.
    ///
    /// Pages are files, so that they have the same address and the same links wherever they are served from.
    public var path: String {
        switch self {
        case .home: "index.html"
        case .week(let monday): "week/\(monday).html"
        case .month(let month): "month/\(month).html"
        case .day(let date): "day/\(date).html"
        case .places: "places.html"
        case .room(let slug): "room/\(slug).html"
        case .troupe(let slug): "troupe/\(slug).html"
        case .lecture: "lecture.html"
        case .board: "board.html"
        case .readingRoom: "reading-room.html"
        case .awards: "awards.html"
        case .calendars: "calendars.html"
        }
    }

    /// Reads a path as `path` has it; a folder means its `index.html`. Nil where no page can lie there.
    init?(path: some StringProtocol) {
        guard !path.isEmpty else {
            self = .home
            return
        }
        guard path.hasSuffix(Self.suffix) else { return nil }
        let parts = path.dropLast(Self.suffix.count).split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: self.init(name: String(parts[0]))
        case 2: self.init(family: String(parts[0]), member: String(parts[1]))
        case _: return nil
        }
    }

    private static let suffix = ".html"

    private init?(name: String) {
        switch name {
        case "index": self = .home
        case "places": self = .places
        case "lecture": self = .lecture
        case "board": self = .board
        case "reading-room": self = .readingRoom
        case "awards": self = .awards
        case "calendars": self = .calendars
        case _: return nil
        }
    }

    private init?(family: String, member: String) {
        switch family {
        case "week":
            guard let monday = try? LocalDate(member), monday.weekday == .monday else { return nil }
            self = .week(monday)
        case "month":
            guard let month = YearMonth(member) else { return nil }
            self = .month(month)
        case "day":
            guard let date = try? LocalDate(member) else { return nil }
            self = .day(date)
        case "room" where Slug.isValid(member): self = .room(slug: member)
        case "troupe" where Slug.isValid(member): self = .troupe(slug: member)
        case _: return nil
        }
    }
}

/// One page in one language and one edition.
public struct PageAddress: Sendable, Hashable {
    /// The page.
    public let page: SitePage
    /// Its language.
    public let language: Language
    /// Its edition.
    public let edition: Edition

    /// Names a page in a language.
    public init(_ page: SitePage, in language: Language, _ edition: Edition = .ordinary) {
        self.page = page
        self.language = language
        self.edition = edition
    }

    /// Where the page's file lies below the community's folder: pages in the community's own language at its top, those in
    /// another in a folder of their own, such as `en/room/hall.html`; and all that once more in the folder of another edition.
    ///
    /// - Parameter own: The community's own language.
    public func path(own: Language) -> String {
        edition.folder + (language == own ? page.path : "\(language.rawValue)/\(page.path)")
    }

    /// Reads a path as `path(own:)` has it; a folder means its `index.html`.
    init?(path: some StringProtocol, own: Language) {
        let edition = Edition.allCases.first { $0 != .ordinary && path.hasPrefix($0.folder) } ?? .ordinary
        let below = path.dropFirst(edition.folder.count)
        let foreign = Language.allCases.first { $0 != own && below.hasPrefix("\($0.rawValue)/") }
        let rest = foreign.map { below.dropFirst($0.rawValue.count + 1) } ?? below
        guard let page = SitePage(path: rest) else { return nil }
        self.init(page, in: foreign ?? own, edition)
    }
}
