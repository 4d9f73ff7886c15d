import CivilTime
import Feeds
import Foundation
import Testing

@testable import Operations

/// The page that lists published feeds.
@Suite struct FeedPageTests {
    private let house: House
    private let folder: String

    init() throws {
        house = try House()
        folder = "\(house.folder.path)/out"
    }

    /// Publishes, and gives the text of the page.
    private func page(at address: String? = nil) throws -> String {
        let address = try address.map { try #require(PublishedAddress($0)) }
        _ = try PublishCalendars(at: house.desk())(to: folder, reachedAt: address)
        return try String(contentsOf: URL(filePath: "\(folder)/index.html"), encoding: .utf8)
    }

    @Test func `It lists every feed for people in both languages, Chinese first, and each file it names is there`()
        throws
    {
        let page = try page()
        for (name, title) in try FeedDesk(at: house.desk()).list() {
            #expect(page.contains("<bdi>\(title.zh)</bdi>") == name.isForPeople)
            #expect(page.contains("<bdi>\(title.en)</bdi>") == name.isForPeople)
        }
        let zh = try #require(page.firstRange(of: "<section lang=\"zh-Hans\">"))
        let en = try #require(page.firstRange(of: "<section lang=\"en\">"))
        #expect(zh.lowerBound < en.lowerBound)
        let files = page.matches(of: /href="([^"]+)"/).map { String($0.1) }
        #expect(files.count > 8)
        for file in files { #expect(FileManager.default.fileExists(atPath: "\(folder)/\(file)"), "\(file)") }
    }

    @Test func `Links that subscribe need to know where the folder is`() throws {
        #expect(try !page().contains("webcal:"))
        let page = try page(at: "https://example.org/calendars/")
        #expect(page.contains("href=\"webcal://example.org/calendars/feeds/troupe/choir.ics\""))
        #expect(page.contains("href=\"feeds/troupe/choir.ics\""))
    }

    @Test func `A calendar says where it comes from where that is known, and nothing of it where it is not`() throws {
        func calendar() throws -> String {
            try String(contentsOf: URL(filePath: "\(folder)/feeds/troupe/choir.ics"), encoding: .utf8)
                .replacing("\r\n ", with: "")
        }
        _ = try page()
        #expect(try !calendar().contains("SOURCE") && !calendar().contains("URL"))
        _ = try page(at: "http://example.org/calendars/")
        #expect(
            try calendar().contains("SOURCE;VALUE=URI:http://example.org/calendars/feeds/troupe/choir.ics\r\nURL:"))
        #expect(try calendar().contains("\r\nURL:http://example.org/calendars/\r\n"))
    }

    @Test(arguments: [
        "", "example.org", "ftp://example.org", "https://", "https:///x", "https://a b", "https://a\"><script>",
        "https://a?b",
    ])
    func `What is no address is refused`(text: String) { #expect(PublishedAddress(text) == nil) }

    @Test func `A name cannot bring markup into it`() throws {
        _ = try KeepPeople(at: house.desk()).addTroupe(
            name: "<script>\"&", slug: "evil", kind: "choir", loudness: 0, leader: nil, colour: nil)
        let page = try page()
        #expect(!page.contains("<script>"))
        #expect(page.contains("&lt;script&gt;&quot;&amp;"))
    }

    @Test func `Somebody else's page is left alone, our own is rewritten`() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = URL(filePath: "\(folder)/index.html")
        try Data("mine".utf8).write(to: file)
        #expect(try page() == "mine")
        try FileManager.default.removeItem(at: file)
        #expect(try !page().contains("合唱二队"))
        _ = try KeepPeople(at: house.desk()).addTroupe(
            name: "合唱二队", slug: "choir-2", kind: "choir", loudness: 0, leader: nil, colour: nil)
        #expect(try page().contains("合唱二队"))
    }
}
