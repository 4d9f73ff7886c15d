import Foundation
import Testing

/// Compares a text with a file that was looked at once. A missing file is recorded, and the test fails.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden/\(name)")
    guard let known = try? String(contentsOf: file, encoding: .utf8) else {
        try text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("Recorded \(name); look at it, then run again.", sourceLocation: sourceLocation)
        return
    }
    #expect(text == known, "\(name) has changed", sourceLocation: sourceLocation)
}
