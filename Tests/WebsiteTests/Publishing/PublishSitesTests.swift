import CivilTime
import Foundation
import Operations
import Testing

@testable import Website

/// The websites of several communities as one website of files.
@Suite struct PublishSitesTests {
    private let sample: SampleSite
    private let root: String
    private let folder: String

    init() throws {
        sample = try SampleSite()
        try sample.found("Riverside", slug: "hebin", language: .en)
        root = FileManager.default.temporaryDirectory.appending(path: "shuxiang-published-\(UUID().uuidString)").path
        folder = "\(root)/site"
        try sample.book("合唱排练", at: "2026-10-06T19:00", troupes: ["choir"])
    }

    @discardableResult
    private func publish(at address: String? = nil, isRehearsal: Bool = false) throws -> PublishSites.Answer {
        try sample.publishSites(isRehearsal: isRehearsal)(
            to: folder, reachedAt: try address.map { try #require(PublishedAddress($0)) })
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: "\(folder)/\(path)"), encoding: .utf8)
    }

    private func paths() -> Set<String> {
        Set(FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
    }

    @Test func `The top lists the communities, and every link of every page leads to a file`() throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        let answer = try publish(at: "https://culture.example.cn/baoji")
        #expect(answer.communities == ["hebin", "wangjianian"])
        for list in ["index.html", "index.en.html"] {
            let page = try text(list)
            #expect(page.contains("<a href=\"wangjianian/index.html\"><bdi lang=\"zh-Hans\">王家碾社区</bdi></a>"))
            #expect(page.contains("<a href=\"hebin/index.html\"><bdi lang=\"en\">Riverside</bdi></a>"))
            #expect(!page.contains("<form"))
        }
        let pages = answer.files.written.filter { $0.hasSuffix(".html") }
        #expect(
            Set(pages).isSuperset(of: [
                "hebin/zh/index.html", "wangjianian/room/hall.html", "wangjianian/en/index.html",
            ]))
        #expect(pages.suffix(2) == ["index.html", "index.en.html"])
        #expect(try text("index.en.large.html").contains("<a href=\"hebin/large/index.html\">"))
        #expect(try text("hebin/large/index.html").contains("<a href=\"../../index.en.large.html\">"))
        let days = Set(pages.filter { $0.contains("/day/") && !$0.contains("2026-10-06") })
        let targets = try Set(pages).subtracting(days).reduce(into: Set<String>()) { targets, page in
            let base = URL(filePath: "/\(page)").deletingLastPathComponent()
            let links = try text(page).matches(of: /(?:href|action)="([^"#:]+)"/).map { String($0.1) }
            targets.formUnion(links.map { URL(filePath: $0, relativeTo: base).standardizedFileURL.path })
        }
        #expect(targets.isSuperset(of: ["/index.html", "/hebin/feeds/community.ics"]))
        #expect(targets.subtracting(paths().map { "/\($0)" }).isEmpty)
        try checkAddresses()
    }

    /// Each community has its calendars in its folder, under its own address, and the top says where.
    private func checkAddresses() throws {
        let home = try text("wangjianian/index.html")
        #expect(home.contains("webcal://culture.example.cn/baoji/wangjianian/feeds/community.ics"))
        let source = "SOURCE;VALUE=URI:https://culture.example.cn/baoji/wangjianian/feeds/troupe/choir.ics"
        #expect(try text("wangjianian/feeds/troupe/choir.ics").replacing("\r\n ", with: "").contains(source))
        let index = try text("feeds.json")
        for slug in ["hebin", "wangjianian"] { #expect(index.contains("\"path\" : \"\(slug)/feeds.json\"")) }
        #expect(try text("hebin/feeds.json").contains("\"feeds/community.ics\""))
        #expect(paths().isDisjoint(with: ["hebin/style.css", "hebin/robots.txt"]))
        #expect(paths().isSuperset(of: ["style.css", "robots.txt", "index.html.gz"]))
    }

    @Test func `Published again, only what a change touches is written, and a community that is gone leaves nothing`()
        throws
    {
        defer { try? FileManager.default.removeItem(atPath: root) }
        try publish()
        try Data("theirs".utf8).write(to: URL(filePath: "\(folder)/hebin/day/theirs.html"))
        try FileManager.default.createDirectory(atPath: "\(folder)/neighbours", withIntermediateDirectories: true)
        try sample.book("锣鼓", at: "2026-10-08T10:00")
        let written = Set(try publish().files.written)
        #expect(written.isSuperset(of: ["wangjianian/day/2026-10-08.html", "wangjianian/feeds/community.ics"]))
        #expect(written.isDisjoint(with: ["index.html", "feeds.json", "style.css"]))
        #expect(!written.contains { $0.hasPrefix("hebin/") })

        try sample.lose("hebin")
        let removed = Set(try publish().files.removed)
        #expect(removed.isSuperset(of: ["hebin/index.html", "hebin/feeds/community.ics", "hebin/feeds.json"]))
        #expect(Set(paths().filter { $0.hasPrefix("hebin") }) == ["hebin", "hebin/day", "hebin/day/theirs.html"])
        #expect(paths().contains("neighbours"))
        #expect(try !text("index.html").contains("hebin"))
        // The last one keeps its addresses.
        #expect(PublishSites.isPublished(in: folder))
    }

    @Test func `A folder that one community had alone becomes one of several`() throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        _ = try PublishSite(at: sample.desk())(to: folder)
        #expect(!PublishSites.isPublished(in: folder))
        let removed = Set(try publish().files.removed)
        #expect(removed.isSuperset(of: ["room/hall.html", "en/index.html", "feeds/community.ics"]))
        #expect(removed.isDisjoint(with: ["index.html", "feeds.json", "style.css"]))
        let top = Set(paths().filter { !$0.contains("/") && !$0.hasSuffix(".gz") })
        #expect(
            top == [
                "index.html", "index.en.html", "index.large.html", "index.en.large.html", "style.css", "robots.txt",
                "feeds.json", "hebin", "wangjianian",
            ])
        #expect(try text("index.html").contains("wangjianian/index.html"))
    }

    @Test func `A community whose file is broken stays as it was, the others go on, and it is said`() throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        try publish()
        let before = Set(paths().filter { $0.hasPrefix("hebin/") })
        try sample.spoil("hebin")
        try sample.book("锣鼓", at: "2026-10-08T10:00")
        #expect(throws: (any Error).self) { try publish() }
        #expect(try text("wangjianian/day/2026-10-08.html").contains("锣鼓"))
        #expect(Set(paths().filter { $0.hasPrefix("hebin/") }) == before)
        #expect(try text("index.html").contains("<a href=\"hebin/index.html\"><bdi lang=\"en\">Riverside</bdi></a>"))
    }

    @Test func `A list that somebody else wrote is left alone`() throws {
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["index.html", "style.css"] {
            try Data("theirs".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        }
        try publish()
        #expect(try text("index.html") == "theirs" && text("style.css") == "theirs")
        #expect(try text("index.en.html").contains("hebin/index.html"))
    }

    @Test func `A rehearsal writes nothing`() throws {
        #expect(try !publish(isRehearsal: true).files.written.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
