import Foundation
import Operations
import Testing

@testable import Website

@Suite struct PublishSiteTests {
    private let sample: SampleSite
    private let folder: String

    init() throws {
        sample = try SampleSite()
        folder = FileManager.default.temporaryDirectory.appending(path: "shuxiang-published-\(UUID().uuidString)").path
        try sample.book("合唱排练", at: "2026-10-06T19:00", troupes: ["choir"])
    }

    private func publish(at address: String? = nil) throws -> PublishingAnswer {
        try PublishSite(at: sample.desk())(
            to: folder, reachedAt: try address.map { try #require(PublishedAddress($0)) })
    }

    private func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: "\(folder)/\(path)"), encoding: .utf8)
    }

    private func files() -> Set<String> {
        let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return Set(all.filter { !URL(filePath: "\(folder)/\($0)").hasDirectoryPath })
    }

    @Test func `Every page is there in both languages, and every link of a page leads to a file`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let answer = try publish(at: "https://culture.example.cn/wjn")
        let pages = answer.written.filter { $0.hasSuffix(".html") }
        #expect(Set(pages).isSuperset(of: ["index.html", "en/index.html", "room/hall.html", "en/troupe/choir.html"]))
        #expect(pages.last == "index.html")
        let files = files()
        for page in pages {
            let base = URL(filePath: "/\(page)")
            let links = try text(page).matches(of: /(?:href|action)="([^"#:]+)"/).map { String($0.1) }
            #expect(!links.isEmpty, "\(page)")
            for link in links {
                let target = URL(filePath: link, relativeTo: base.deletingLastPathComponent()).standardizedFileURL.path
                let path = target.dropFirst().isEmpty ? "index.html" : String(target.dropFirst())
                #expect(files.contains(path), "\(page) leads to \(link)")
            }
        }
        #expect(files.isSuperset(of: pages.map { "\($0).gz" }))
        #expect(try text("index.html").contains("webcal://culture.example.cn/wjn/feeds/community.ics"))
        #expect(try !text("index.html").contains("<form"))
    }

    @Test func `Published again, only what a change touches is written, and pages of days gone by are removed`() throws
    {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try publish()
        try sample.book("锣鼓", at: "2026-10-08T10:00")
        let written = Set(try publish().written)
        #expect(written.isSuperset(of: ["day/2026-10-08.html", "en/day/2026-10-08.html", "feeds/community.ics"]))
        #expect(written.isDisjoint(with: ["day/2026-10-20.html", "lecture.html", "style.css"]))

        try sample.setClock("2026-10-02T08:00")
        let removed = Set(try publish().removed)
        #expect(removed.isSuperset(of: ["day/2026-08-31.html", "en/month/2026-08.html"]))
        #expect(files().isDisjoint(with: removed.union(removed.map { "\($0).gz" })))
    }

    @Test func `Pages and files that somebody else wrote are left alone`() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: "\(folder)/day", withIntermediateDirectories: true)
        let theirs = ["index.html": "theirs", "style.css": "theirs", "day/2001-01-01.html": "theirs"]
        for (path, text) in theirs { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(path)")) }
        let written = Set(try publish().written)
        for (path, known) in theirs { #expect(try text(path) == known) }
        #expect(written.isDisjoint(with: theirs.keys))
        #expect(written.isSuperset(of: ["robots.txt", "lecture.html"]))
    }

    @Test func `A rehearsal writes nothing`() throws {
        _ = try PublishSite(at: sample.desk(isRehearsal: true))(to: folder)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
