import Foundation
import Testing

@testable import Operations

/// Where published files can be reached.
@Suite struct PublishedAddressTests {
    @Test func `A calendar says where it comes from where that is known, and nothing of it where it is not`() throws {
        let house = try House()
        let folder = "\(house.folder.path)/out"
        func calendar(at address: String? = nil) throws -> String {
            let address = try address.map { try #require(PublishedAddress($0)) }
            _ = try PublishCalendars(at: house.desk())(to: folder, reachedAt: address)
            return try String(contentsOf: URL(filePath: "\(folder)/feeds/troupe/choir.ics"), encoding: .utf8)
                .replacing("\r\n ", with: "")
        }
        let silent = try calendar()
        #expect(!silent.contains("SOURCE") && !silent.contains("URL"))
        let telling = try calendar(at: "http://example.org/calendars/")
        #expect(telling.contains("SOURCE;VALUE=URI:http://example.org/calendars/feeds/troupe/choir.ics\r\nURL:"))
        #expect(telling.contains("\r\nURL:http://example.org/calendars/\r\n"))
    }

    @Test func `A folder below has its own address, for browsers and for calendar programs`() throws {
        let below = try #require(PublishedAddress("https://example.org/")).below("hebin")
        #expect(below.web("index.html") == "https://example.org/hebin/index.html")
        #expect(below.webcal("feeds/community.ics") == "webcal://example.org/hebin/feeds/community.ics")
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "https://", "https:///x", "https://a b", "https://a\"><script>",
        "https://a?b",
    ])
    func `What is no address is refused`(text: String) { #expect(PublishedAddress(text) == nil) }
}
