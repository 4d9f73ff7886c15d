import Foundation
import Testing

/// The facts and calendars of the repository, read from the working tree that the tests were built in.
enum Facts {
    static let calendars = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "calendars")

    /// The rows of a plain CSV file (no quotes) below its header, each by column name; at least one, or the test fails.
    static func rows(_ name: String) throws -> [[String: String]] {
        let text = try String(contentsOf: calendars.appending(path: "facts/\(name)"), encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
        let header = try #require(lines.first)
        let rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
        try #require(!rows.isEmpty)
        return rows
    }
}
