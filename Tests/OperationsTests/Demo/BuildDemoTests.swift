import CivilTime
import Feeds
import Foundation
import Scheduling
import Testing

@testable import Operations

@Suite struct BuildDemoTests {
    private static func build(in folder: DataFolder, seed: UInt64 = 1) throws -> BuildDemo.Answer {
        try BuildDemo(in: folder, errand: Desk.Errand(actor: "测试", command: "demo"))(
            seed: seed, language: .zh, holidayFiles: []
        ) { zone in zone.instant(try LocalDateTime("2026-11-22T09:00")) }
    }

    private static func folder() -> DataFolder {
        DataFolder(
            path: FileManager.default.temporaryDirectory.appending(path: "shuxiang-demo-\(UUID().uuidString)").path)
    }

    @Test func `The first run makes it, the second finds it as it was`() throws {
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let first = try Self.build(in: folder)
        let uids = try FeedDesk(at: first.desk).source().activities
        let second = try Self.build(in: folder, seed: 9)
        #expect(first.isNew && !second.isNew)
        #expect(try FeedDesk(at: second.desk).source().activities == uids)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.allSatisfy { $0.hasPrefix("wangjianian.shuxiang") }, "\(files)")
    }

    @Test func `Nothing of its term was refused`() throws {
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        let desk = try Self.build(in: folder).desk
        let activities = try FeedDesk(at: desk).source().activities
        #expect(Set(activities.map(\.details.title)).isSuperset(of: DemoCommunity.term.map(\.title)))
        #expect(
            activities.contains { $0.details.title == "迎新文艺汇演" } && activities.contains { $0.details.kind == .lecture })
        #expect(activities.contains { $0.details.kind == .match })
        #expect(activities.flatMap(\.occurrences).count { $0.status == .cancelled } == 2)
        #expect(try KeepRooms(at: desk).show("hall").closures.count == 1)
        #expect(try KeepPeople(at: desk).people().count == DemoCommunity.people.count)
    }

    @Test func `Where its term cannot be furnished, nothing stands afterwards`() throws {
        let folder = Self.folder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        #expect(throws: (any Error).self) {
            try BuildDemo(in: folder, errand: Desk.Errand(actor: "测试", command: "demo"))(
                seed: 1, language: .zh, holidayFiles: [Array("no calendar".utf8)]
            ) { zone in zone.instant(try LocalDateTime("2026-11-22T09:00")) }
        }
        #expect(folder.communities().isEmpty)
        #expect(try Self.build(in: folder).isNew)
    }
}
