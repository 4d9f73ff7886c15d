import Hummingbird
import NIOCore

/// One request, with what the website wants to know of it.
struct Visit: Sendable {
    /// The request.
    let request: Request
    /// Its path below the website's folder, as it was sent: ours need no escaping, so nothing that is escaped is ours.
    let path: Substring
    /// The event loop that carries the connection.
    let loop: any EventLoop
    private let remoteAddress: SocketAddress?
    private let limit: RateLimit

    init(_ request: Request, _ context: VisitContext, _ limit: RateLimit) {
        self.request = request
        self.limit = limit
        path = request.uri.path.dropFirst()
        loop = context.loop
        remoteAddress = context.remoteAddress
    }

    /// A value after the question mark.
    func query(_ name: String) -> String? { request.uri.queryParameters[name[...]].map(String.init) }

    /// How the visitor likes to see the pages.
    var display: Display { request.cookies[Self.cookieName].flatMap { Display(rawValue: $0.value) } ?? .plain }

    /// Under which name they reached us.
    var host: WebHost? { WebHost(request.head.authority, forwarded: request.header(Self.forwardedProto)) }

    /// Lets the visitor read a page.
    ///
    /// - Throws: where they have read more than anybody reads.
    func checkRate() throws {
        let visitor = Visitor(remoteAddress, forwardedFor: request.header(Self.forwardedFor))
        guard limit.admits(visitor) else { throw WebProblem.Refusal(problem: .tooOften) }
    }

    /// Sets type size and contrast, and leads back to the page on which that was asked for.
    ///
    /// - Parameter isPage: Whether a path is one of our pages: nobody is led elsewhere.
    func switchDisplay(leadingTo isPage: (Substring) -> Bool) throws -> Response {
        guard let display = query(SiteLinks.Query.display).flatMap({ Display(rawValue: $0) }) else {
            throw HTTPError(.badRequest)
        }
        let back = query(SiteLinks.Query.back) ?? ""
        var response = Response.leading(to: isPage(back[...]) && !back.isEmpty ? back : SitePage.home.path)
        response.setCookie(
            Cookie(
                name: Self.cookieName, value: display.rawValue, maxAge: display == .plain ? 0 : Self.year, path: "/",
                secure: host?.scheme == "https", httpOnly: true, sameSite: .lax))
        return response
    }

    private static let forwardedProto = HTTPFields.Element.Name("X-Forwarded-Proto")
    private static let forwardedFor = HTTPFields.Element.Name("X-Forwarded-For")
    private static let cookieName = "display"
    private static let year = 365 * 86_400
}

extension Request {
    /// The last value of a header.
    fileprivate func header(_ name: HTTPFields.Element.Name?) -> String? { name.flatMap { headers[values: $0].last } }
}

extension Response {
    /// Leads to another address of ours, relative to the one that was asked for.
    static func leading(to path: String) -> Response {
        Response(
            status: .seeOther, headers: [.location: path, .cacheControl: Content.Freshness.never.rawValue])
    }
}

/// What is known of a request beside itself: who sent it.
struct VisitContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end of the connection.
    let remoteAddress: SocketAddress?
    /// The event loop that carries the connection.
    let loop: any EventLoop

    init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
        loop = source.channel.eventLoop
    }
}
