import Foundation
import Hummingbird
import Operations
import Scheduling
import Testing

@testable import Website

@Suite struct FeedAnswerTests {
    private static let feeds = [
        "/feeds/community.ics", "/feeds/lecture.ics", "/feeds/room/hall.ics", "/feeds/troupe/choir.ics",
        "/feeds/holidays.ics", "/feeds/kind/rehearsal.ics", "/feeds/busy/hall.ics",
        "/feeds/community.ics?form=single", "/feeds/community.ics?form=series",
    ]

    private let sample: SampleSite

    init() throws {
        sample = try SampleSite()
        try sample.book("合唱排练", at: "2026-09-29T19:00", troupes: ["choir"])
    }

    @Test("A feed is a calendar that may be kept for a quarter of an hour and asked for again", arguments: feeds)
    func headers(uri: String) async throws {
        let answer = try await sample.answer(uri)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "public, max-age=900")
        #expect(answer.headers[.eTag]?.hasPrefix("\"") == true)
        #expect(answer.headers[.lastModified] == "Mon, 28 Sep 2026 00:00:00 GMT")
        #expect(String(buffer: answer.body).hasPrefix("BEGIN:VCALENDAR\r\n"))
    }

    @Test("HEAD tells the same without the bytes", arguments: feeds)
    func head(uri: String) async throws {
        try await sample.client { client in
            let get = try await client.execute(uri: uri, method: .get)
            let head = try await client.execute(uri: uri, method: .head)
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers == get.headers)
            #expect(head.headers[.contentLength] == "\(get.body.readableBytes)")
        }
    }

    @Test func `A series is told by its rule, or occurrence by occurrence where that is asked for`() async throws {
        try sample.book("太极", at: "2026-09-30T07:00", rule: "FREQ=WEEKLY;COUNT=3")
        let series = String(buffer: try await sample.answer("/feeds/community.ics").body)
        let single = String(buffer: try await sample.answer("/feeds/community.ics?form=single").body)
        #expect(series.contains("RRULE"))
        #expect(!single.contains("RRULE"))
        #expect(series == String(buffer: try await sample.answer("/feeds/community.ics?form=series").body))
    }

    @Test func `A form that does not exist is not guessed`() async throws {
        #expect(try await sample.answer("/feeds/community.ics?form=weekly").status == .badRequest)
    }

    @Test("Who has the bytes is told so and sent nothing", arguments: [HTTPRequest.Method.get, .head])
    func knownTag(method: HTTPRequest.Method) async throws {
        let tag = try #require(try await sample.answer("/feeds/community.ics").headers[.eTag])
        let answer = try await sample.answer("/feeds/community.ics", method, headers: [.ifNoneMatch: "\"old\", \(tag)"])
        #expect(answer.status == .notModified)
        #expect(answer.body.readableBytes == 0)
        #expect(answer.headers[.eTag] == tag)
        #expect(answer.headers[.cacheControl] == "public, max-age=900")
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test func `A tag of other bytes gets the whole calendar, whatever the date says`() async throws {
        let headers: HTTPFields = [.ifNoneMatch: "\"old\"", .ifModifiedSince: "Tue, 29 Sep 2026 00:00:00 GMT"]
        #expect(try await sample.answer("/feeds/community.ics", headers: headers).status == .ok)
    }

    @Test(
        "A date is answered by what has changed since",
        arguments: [
            ("Mon, 28 Sep 2026 00:00:00 GMT", HTTPResponse.Status.notModified),
            ("Mon, 28 Sep 2026 00:00:01 GMT", .notModified), ("Sun, 27 Sep 2026 23:59:59 GMT", .ok),
            ("yesterday", .ok),
        ])
    func knownDate(date: String, status: HTTPResponse.Status) async throws {
        #expect(try await sample.answer("/feeds/community.ics", headers: [.ifModifiedSince: date]).status == status)
    }

    @Test func `A calendar that changes because a day has come is new to those who ask by date`() async throws {
        _ = try CancelActivity(at: sample.desk())(
            "合唱排练", occasion: nil, scope: .all, reason: "停电", isAnnounced: true)
        try await sample.client { client in
            let before = try await client.execute(uri: "/feeds/community.ics", method: .get)
            try sample.setClock("2026-12-01T09:00")
            let date = try #require(before.headers[.lastModified])
            let after = try await client.execute(
                uri: "/feeds/community.ics", method: .get, headers: [.ifModifiedSince: date])
            #expect(String(buffer: before.body).contains("【已取消】"))
            #expect(after.status == .ok)
            #expect(!String(buffer: after.body).contains("【已取消】"))
            #expect(after.headers[.lastModified] == "Tue, 01 Dec 2026 01:00:00 GMT")
        }
    }

    @Test("What a client says it accepts does not matter", arguments: ["text/html", "image/png;q=0.1", "nonsense"])
    func accept(value: String) async throws {
        let answer = try await sample.answer("/feeds/community.ics", headers: [.accept: value])
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
    }

    @Test func `The index lists every feed, and each path in it is there`() async throws {
        struct Index: Decodable {
            struct Entry: Decodable { let path: String }
            let feeds: [Entry]
        }
        let answer = try await sample.answer("/feeds.json")
        #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
        let index = try JSONDecoder().decode(Index.self, from: Data(answer.body.readableBytesView))
        #expect(
            Set(index.feeds.map(\.path)).isSuperset(of: [
                "feeds/holidays.ics", "feeds/kind/rehearsal.ics", "feeds/busy/hall.ics",
            ]))
        for feed in index.feeds { #expect(try await sample.answer("/\(feed.path)").status == .ok) }
    }
}
