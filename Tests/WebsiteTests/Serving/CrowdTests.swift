import Foundation
import Testing

@testable import Website

/// Many who ask at once, over as many connections to a real server.
@Suite struct CrowdTests {
    /// One who asks for the feed, and how.
    private struct Asker: Sendable {
        let method: String
        let tag: String?

        var request: [UInt8] {
            let condition = tag.map { "If-None-Match: \($0)\r\n" } ?? ""
            let line = "\(method) /feeds/community.ics?form=single HTTP/1.1\r\n"
            return Array("\(line)Host: localhost\r\n\(condition)Connection: close\r\n\r\n".utf8)
        }
    }

    /// What an asker was told.
    private struct Reply: Sendable, Hashable {
        let method: String
        let status: String
        let tag: String
        let events: Int

        init(to asker: Asker, _ text: String) throws {
            method = asker.method
            status = String(try #require(text.firstMatch(of: #/HTTP/1\.1 (\d+)/#)).1)
            tag = String(try #require(text.firstMatch(of: #/(?i)\r\netag: ([^\r]+)/#)).1)
            events = text.split(separator: "BEGIN:VEVENT", omittingEmptySubsequences: false).count - 1
        }
    }

    /// Has 64 ask at once: plainly and by a tag, for the bytes and for the headers alone.
    private static func crowd(_ connection: RawConnection, knowing tag: String) async throws -> Set<Reply> {
        let askers = (0..<64).map { Asker(method: $0 % 2 == 0 ? "GET" : "HEAD", tag: $0 % 4 < 2 ? nil : tag) }
        return try await withThrowingTaskGroup(of: Reply.self) { group in
            for asker in askers {
                group.addTask {
                    try Reply(to: asker, try #require(await connection.conversation(asker.request)))
                }
            }
            return try await group.reduce(into: []) { $0.insert($1) }
        }
    }

    @Test func `A feed of 10,000 occurrences is made once for each change, however many ask at once`() async throws {
        let sample = try SampleSite()
        for hour in 10...14 {
            try sample.book("晨练 \(hour)", at: "2026-09-29T\(hour):00", rule: "FREQ=DAILY;COUNT=2000")
        }
        let site = try sample.site
        try await LiveSite.run(.one(site)) { connection in
            let first = try await Self.crowd(connection, knowing: "\"another\"")
            let tag = try #require(first.first).tag
            #expect(Set(first.map(\.tag)) == [tag])
            #expect(Set(first.map(\.status)) == ["200"])
            #expect(Set(first.filter { $0.method == "GET" }.map(\.events)) == [10_000])
            #expect(site.feeds.shelf.timesMade == 1)

            let again = try await Self.crowd(connection, knowing: tag)
            #expect(Set(again.map(\.tag)) == [tag])
            #expect(Set(again.map(\.status)) == ["200", "304"])
            #expect(site.feeds.shelf.timesMade == 1)

            try sample.book("改了", at: "2026-09-29T18:00")
            let changed = try await Self.crowd(connection, knowing: tag)
            #expect(Set(changed.map(\.status)) == ["200"])
            #expect(Set(changed.filter { $0.method == "GET" }.map(\.events)) == [10_001])
            #expect(changed.allSatisfy { $0.tag != tag })
            #expect(site.feeds.shelf.timesMade == 2)
        }
    }
}
