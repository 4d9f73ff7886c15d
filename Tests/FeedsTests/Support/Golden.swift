import Foundation
import Testing

/// Files beside the tests.
enum Folder {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    static let golden = tests.appending(path: "Golden")
    static let fixtures = tests.appending(path: "Fixtures")
    /// The public holidays that the repository carries.
    static let calendars = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "calendars")

    static func fixture(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: fixtures.appending(path: name)))
    }
}

/// Compares bytes with a file that was looked at once. A missing file is recorded, and the test fails.
func expectGolden(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = Folder.golden.appending(path: name)
    guard let known = try? Data(contentsOf: file) else {
        try Data(bytes).write(to: file)
        Issue.record("Recorded \(name); look at it, then run again.", sourceLocation: sourceLocation)
        return
    }
    #expect(
        String(decoding: bytes, as: UTF8.self) == String(decoding: known, as: UTF8.self), "\(name) has changed",
        sourceLocation: sourceLocation)
}
