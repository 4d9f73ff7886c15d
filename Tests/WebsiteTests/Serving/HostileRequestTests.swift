import Foundation
import Hummingbird
import Testing

@testable import Website

/// Requests that no well-behaved client sends, to a real server over a real socket.
@Suite struct HostileRequestTests {
    /// Starts one server, says one thing after another to it, and makes sure that it serves others as before.
    private func answers(_ requests: [[UInt8]]) async throws -> [(request: String, answer: String)] {
        try await LiveSite.run(SampleSite().sites) { connection in
            var answers: [(request: String, answer: String)] = []
            for request in requests {
                let text = String(decoding: request.prefix(100), as: UTF8.self)
                let answer = await connection.conversation(request)
                answers.append((text, try #require(answer, "The server keeps the connection after \(text)")))
                let health = await connection.conversation(Array("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
                #expect(health?.hasPrefix("HTTP/1.1 200 ") == true, "after \(text)")
            }
            return answers
        }
    }

    private func answers(_ requests: [String]) async throws -> [(request: String, answer: String)] {
        try await answers(requests.map { Array($0.utf8) })
    }

    /// The statuses of the answers, in order.
    private static func statuses(_ answer: String) -> [String] {
        answer.matches(of: #/HTTP/1\.1 (\d+)/#).map { String($0.1) }
    }

    @Test func `A request that two readers could understand in two ways is refused, and nothing hides in it`()
        async throws
    {
        let headers = [
            "Content-Length: 4\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 4",
            "Content-Length: 4\r\nContent-Length: 40", "Content-Length: 4, 40", "Content-Length: +4",
            "Content-Length: 0x4", "Content-Length: -1", "Content-Length : 4", "Transfer-Encoding : chunked",
            "Content-Length: 4\r\n X: y", "Transfer-Encoding: identity, chunked\r\nContent-Length: 40", "no colon",
            "X\u{0}: y", "Host: a\r\nHost: b\r\nContent-Length: x",
        ]
        let hidden = "0\r\n\r\nGET /places.html HTTP/1.1\r\nHost: localhost\r\n\r\n"
        let requests = headers.map { "GET /health HTTP/1.1\r\nHost: localhost\r\n\($0)\r\n\r\n\(hidden)" }
        for (request, answer) in try await answers(requests) {
            #expect(!answer.contains("text/html"), "\(request)")
            #expect(Self.statuses(answer).allSatisfy { $0.hasPrefix("4") }, "\(request)")
        }
    }

    @Test func `What is no request is answered with nothing, or with a refusal that repeats nothing`() async throws {
        let requests = [
            "", "\r\n\r\n\r\n", "GET /health\r\n\r\n", "GET /health HTTP/9.9\r\n\r\n", "secret\r\n\r\n",
            "GET secret HTTP/1.1\r\nHost: x\r\n\r\n", "GET  /secret  HTTP/1.1\r\nHost: x\r\n\r\n",
            "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}secret", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
            "CONNECT secret:443 HTTP/1.1\r\nHost: secret\r\n\r\n", "GET /health HTTP/1.1\r\nHost: secret",
        ]
        let bytes = Array("GET /".utf8) + [0xFF, 0xFE, 0x00, 0x80] + Array(" HTTP/1.1\r\nHost: x\r\n\r\n".utf8)
        for (request, answer) in try await answers(requests.map { Array($0.utf8) } + [bytes]) {
            #expect(Self.statuses(answer).allSatisfy { $0.hasPrefix("4") || $0.hasPrefix("5") }, "\(request)")
            #expect(!answer.contains("secret"), "\(request)")
        }
    }

    @Test func `Nobody needs a head that long`() async throws {
        let requests = [
            "GET /\(String(repeating: "a", count: 3_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /?\(String(repeating: "a", count: 200_000)) HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nX: \(String(repeating: "a", count: 10_000))\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\n\(String(repeating: "X: y\r\n", count: 100))\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nCookie: \(String(repeating: "a=b; ", count: 4_000))\r\n\r\n",
        ]
        for (request, answer) in try await answers(requests) {
            #expect(Self.statuses(answer).allSatisfy { $0.hasPrefix("4") }, "\(request)")
        }
    }

    @Test func `Whoever sends and sends is hung up on`() async throws {
        let chunk = "400\r\n\(String(repeating: "x", count: 1_024))\r\n"
        let answers = try await answers([
            "GET /health HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                + String(repeating: chunk, count: 500)
        ])
        #expect(answers.allSatisfy { Self.statuses($0.answer).count <= 1 })
    }

    @Test func `A host that is none does not come into a page`() async throws {
        let hosts = ["\"><script>alert(1)</script>", "evil.example/x", "a b", "evil.example\\@x", "例.cn"]
        for (request, answer) in try await answers(hosts.map { "GET / HTTP/1.1\r\nHost: \($0)\r\n\r\n" }) {
            for part in ["<script", "evil.example", "webcal:"] { #expect(!answer.contains(part), "\(request)") }
        }
    }

    @Test func `No way leads out of the website`() async throws {
        let paths = [
            "/../../etc/passwd", "/..%2f..%2fetc/passwd", "/feeds/../../etc/passwd.ics", "/%2e%2e/style.css",
            "/room/../../../etc/passwd.html", "//etc/passwd", "/feeds/room/..\\..\\x.ics", "/style.css%00.html",
            "/day/2026-09-28.html/../../x",
        ]
        for (request, answer) in try await answers(paths.map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }) {
            #expect(Self.statuses(answer) == ["404"], "\(request)")
            #expect(!answer.contains("passwd"), "\(request)")
        }
    }

    @Test func `Requests that come one after another without waiting are answered in their order`() async throws {
        let requests = ["/health", "/robots.txt", "/nothing", "/health"]
            .map { "GET \($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined()
        let answers = try await answers([requests])
        #expect(answers.map { Self.statuses($0.answer) } == [["200", "200", "404", "200"]])
    }
}
