import Hummingbird
import Testing

@testable import Website

@Suite struct RefusalTests {
    private let sample: SampleSite

    init() throws { sample = try SampleSite() }

    @Test(
        "What is not there is not there, and the answer repeats nothing of what was asked",
        arguments: [
            "/secret", "/feeds", "/feeds/", "/feeds/secret.ics", "/feeds/community", "/feeds/room/secret.ics",
            "/feeds/troupe/", "/feeds/../secret", "/feeds/../feeds.json", "/feeds/%2e%2e/secret", "/feeds/..%2fsecret",
            "/feeds/room/..%2f..%2fsecret.ics", "/../../etc/secret", "/feeds/community.ics/secret",
            "/feeds/room/hall/secret.ics", "/feeds/%00.ics", "/style.css/secret", "/room/secret.html",
            "/troupe/secret.html",
            "/room/hall", "/day/secret.html", "/day/2026-02-30.html", "/day/1999-01-01.html", "/month/2027-12.html",
            "/week/2026-09-29.html", "/zh/index.html", "/en/en/secret.html", "/room/..%2fhall.html", "/.html",
            "//index.html",
            "/secret.html",
        ])
    func notFound(uri: String) async throws {
        let answer = try await sample.answer(uri)
        let text = String(buffer: answer.body)
        #expect(answer.status == .notFound)
        #expect(answer.headers[.contentType] == "text/plain; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "no-store")
        #expect(!text.contains("secret"))
        #expect(!text.contains("hall"))
        #expect(try Regex("Request ID: [0-9a-f]{16,32}\n$").firstMatch(in: text) != nil)
    }

    @Test(
        "Nothing can be written, wherever it is tried",
        arguments: [HTTPRequest.Method.put, .post, .delete, .patch, .options],
        ["/", "/feeds/community.ics", "/feeds/nothing.ics", "/style.css"])
    func onlyForReading(method: HTTPRequest.Method, uri: String) async throws {
        let answer = try await sample.answer(uri, method, body: "BEGIN:VCALENDAR")
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.headers[.allow] == "GET, HEAD")
    }

    @Test func `Nobody needs to send much to read`() async throws {
        #expect(try await sample.answer("/", body: String(repeating: "x", count: 1_024)).status == .ok)
        #expect(try await sample.answer("/", body: String(repeating: "x", count: 1_025)).status == .contentTooLarge)
    }

    @Test func `HEAD of what is not there has no body`() async throws {
        let answer = try await sample.answer("/secret", .head)
        #expect(answer.status == .notFound)
        #expect(answer.body.readableBytes == 0)
    }

    @Test(
        "Every answer forbids the browser what the pages do not need, and sets no cookie",
        arguments: [
            "/", "/en/room/hall.html", "/style.css", "/robots.txt", "/health", "/feeds.json", "/feeds/community.ics",
            "/secret",
            "/feeds/community.ics?form=nonsense",
        ], [HTTPRequest.Method.get, .head, .put])
    func safeHeaders(uri: String, method: HTTPRequest.Method) async throws {
        let headers = try await sample.answer(uri, method).headers
        let policy = try #require(headers[.contentSecurityPolicy])
        #expect(policy.hasPrefix("default-src 'none'; style-src 'self';"))
        #expect(!policy.contains("unsafe"))
        #expect(headers[.xContentTypeOptions] == "nosniff")
        #expect(headers[values: .xContentTypeOptions].count == 1)
        #expect(headers.contains { $0.name.canonicalName == "referrer-policy" && $0.value == "no-referrer" })
        #expect(headers[.setCookie] == nil)
    }
}
