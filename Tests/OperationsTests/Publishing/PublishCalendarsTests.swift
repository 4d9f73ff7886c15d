import Feeds
import Foundation
import Scheduling
import Testing

@testable import Operations

@Suite struct PublishCalendarsTests {
    /// A house with a booking, and a folder to publish into.
    private static func published() throws -> (house: House, folder: String) {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", troupe: "choir")
        let folder = "\(house.folder.path)/out"
        _ = try PublishCalendars(at: house.desk())(to: folder)
        return (house, folder)
    }

    private static func bytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

    @Test func `Each feed is a file, and the index names every one`() throws {
        let (house, folder) = try Self.published()
        let index = try JSONSerialization.jsonObject(with: Self.bytes("\(folder)/feeds.json")) as? [String: Any]
        let feeds = try #require(index?["feeds"] as? [[String: String]])
        #expect(Set(feeds.compactMap { $0["name"] }).isSuperset(of: ["community", "room/hall", "troupe/choir"]))
        #expect((index?["community"] as? [String: String])?["slug"] == "wangjianian")
        for feed in feeds {
            let path = try #require(feed["path"])
            let name = try #require(feed["name"])
            let shown = try FeedDesk(at: house.desk()).bytes(of: name, form: .series)
            #expect(try [UInt8](Self.bytes("\(folder)/\(path)")) == shown)
        }
    }

    @Test func `What did not change is not touched, and what did is rewritten`() throws {
        let (house, folder) = try Self.published()
        let again = try PublishCalendars(at: house.desk())(to: folder)
        #expect(again.written.isEmpty && again.removed.isEmpty && again.unchanged > 3)
        let old = Date(timeIntervalSince1970: 1_000_000)
        for path in ["feeds.json", "feeds/room/hall.ics", "feeds/room/reading-room.ics"] {
            try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: "\(folder)/\(path)")
        }
        try house.book("读书", "2026-12-02T10:00", room: "reading-room")
        let after = try PublishCalendars(at: house.desk())(to: folder)
        #expect(
            Set(after.written) == [
                "feeds/community.ics", "feeds/kind/rehearsal.ics", "feeds/room/reading-room.ics",
                "feeds/busy/reading-room.ics",
            ])
        func modified(_ path: String) throws -> Date? {
            try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")[.modificationDate] as? Date
        }
        #expect(try modified("feeds.json") == old)
        #expect(try modified("feeds/room/hall.ics") == old)
        #expect(try modified("feeds/room/reading-room.ics") != old)
    }

    @Test func `The file of a feed that is gone is removed, and nothing else in the folder`() throws {
        let (house, folder) = try Self.published()
        try Data("gone".utf8).write(to: URL(filePath: "\(folder)/feeds/room/old.ics"))
        try Data("gone".utf8).write(to: URL(filePath: "\(folder)/feeds/room/old.ics.gz"))
        try Data("mine".utf8).write(to: URL(filePath: "\(folder)/feeds/room/mine.ics"))
        try Self.tamper(folder, adding: ["feeds/room/old.ics"])
        let answer = try PublishCalendars(at: house.desk())(to: folder)
        #expect(answer.removed == ["feeds/room/old.ics"])
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/feeds/room/old.ics"))
        #expect(!FileManager.default.fileExists(atPath: "\(folder)/feeds/room/old.ics.gz"))
        #expect(FileManager.default.fileExists(atPath: "\(folder)/feeds/room/mine.ics"))
    }

    @Test(arguments: [
        "../victim.ics", "feeds/../../victim.ics", "/victim.ics", "feeds//../../victim.ics", "feeds/./../../victim.ics",
        "feeds/room/../../../victim.ics",
    ]) func `An index that somebody tampered with removes nothing outside`(path: String) throws {
        let (house, folder) = try Self.published()
        let victim = "\(house.folder.path)/victim.ics"
        try Data("mine".utf8).write(to: URL(filePath: victim))
        try Self.tamper(folder, adding: [path == "/victim.ics" ? victim : path])
        _ = try PublishCalendars(at: house.desk())(to: folder)
        #expect(FileManager.default.fileExists(atPath: victim))
    }

    @Test func `A room that is retired takes its files with it`() throws {
        let (house, folder) = try Self.published()
        _ = try KeepRooms(at: house.desk()).remove("reading-room")
        let answer = try PublishCalendars(at: house.desk())(to: folder)
        let gone = ["busy", "hours", "room"].map { "feeds/\($0)/reading-room.ics" }
        #expect(answer.removed == gone)
        for path in gone + gone.map({ $0 + ".gz" }) {
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/\(path)"))
        }
    }

    @Test func `A rehearsal counts and writes nothing`() throws {
        let house = try House()
        let folder = "\(house.folder.path)/out"
        #expect(try !PublishCalendars(at: house.desk(isRehearsal: true))(to: folder).written.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }

    @Test func `A folder that cannot be made is said to be so`() throws {
        let house = try House()
        let file = "\(house.folder.path)/file"
        try Data().write(to: URL(filePath: file))
        #expect(throws: PublishingError.self) { try PublishCalendars(at: house.desk())(to: file) }
    }

    private static func tamper(_ folder: String, adding paths: [String]) throws {
        let file = URL(filePath: "\(folder)/feeds.json")
        var index = try #require(
            JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let added = paths.map { ["name": "x", "title": "x", "path": $0] }
        index["feeds"] = (index["feeds"] as? [[String: String]] ?? []) + added
        try JSONSerialization.data(withJSONObject: index).write(to: file)
    }
}
