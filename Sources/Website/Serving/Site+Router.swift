import CivilTime
import Feeds
import Hummingbird
import Operations

/// The address of every page, and what stands before them all.
func buildRouter(_ site: Site) -> Router<BasicRequestContext> {
    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: SafeHeaders())
    router.add(middleware: DiscreetErrors())
    router.add(middleware: ReadersOnly())
    router.get(SiteLinks.week(nil).route) { request, _ in try await site.week(request) }
    router.get(SiteLinks.feedRoute) { request, context in try await site.feed(request, context.parameters) }
    router.get(SiteLinks.feedIndex.route) { request, _ in try await site.feedIndex(request) }
    for (link, content) in Content.fixed {
        router.get(link.route) { request, _ in content.response(to: request) }
    }
    return router
}

extension SiteLinks {
    /// The path as the router takes it.
    fileprivate var route: RouterPath { RouterPath(path) }

    /// Every path under the calendars' folder.
    fileprivate static var feedRoute: RouterPath { RouterPath("\(feedFolder)/**") }
}

extension Content {
    /// What is the same for everybody, always.
    fileprivate static let fixed: [(SiteLinks, Content)] = [
        (.styleSheet, Content(.styleSheet, .quarterHour, text: StyleSheet.text)),
        (.health, Content(.text, .never, text: "ok\n")),
        (.robots, Content(.text, .quarterHour, text: "User-agent: *\nAllow: /\n")),
    ]
}

extension Site {
    fileprivate func week(_ request: Request) async throws -> Response {
        let language = request.uri.queryParameters.get(SiteLinks.Query.language).flatMap { Language(rawValue: $0) }
        let forwarded = request.headers.first { $0.name.canonicalName == "x-forwarded-proto" }?.value
        let host = WebHost(request.head.authority, forwarded: forwarded)
        let page = try await atDesk { try WeekPage(at: $0, in: language, host: host).html() }
        return Content(.page, .minute, text: page).response(to: request)
    }

    fileprivate func feed(_ request: Request, _ parameters: Parameters) async throws -> Response {
        let path = parameters.getCatchAll().joined(separator: "/")
        guard let subject = FeedShelf.Subject(path: path) else { throw HTTPError(.notFound) }
        let key = FeedShelf.Key(subject: subject, form: try form(request), alarm: try alarm(request))
        let content = try await atDesk { [shelf] desk in
            try shelf.feed(key, now: desk.now) { try FeedDesk(at: desk).bytes(of: key) }
        }
        return content.response(to: request)
    }

    private func form(_ request: Request) throws -> FeedForm {
        guard let text = request.uri.queryParameters.get(SiteLinks.Query.form) else { return .series }
        guard let form = FeedForm(rawValue: text) else { throw HTTPError(.badRequest) }
        return form
    }

    private func alarm(_ request: Request) throws -> FeedAlarm? {
        guard let text = request.uri.queryParameters.get(SiteLinks.Query.alarm) else { return nil }
        guard let alarm = FeedAlarm(text) else { throw HTTPError(.badRequest) }
        return alarm
    }

    fileprivate func feedIndex(_ request: Request) async throws -> Response {
        let bytes = try await atDesk { try FeedDesk(at: $0).index() }
        return Content(.json, .quarterHour, bytes: bytes).response(to: request)
    }
}

extension FeedShelf.Subject {
    /// Finds out which feed a path below the calendars' folder means.
    fileprivate init?(path: String) {
        guard path.hasSuffix(".ics") else { return nil }
        let name = String(path.dropLast(4))
        if let token = SiteLinks.personalToken(in: name) {
            self = .personal(token)
        } else if let name = FeedName(name) {
            self = .published(name)
        } else {
            return nil
        }
    }
}

extension FeedDesk {
    /// The bytes of a feed. A token that was never issued and one that was revoked are the same to a visitor: nothing there.
    fileprivate func bytes(of key: FeedShelf.Key) throws -> [UInt8] {
        switch key.subject {
        case .published(let name): return try bytes(of: name.description, form: key.form, alarm: key.alarm)
        case .personal(let token):
            guard let bytes = try bytes(of: token, form: key.form, alarm: key.alarm) else { throw HTTPError(.notFound) }
            return bytes
        }
    }
}
