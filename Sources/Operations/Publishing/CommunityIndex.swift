package import CivilTime
import Foundation
package import Scheduling

/// The list of the communities of one website for programs: `feeds.json` at its top. Each has one of its own, which lists its
/// feeds, in its folder.
package struct CommunityIndex {
    /// A community as the list has it.
    package struct Entry: Sendable, Hashable {
        /// The community's folder below the website's.
        package let slug: String
        /// The name people use.
        package let name: String
        /// The language it speaks first.
        package let language: Language
        fileprivate let timeZone: String

        /// Lists a community whose folder has the given name.
        package init(_ community: Community, in slug: String) {
            self.slug = slug
            name = community.name
            language = community.language
            timeZone = community.zone.identifier
        }

        fileprivate init?(_ line: Document.Line) {
            guard Slug.isValid(line.slug), let language = Language(rawValue: line.language) else { return nil }
            slug = line.slug
            name = line.name
            self.language = language
            timeZone = line.timeZone
        }
    }

    /// The communities.
    package let entries: [Entry]

    /// Lists communities.
    package init(_ entries: [Entry]) { self.entries = entries }

    /// Reads a list, leaving out what cannot be a community's; without any where the bytes are no list.
    init(reading bytes: Data) {
        let document = try? JSONDecoder().decode(Document.self, from: bytes)
        entries = document?.communities.compactMap(Entry.init) ?? []
    }

    /// The list as JSON, the same bytes for the same communities.
    package func bytes() throws -> [UInt8] {
        let lines = entries.map { entry in
            Document.Line(
                slug: entry.slug, name: entry.name, language: entry.language.rawValue, timeZone: entry.timeZone,
                path: "\(entry.slug)/\(FeedIndex.path)")
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(Document(communities: lines))) + [UInt8(ascii: "\n")]
    }

    fileprivate struct Document: Codable {
        struct Line: Codable {
            let slug: String
            let name: String
            let language: String
            let timeZone: String
            let path: String
        }
        let communities: [Line]
    }
}
