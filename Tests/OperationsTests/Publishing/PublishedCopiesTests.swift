import Foundation
import Testing

@testable import Operations

/// The compressed copies beside published files.
@Suite struct PublishedCopiesTests {
    /// What the system's own gzip makes of compressed bytes.
    private static func unpacked(_ path: String) throws -> Data {
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/bin/gzip")
        gzip.arguments = ["--decompress", "--stdout", path]
        let output = Pipe()
        gzip.standardOutput = output
        try gzip.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        gzip.waitUntilExit()
        try #require(gzip.terminationStatus == 0)
        return bytes
    }

    private static func paths(under folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
            !URL(filePath: "\(folder)/\($0)").hasDirectoryPath
        }
    }

    @Test func `Each file has one that unpacks to just its bytes`() throws {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", troupe: "choir")
        let folder = "\(house.folder.path)/out"
        _ = try PublishCalendars(at: house.desk())(to: folder)
        let files = try Self.paths(under: folder).filter { $0.contains(".") && !$0.hasSuffix(".gz") }
        #expect(Set(files).isSuperset(of: ["feeds.json", "feeds/community.ics", "feeds/busy/hall.ics"]))
        for file in files {
            let plain = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
            #expect(try Self.unpacked("\(folder)/\(file).gz") == plain, "\(file)")
        }
    }

    @Test func `One that is missing comes back, and nothing else is written`() throws {
        let house = try House()
        let folder = "\(house.folder.path)/out"
        _ = try PublishCalendars(at: house.desk())(to: folder)
        let copy = URL(filePath: "\(folder)/feeds/community.ics.gz")
        let bytes = try Data(contentsOf: copy)
        try FileManager.default.removeItem(at: copy)
        #expect(try PublishCalendars(at: house.desk())(to: folder).written.isEmpty)
        #expect(try Data(contentsOf: copy) == bytes)
    }

    @Test(arguments: [0, 1, 100_000])
    func `The same bytes are compressed alike, with no time and no name in them`(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let compressed = try #require(Gzip.compressed(bytes))
        #expect(Gzip.compressed(bytes) == compressed)
        // RFC 1952 §2.3: the magic number, deflate, no flags, no time.
        #expect(compressed.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }
}
