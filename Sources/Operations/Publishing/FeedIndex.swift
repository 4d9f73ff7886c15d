import CivilTime
import Feeds
import Foundation
import Scheduling

/// The list of a community's published feeds, `feeds.json`, for pages and programs.
struct FeedIndex {
    /// Where the index stands in the folder.
    static let path = "feeds.json"

    /// Where a feed stands in the folder.
    static func path(of name: FeedName) -> String { "feeds/\(name.path)" }

    private let document: Document

    init(_ source: FeedSource) throws {
        document = Document(
            community: Document.Community(
                slug: source.community.slug, name: source.community.name,
                timeZone: source.community.zone.identifier),
            feeds: try source.feeds.map { name in
                let title = try Feed(name, of: source).title
                return Document.Entry(
                    name: name.description, title: title[source.community.language], path: Self.path(of: name))
            })
    }

    /// Reads the paths that an index lists; empty where the bytes are no index.
    static func paths(in bytes: Data) -> Set<String> {
        let document = try? JSONDecoder().decode(Document.self, from: bytes)
        return Set(document?.feeds.map(\.path) ?? [])
    }

    /// The index as JSON, the same bytes for the same feeds.
    func bytes() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(document)) + [UInt8(ascii: "\n")]
    }

    private struct Document: Codable {
        struct Community: Codable {
            let slug: String
            let name: String
            let timeZone: String
        }
        struct Entry: Codable {
            let name: String
            let title: String
            let path: String
        }
        let community: Community
        let feeds: [Entry]
    }
}
