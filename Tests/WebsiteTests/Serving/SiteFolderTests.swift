import CivilTime
import Foundation
import Hummingbird
import Testing

@testable import Website

/// Several communities from one server.
@Suite struct SiteFolderTests {
    private let sample: SampleSite

    init() throws {
        sample = try SampleSite()
        try sample.found("河滨社区", slug: "hebin")
    }

    private func answers(_ uris: [String], _ check: @escaping @Sendable (String, SiteAnswer) throws -> Void)
        async throws
    {
        try await sample.client(of: sample.siteFolder) { client in
            for uri in uris { try check(uri, try await client.execute(uri: uri, method: .get)) }
        }
    }

    @Test func `The top lists the communities, in both languages`() async throws {
        try await answers(["/", "/index.html", "/index.en.html"]) { uri, answer in
            let page = String(buffer: answer.body)
            #expect(page.contains("<a href=\"wangjianian/index.html\"><bdi lang=\"zh-Hans\">王家碾社区</bdi></a>"))
            #expect(page.contains("<a href=\"hebin/index.html\"><bdi lang=\"zh-Hans\">河滨社区</bdi></a>"))
            #expect(page.contains("<html lang=\"\(uri.contains("en") ? "en" : "zh-Hans")\">"))
        }
    }

    @Test(arguments: [
        ("/index.large.html", "index.html"), ("/index.en.large.html", "index.en.html"),
        ("/hebin/large/index.html", "../index.html"),
        ("/hebin/large/en/month/2026-10.html", "../../../en/month/2026-10.html"),
    ])
    func `An address of the published edition in large type leads to the page that has a switch`(
        address: String, place: String
    ) async throws {
        try await answers([address]) { _, answer in
            #expect(answer.status == .seeOther && answer.headers[.location] == place)
        }
    }

    @Test func `A community may be called large`() async throws {
        try sample.found("大社区", slug: "large")
        try await answers(["/large/index.html"]) { _, answer in
            #expect(answer.status == .ok && String(buffer: answer.body).contains("大社区"))
        }
    }

    @Test func `Programs find the communities, and each one's calendars, from the top`() async throws {
        try await answers(["/feeds.json"]) { _, answer in
            #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
            #expect(String(buffer: answer.body).contains("\"path\" : \"wangjianian/feeds.json\""))
        }
    }

    @Test func `Each has its pages and calendars below its slug, with links that stay there`() async throws {
        try sample.book("合唱排练", at: "2026-09-29T19:00")
        try await answers(["/wangjianian/index.html", "/wangjianian/", "/wangjianian/en/index.html"]) { uri, answer in
            let page = String(buffer: answer.body)
            #expect(answer.status == .ok)
            #expect(page.contains("合唱排练"))
            #expect(page.contains("webcal://localhost/wangjianian/feeds/community.ics"))
            #expect(page.contains("href=\"\(uri.contains("en/") ? "../../" : "../")style.css\""))
        }
        try await answers(["/wangjianian/feeds/room/hall.ics", "/wangjianian/feeds.json", "/hebin/index.html"]) {
            #expect($1.status == .ok)
        }
        try await answers(["/hebin/index.html"]) { #expect(!String(buffer: $1.body).contains("合唱排练")) }
    }

    @Test func `A slug alone leads to its folder, and what is not there is not there`() async throws {
        try await answers(["/hebin"]) { #expect($1.headers[.location] == "hebin/index.html") }
        try await answers([
            "/feeds/community.ics", "/nothing", "/nothing/index.html", "/heb/index.html", "/hebin/feeds/room/hall.ics",
            "/../hebin/index.html", "//hebin/index.html",
        ]) { uri, answer in #expect(answer.status == .notFound, "\(uri)") }
    }

    @Test func `A community that has nothing yet says so`() async throws {
        try await answers(["/hebin/places.html"]) {
            #expect(String(buffer: $1.body).components(separatedBy: "还没有登记。").count == 3)
        }
    }

    @Test func `The switch leads back into the folder`() async throws {
        try await answers(["/display?to=large&back=wangjianian/room/hall.html"]) {
            #expect($1.headers[.location] == "wangjianian/room/hall.html")
        }
        try await answers(["/display?to=large&back=evil.example/../x"]) {
            #expect($1.headers[.location] == "index.html")
        }
    }

    @Test func `A community that is founded while the server runs is there at once`() async throws {
        try await sample.client(of: sample.siteFolder) { client in
            #expect(try await client.execute(uri: "/xincheng/", method: .get).status == .notFound)
            try sample.found("新城社区", slug: "xincheng")
            #expect(try await client.execute(uri: "/xincheng/", method: .get).status == .ok)
            #expect(String(buffer: try await client.execute(uri: "/", method: .get).body).contains("新城社区"))
        }
    }
}
