import Feeds
import Foundation
import Scheduling

/// Writes every public feed as a file, with a page that lists them, so that a web server can hand them out. Only what changed
/// is written anew. Beside each file stands a copy `.gz` for servers that send such copies; the answer does not count it.
public struct PublishCalendars: Sendable {
    /// What came of it: paths under the folder.
    public struct Answer: Sendable {
        /// The files that were written because they are new or changed.
        public let written: [String]
        /// How many files stood there with the same bytes already.
        public let unchanged: Int
        /// The files that are gone.
        public let removed: [String]

        package init(written: [String], unchanged: Int, removed: [String]) {
            self.written = written
            self.unchanged = unchanged
            self.removed = removed
        }
    }

    private let desk: Desk

    /// Prepares to publish.
    public init(at desk: Desk) { self.desk = desk }

    /// Writes the feeds and their index into a folder, which is made where it is missing.
    ///
    /// Each file appears whole or not at all. Files of feeds that are gone are removed where the last index names them;
    /// nothing else in the folder is touched, least of all somebody else's `index.html`.
    ///
    /// - Parameters:
    ///   - folder: The folder's path.
    ///   - address: Where the folder can be reached; without it the page has no `webcal` links, which need a host, and the
    ///     calendars do not say where they come from.
    /// - Throws: `PublishingError` where the folder cannot be written.
    public func callAsFunction(to folder: String, reachedAt address: PublishedAddress? = nil) throws -> Answer {
        let tree = PublishedFolder(path: folder, isRehearsal: desk.isRehearsal)
        return try publish(to: tree, reachedAt: address) { source in
            tree.holdsOwnPage(FeedPage.path) ? [(FeedPage.path, try FeedPage(source, at: address).bytes())] : []
        }
    }

    /// Writes the feeds and their index alone, beside pages that list them otherwise.
    ///
    /// - Throws: `PublishingError` where the folder cannot be written.
    package func feeds(to folder: String, reachedAt address: PublishedAddress?) throws -> Answer {
        try publish(to: PublishedFolder(path: folder, isRehearsal: desk.isRehearsal), reachedAt: address) { _ in [] }
    }

    private func publish(
        to tree: PublishedFolder, reachedAt address: PublishedAddress?,
        pages: (FeedSource) throws -> [(String, [UInt8])]
    ) throws -> Answer {
        let source = try FeedDesk(at: desk).source()
        let before = tree.indexedPaths()
        let names = Dictionary(source.feeds.map { (FeedIndex.path(of: $0), $0) }) { first, _ in first }
        let index = try FeedIndex(source).bytes()
        let gone = before.subtracting(names.keys).sorted()
        // Feeds first, one held at a time, the index last: whatever the index names is there.
        let written = try names.sorted { $0.key < $1.key }
            .filter { path, name in
                try tree.write(try Feed(name, of: source, place: address?.place(of: path)).bytes(), to: path)
            }.map(\.key)
        let last = try pages(source) + [(FeedIndex.path, index)]
        let news = try last.filter { try tree.write($0.1, to: $0.0) }.map(\.0)
        for path in gone { try tree.remove(path) }
        let all = written + news
        return Answer(written: all, unchanged: names.count + last.count - all.count, removed: gone)
    }
}
