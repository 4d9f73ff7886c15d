import Feeds
import Foundation
import Scheduling

/// Writes every public feed as a file, so that a web server can hand them out. Only what changed is written anew.
public struct PublishCalendars: Sendable {
    /// What came of it: paths under the folder.
    public struct Answer: Sendable {
        /// The files that were written because they are new or changed.
        public let written: [String]
        /// How many files stood there with the same bytes already.
        public let unchanged: Int
        /// The files of feeds that are gone.
        public let removed: [String]
    }

    private let desk: Desk

    /// Prepares to publish.
    public init(at desk: Desk) { self.desk = desk }

    /// Writes the feeds and their index into a folder, which is made where it is missing.
    ///
    /// Each file appears whole or not at all. Files of feeds that are gone are removed where the last index names them;
    /// nothing else in the folder is touched.
    ///
    /// - Throws: `PublishingError` where the folder cannot be written.
    public func callAsFunction(to folder: String) throws -> Answer {
        let source = try FeedDesk(at: desk).source()
        let tree = PublishedFolder(path: folder, isRehearsal: desk.isRehearsal)
        let before = tree.indexedPaths()
        var files: [String: [UInt8]] = [:]
        for name in source.feeds { files[FeedIndex.path(of: name)] = try Feed(name, of: source).bytes() }
        let index = try FeedIndex(source).bytes()
        let gone = before.subtracting(files.keys).sorted()
        // Feeds first, the index last: whatever the index names is there.
        let written = try files.sorted { $0.key < $1.key }.filter { try tree.write($0.value, to: $0.key) }.map(\.key)
        let indexIsNew = try tree.write(index, to: FeedIndex.path)
        for path in gone { try tree.remove(path) }
        let all = written + (indexIsNew ? [FeedIndex.path] : [])
        return Answer(written: all, unchanged: files.count + 1 - all.count, removed: gone)
    }
}
