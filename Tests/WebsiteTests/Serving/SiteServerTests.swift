import Dispatch
import Foundation
import Testing

@testable import Website

@Suite struct SiteServerTests {
    @Test func `A live server answers over a socket as the router does`() async throws {
        try await LiveSite.run(SampleSite().sites) { connection in
            let page = try await answer("GET / HTTP/1.1", from: connection)
            #expect(page.head.hasPrefix("HTTP/1.1 200 "))
            #expect(page.head.contains("\r\nDate: "))
            #expect(page.body.hasPrefix("<!DOCTYPE html>"))
            let head = try await answer("HEAD /feeds/community.ics HTTP/1.1", from: connection)
            #expect(head.head.hasPrefix("HTTP/1.1 200 "))
            #expect(head.body.isEmpty)
            #expect(!head.head.contains("\r\nContent-Length: 0\r\n"))
            let probe = try await answer(
                "PUT /feeds/community.ics HTTP/1.1\r\nContent-Length: 15", "BEGIN:VCALENDAR", from: connection)
            #expect(probe.head.hasPrefix("HTTP/1.1 405 "))
            #expect(try await answer("GET /health HTTP/1.1", from: connection).head.hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test func `What was changed beside the server shows to everybody who asks after that`() async throws {
        let sample = try SampleSite()
        try await LiveSite.run(try sample.sites) { connection in
            let request = Array("GET /feeds/community.ics HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
            for day in 10...16 {
                try sample.book("活动\(day)", at: "2026-10-\(day)T19:00")
                try await withThrowingTaskGroup { group in
                    for _ in 0..<16 { group.addTask { await connection.conversation(request) } }
                    for try await answer in group { #expect(answer?.contains("SUMMARY:活动\(day)") == true) }
                }
            }
        }
    }

    /// Says one request; gives what was answered before and after the empty line.
    private func answer(
        _ head: String, _ body: String = "", from connection: RawConnection
    ) async throws -> (head: String, body: String) {
        let answer = await connection.conversation(Array("\(head)\r\nHost: localhost\r\n\r\n\(body)".utf8))
        let text = try #require(answer)
        let end = try #require(text.range(of: "\r\n\r\n"))
        return (String(text[..<end.upperBound]), String(text[end.upperBound...]))
    }

    @Test func `An address that is not this machine's is named with a way out`() async throws {
        let server = SiteServer(try SampleSite().sites, host: "192.0.2.1", port: 8_080)
        let error = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: Result { try server.run {} })
            }
        }
        #expect(throws: WebsiteError.cannotListen(host: "192.0.2.1", port: 8_080)) { try error.get() }
    }

    @Test(
        "The address can be typed into a browser",
        arguments: [("127.0.0.1", "http://127.0.0.1:8080/"), ("::1", "http://[::1]:8080/")])
    func address(host: String, address: String) throws {
        #expect(SiteServer(try SampleSite().sites, host: host, port: 8_080).address == address)
    }
}
