import Hummingbird
import Testing

@testable import Website

/// The switch of type size and contrast.
@Suite struct DisplayTests {
    private let sample: SampleSite

    init() throws { sample = try SampleSite() }

    @Test(
        "It sets the one cookie, and leads back to the page",
        arguments: [
            ("large", "room/hall.html"), ("contrast", "index.html"), ("large-contrast", "en/day/2026-09-28.html"),
        ])
    func sets(value: String, back: String) async throws {
        let answer = try await sample.answer("/display?to=\(value)&back=\(back)")
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == back)
        #expect(answer.headers[.cacheControl] == "no-store")
        let cookie = try #require(answer.headers[.setCookie])
        #expect(cookie.hasPrefix("display=\(value);"))
        for part in ["Path=/", "SameSite=Lax", "HttpOnly", "Max-Age=31536000"] { #expect(cookie.contains(part)) }
        #expect(!cookie.contains("Domain") && !cookie.contains("Secure"))
    }

    @Test func `It forgets, and keeps to https where that is`() async throws {
        let name = try #require(HTTPFields.Element.Name("X-Forwarded-Proto"))
        let cookie = try await sample.answer("/display?to=plain&back=index.html", headers: [name: "https"])
            .headers[.setCookie]
        #expect(cookie?.contains("Max-Age=0") == true)
        #expect(cookie?.contains("Secure") == true)
    }

    @Test(
        "Nobody is led elsewhere",
        arguments: [
            "https://evil.example/", "//evil.example/index.html", "/index.html", "javascript:alert(1)", "../index.html",
            "index.html%0D%0ASet-Cookie:%20a=b", "", "feeds/community.ics",
        ])
    func elsewhere(back: String) async throws {
        #expect(try await sample.answer("/display?to=large&back=\(back)").headers[.location] == "index.html")
    }

    @Test("What is no way to look at a page is not guessed", arguments: ["", "?to=", "?to=huge", "?back=index.html"])
    func refused(query: String) async throws {
        let answer = try await sample.answer("/display\(query)")
        #expect(answer.status == .badRequest)
        #expect(answer.headers[.setCookie] == nil)
    }

    @Test(
        "The pages look as the cookie says, and nobody else gets them so",
        arguments: [
            ("display=large", " class=\"large\"", "true", "false"),
            ("display=contrast", " class=\"contrast\"", "false", "true"),
            ("a=b; display=large-contrast", " class=\"large contrast\"", "true", "true"),
            ("display=%22%3E", "", "false", "false"), ("", "", "false", "false"),
        ])
    func shown(cookie: String, classes: String, large: String, contrast: String) async throws {
        let answer = try await sample.answer("/", headers: [.cookie: cookie])
        let page = String(buffer: answer.body)
        #expect(page.contains("<html lang=\"zh-Hans\"\(classes)>"))
        #expect(page.contains("aria-pressed=\"\(large)\">大字"))
        #expect(page.contains("aria-pressed=\"\(contrast)\">高对比"))
        #expect(answer.headers[.vary] == "Accept-Encoding, Cookie")
        #expect(answer.headers[.cacheControl] == "\(classes.isEmpty ? "public" : "private"), max-age=60")
        #expect(answer.headers[.setCookie] == nil)
    }
}
