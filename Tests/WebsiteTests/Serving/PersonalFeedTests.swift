import Hummingbird
import Operations
import Scheduling
import Testing

@testable import Website

/// Feeds behind a secret address.
@Suite struct PersonalFeedTests {
    private let sample: SampleSite
    private let issued: KeepFeedTokens.Issued
    private let uri: String

    init() throws {
        sample = try SampleSite()
        try sample.book("队员会", at: "2026-09-29T19:00", troupes: ["choir"], visibility: .members)
        issued = try KeepFeedTokens(at: sample.desk()).issue(to: "choir")
        uri = "/feeds/personal/\(issued.token.text).ics"
    }

    @Test("The address gives the calendar, to be kept by nobody in between", arguments: ["", "?form=single"])
    func served(query: String) async throws {
        let answer = try await sample.answer(uri + query)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "private, max-age=900")
        #expect(String(buffer: answer.body).contains("队员会"))
        let tag = try #require(answer.headers[.eTag])
        #expect(try await sample.answer(uri + query, headers: [.ifNoneMatch: tag]).status == .notModified)
    }

    @Test func `A revoked address, one never issued and one nobody could issue answer alike`() async throws {
        try await sample.client { client in
            #expect(try await client.execute(uri: uri, method: .get).status == .ok)
            _ = try KeepFeedTokens(at: sample.desk()).revoke(from: "choir")
            let never = "/feeds/personal/\(String(repeating: "a", count: 32)).ics"
            var answers: [[String]] = []
            for uri in [uri, never, "/feeds/personal/x.ics", "/feeds/nothing.ics"] {
                let answer = try await client.execute(uri: uri, method: .get)
                #expect(answer.status == .notFound)
                // Only the number of the request differs.
                let text = String(buffer: answer.body).replacing(try Regex("[0-9a-f]{16,32}"), with: "N")
                answers.append([text, "\(answer.headers[.cacheControl] ?? "")", "\(answer.headers.count)"])
            }
            #expect(Set(answers).count == 1)
        }
    }

    @Test func `No page and no index speaks of it`() async throws {
        for uri in [
            "/", "/en/index.html", "/calendars.html", "/troupe/choir.html", "/feeds.json", "/robots.txt",
            "/feeds/troupe/choir.ics",
        ] {
            let text = String(buffer: try await sample.answer(uri).body)
            #expect(!text.contains(issued.token.text) && !text.contains("personal") && !text.contains("队员会"))
        }
    }

    @Test(
        "A log never has the token, however the address is written",
        arguments: [
            "/feeds/personal/TOKEN.ics", "/feeds/personal/TOKEN", "/feeds//personal/TOKEN.ics",
            "/feeds/%70ersonal/TOKEN.ics", "/%66eeds/personal/TOKEN.ics", "/feeds/room/TOKEN/x.ics", "/feeds/TOKEN",
            "/wangjianian/feeds/personal/TOKEN.ics", "/\(String(repeating: "a", count: 200))/TOKEN",
        ])
    func log(path: String) { #expect(!SiteLinks.loggable(path).contains("TOKEN")) }

    @Test(
        "A log has every other path",
        arguments: ["/", "/feeds.json", "/feeds/room/hall.ics", "/wangjianian/feeds/room/hall.ics", "/style.css"])
    func logged(path: String) { #expect(SiteLinks.loggable(path) == path) }
}
