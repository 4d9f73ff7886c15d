import Feeds
import Foundation
import Scheduling

/// Writes every public feed as a file, with a list of them for programs, so that a web server can hand them out. Only what
/// changed is written anew. Beside each file stands a copy `.gz` for servers that send such copies; the answer does not count it.
package struct PublishCalendars: Sendable {
    private let desk: Desk

    /// Prepares to publish.
    package init(at desk: Desk) { self.desk = desk }

    /// Writes the feeds and their index into a folder, which is made where it is missing.
    ///
    /// Each file appears whole or not at all. Files of feeds that are gone are removed where the last index names them;
    /// nothing else in the folder is touched.
    ///
    /// - Parameters:
    ///   - folder: The folder's path.
    ///   - address: Where the folder can be reached; without it the calendars do not say where they come from.
    /// - Throws: `PublishingError` where the folder cannot be written.
    package func callAsFunction(
        to folder: String, reachedAt address: PublishedAddress? = nil
    ) throws -> PublishingAnswer {
        let tree = PublishedFolder(path: folder, isRehearsal: desk.isRehearsal)
        let source = try FeedDesk(at: desk).source()
        let before = tree.indexedPaths()
        let names = Dictionary(source.feeds.map { (FeedIndex.path(of: $0), $0) }) { first, _ in first }
        let index = try FeedIndex(source).bytes()
        var answer = PublishingAnswer()
        // Feeds first, one held at a time, the index last: whatever the index names is there.
        for (path, name) in names.sorted(by: { $0.key < $1.key }) {
            let bytes = try Feed(name, of: source, place: address?.place(of: path)).bytes()
            answer.note(path, isNew: try tree.write(bytes, to: path))
        }
        answer.note(FeedIndex.path, isNew: try tree.write(index, to: FeedIndex.path))
        for path in before.subtracting(names.keys).sorted() {
            try tree.remove(path)
            answer.noteRemoval(of: path)
        }
        return answer
    }
}
