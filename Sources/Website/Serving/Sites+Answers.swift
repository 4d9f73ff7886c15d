import CivilTime
import Hummingbird
import Operations
import Scheduling

extension Sites {
    /// Answers one request, whatever its address: the one place that reads addresses.
    func answer(_ visit: Visit) async throws -> Response {
        let path = visit.path
        if let content = Content.fixed[String(path)] { return content.response(to: visit.request) }
        guard path != SiteLinks.display else { return try visit.switchDisplay(leadingTo: isPage) }
        switch self {
        case .one(let site): return try await site.answer(path, below: nil, visit)
        case .folder(let folder): return try await folder.answer(path, visit)
        }
    }

    /// Whether a path below the website's folder may be a page, so that the switch can lead back to it.
    private func isPage(_ path: Substring) -> Bool {
        switch self {
        case .one(let site): PageAddress(path: path, own: site.language) != nil
        case .folder:
            Language.allCases.contains { language in
                path == SiteLinks.communities(in: language)
                    || path.belowFolder.map { PageAddress(path: $0.rest, own: language) != nil } ?? false
            }
        }
    }
}

extension SiteFolder {
    /// Answers with the list of communities, or lets the community in whose folder the path lies answer.
    fileprivate func answer(_ path: Substring, _ visit: Visit) async throws -> Response {
        let language = Language.allCases.first { path == SiteLinks.communities(in: $0) || path.isEmpty && $0 == .zh }
        if let language { return try await answerWithList(in: language, visit) }
        if let language = Language.allCases.first(where: { path == SiteLinks.communities(in: $0, .large) }) {
            return .leading(to: SiteLinks.communities(in: language))
        }
        if path == SiteLinks.feedIndex {
            let bytes = try CommunityIndex(try await list()).bytes()
            return Content(.json, .quarterHour, bytes: bytes).response(to: visit.request)
        }
        guard let (slug, rest) = path.belowFolder else {
            guard try await site(String(path)) != nil else { throw HTTPError(.notFound) }
            return .leading(to: "\(path)/\(SitePage.home.path)")
        }
        guard let site = try await site(String(slug)) else { throw HTTPError(.notFound) }
        return try await site.answer(rest, below: String(slug), visit)
    }

    private func answerWithList(in language: Language, _ visit: Visit) async throws -> Response {
        try visit.checkRate()
        let page = CommunitiesPage(try await list(), in: language, .served(visit.display))
        return Content.page(try page.html(), seenAs: visit.display).response(to: visit.request)
    }
}

extension Substring {
    /// The first folder of a path with what lies below it; nil for a path without one.
    fileprivate var belowFolder: (folder: Substring, rest: Substring)? {
        firstIndex(of: "/").map { (self[..<$0], self[index(after: $0)...]) }
    }
}

extension Content {
    /// What is the same for everybody, always, by its path.
    fileprivate static let fixed: [String: Content] = [
        SiteLinks.styleSheet: Content(.styleSheet, .quarterHour, text: StyleSheet.text),
        SiteLinks.health: Content(.text, .never, text: "ok\n"),
        SiteLinks.robots: Content(.text, .quarterHour, text: SiteLinks.robotsText),
    ]

    /// A page, which looks as the visitor's cookie says.
    static func page(_ html: String, seenAs display: Display) -> Content {
        Content(
            .page, display == .plain ? .minute : .minuteAlone, bytes: Array(html.utf8), variesBy: [.cookie])
    }
}
