import Foundation
import Testing

/// The demonstration, and its published feeds as they stand in `calendars/demo`.
///
/// Where a change of the feeds is meant, `SHUXIANG_RECORD=1 swift test --filter DemoTests` records them anew.
@Suite struct DemoTests {
    private static let golden = Program.package.appending(path: "calendars/demo").path
    private static let calendars = Program.package.appending(path: "calendars").path

    private static func demo(in town: Town, _ more: String...) throws -> Program.Reply {
        try town.start(["demo", "--seed", "1", "--calendars", calendars, "--format", "json"] + more).wait()
    }

    /// The files under a folder, by their paths in it.
    private static func files(in folder: String) throws -> [String: Data] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var files: [String: Data] = [:]
        for path in paths {
            var isFolder: ObjCBool = false
            _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
            if !isFolder.boolValue { files[path] = try Data(contentsOf: URL(filePath: "\(folder)/\(path)")) }
        }
        return files
    }

    /// Whether a published file is among the recorded ones: the calendars, since there are hundreds of pages, and nothing compressed, since
    /// another version of zlib compresses otherwise.
    private static func isKept(_ path: String) -> Bool { path.hasSuffix(".ics") || path == "feeds.json" }

    @Test func `The published feeds of the demonstration are those in calendars/demo, byte for byte`() throws {
        let town = try Town()
        #expect(try Self.demo(in: town).exitCode == 0)
        let folder = "\(town.home)/feeds"
        try town.done("publish", folder)
        if ProcessInfo.processInfo.environment["SHUXIANG_RECORD"] == "1" {
            try? FileManager.default.removeItem(atPath: Self.golden)
            try FileManager.default.copyItem(atPath: folder, toPath: Self.golden)
            for path in try Self.files(in: Self.golden).keys where !Self.isKept(path) {
                try FileManager.default.removeItem(atPath: "\(Self.golden)/\(path)")
            }
        }
        let hint: Comment = "If the change is meant, record it: SHUXIANG_RECORD=1 swift test --filter DemoTests"
        let published = try Self.files(in: folder).filter { Self.isKept($0.key) }
        let golden = try Self.files(in: Self.golden)
        #expect(!golden.isEmpty, hint)
        #expect(published.keys.sorted() == golden.keys.sorted(), hint)
        for (path, bytes) in published { #expect(golden[path] == bytes, "\(path) differs. \(hint)") }
    }

    @Test func `The demonstration shows a whole life: rooms, troupes, a refusal with ways out, a full week`() throws {
        let town = try Town()
        let reply = try Self.demo(in: town)
        #expect(try #require(reply.processorSeconds) < 10)
        let demo = try reply.json()
        #expect(Set(demo.keys) == ["community", "home", "new", "published", "refused", "week"])
        #expect(demo["new"] as? Bool == true)
        #expect(try demo.object("refused")["verdict"] as? String == "refused")
        #expect(try !demo.object("refused").list("suggestions").isEmpty)
        #expect(try demo.object("week").list("occurrences").count >= 7)
        let holidays = try town.done(
            "calendar", "days", "--from", "2027-01-01", "--days", "1", "--format", "json"
        ).list("days")
        #expect(holidays[0]["workingDay"] is NSNull, "2027 has no holiday file yet")
        let witness = try FileWitness(town.file)
        #expect(try witness.overlappingClaims() == 0)
        #expect(try witness.occurrencesWithWrongClaims() == 0)
    }

    @Test func `A second run changes nothing`() throws {
        let town = try Town()
        _ = try Self.demo(in: town)
        let (dump, files) = (try FileWitness(town.file).dump(), try Self.files(in: "\(town.home)/published"))
        let again = try Self.demo(in: town, "--seed", "7")
        #expect(try again.json()["new"] as? Bool == false)
        #expect(try FileWitness(town.file).dump() == dump)
        #expect(try Self.files(in: "\(town.home)/published") == files)
    }

    @Test func `A rehearsal leaves nothing behind`() throws {
        let town = try Town()
        #expect(try Self.demo(in: town, "--dry-run").exitCode == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: town.home).isEmpty)
    }

    @Test(arguments: [20, 60, 100, 140]) func `One that is cut off is built whole by the next run`(
        milliseconds: UInt32
    ) throws {
        let town = try Town()
        let first = try town.start(["demo", "--seed", "1", "--calendars", Self.calendars])
        usleep(milliseconds * 1_000)
        first.killAtOnce()
        _ = try first.wait()
        #expect(try Self.demo(in: town).exitCode == 0)
        let whole = try Town()
        _ = try Self.demo(in: whole)
        #expect(try town.wholeAgenda() == whole.wholeAgenda())
    }

    @Test func `Two at once build one`() throws {
        let town = try Town()
        let wish = ["demo", "--seed", "1", "--calendars", Self.calendars]
        let replies = try [town.start(wish), town.start(wish)].map { try $0.wait() }
        #expect(replies.map(\.exitCode) == [0, 0], "\(replies)")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: town.home).sorted() == [
                "published", "wangjianian.shuxiang",
            ])
        #expect(try FileWitness(town.file).overlappingClaims() == 0)
    }
}
