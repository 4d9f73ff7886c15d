import Hummingbird
import Testing

@testable import Website

/// Answers for who can unpack them, and for who cannot.
@Suite struct CompressedAnswerTests {
    private let sample: SampleSite
    private let uri = "/feeds/community.ics?form=single"

    init() throws {
        sample = try SampleSite()
        try sample.book("合唱排练", at: "2026-09-29T19:00", troupes: ["choir"], rule: "FREQ=WEEKLY;COUNT=9")
    }

    @Test(
        "Gzip is sent to who asks for it, with a tag of its own", arguments: ["gzip", "br, GZIP;q=0.5", "*", "x-gzip"])
    func packed(accepted: String) async throws {
        let plain = try await sample.answer(uri)
        let packed = try await sample.answer(uri, headers: [.acceptEncoding: accepted])
        #expect(packed.headers[.contentEncoding] == "gzip")
        #expect(packed.headers[.contentType] == "text/calendar; charset=utf-8")
        #expect(packed.headers[.vary] == "Accept-Encoding")
        #expect(packed.headers[.lastModified] == plain.headers[.lastModified])
        let tag = try #require(packed.headers[.eTag])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("-gzip\"") && tag != plain.headers[.eTag])
        #expect(packed.body.readableBytes < plain.body.readableBytes)
        #expect(unpackedCount(Array(packed.body.readableBytesView)) == plain.body.readableBytes)
    }

    @Test(
        "Nobody gets it who did not ask", arguments: [nil, "", "br", "gzip;q=0", "gzip; q=0.0, *", "identity", "*;q=0"])
    func plain(accepted: String?) async throws {
        let headers: HTTPFields = accepted.map { [.acceptEncoding: $0] } ?? [:]
        let answer = try await sample.answer(uri, headers: headers)
        #expect(answer.headers[.contentEncoding] == nil)
        #expect(answer.headers[.vary] == "Accept-Encoding")
        #expect(String(buffer: answer.body).hasPrefix("BEGIN:VCALENDAR\r\n"))
    }

    @Test func `A tag is known in its own encoding only`() async throws {
        let tag = try #require(try await sample.answer(uri, headers: [.acceptEncoding: "gzip"]).headers[.eTag])
        let again = try await sample.answer(uri, headers: [.acceptEncoding: "gzip", .ifNoneMatch: tag])
        #expect(again.status == .notModified)
        #expect(again.headers[.eTag] == tag)
        #expect(again.headers[.vary] == "Accept-Encoding")
        #expect(try await sample.answer(uri, headers: [.ifNoneMatch: tag]).status == .ok)
    }

    @Test func `HEAD tells of the packed bytes too`() async throws {
        let get = try await sample.answer(uri, headers: [.acceptEncoding: "gzip"])
        let head = try await sample.answer(uri, .head, headers: [.acceptEncoding: "gzip"])
        #expect(head.headers == get.headers)
        #expect(head.headers[.contentLength] == "\(get.body.readableBytes)")
        #expect(head.body.readableBytes == 0)
    }

    @Test func `What is short is sent as it is`() async throws {
        #expect(
            try await sample.answer("/robots.txt", headers: [.acceptEncoding: "gzip"]).headers[.contentEncoding] == nil)
    }

    /// How many bytes a gzip file says it holds (RFC 1952 §2.3.1); nil where it is none.
    private func unpackedCount(_ bytes: [UInt8]) -> Int? {
        guard bytes.count > 18, bytes.starts(with: [0x1f, 0x8b, 8]) else { return nil }
        return bytes.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
