import Foundation
import Scheduling
import Storage

/// The folder that holds the data files of any number of communities, one file each.
public struct DataFolder: Sendable {
    /// The folder's path.
    public let path: String

    /// Names a folder; it is made when the first community is.
    public init(path: String) { self.path = path }

    /// The slugs of the communities in the folder, in alphabetical order.
    public func communities() -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(Self.suffix) }.map { String($0.dropLast(Self.suffix.count)) }.sorted()
    }

    /// Opens the community of the given slug, or the only one where none is named.
    ///
    /// - Throws: `OperationError` where there is none of that name, none at all, or several to choose from.
    public func open(_ slug: String?) throws -> OpenCommunity {
        let slugs = communities()
        guard !slugs.isEmpty else { throw OperationError.noCommunity(folder: path) }
        guard let slug else {
            guard slugs.count == 1 else {
                throw OperationError.ambiguous(.community, name: "--community", candidates: slugs)
            }
            return try OpenCommunity(Store.open(at: file(of: slugs[0])))
        }
        let found = try NameLookup(.community, among: slugs, names: { [$0] }, label: { $0 }).find(slug)
        return try OpenCommunity(Store.open(at: file(of: found)))
    }

    /// Makes the file of a new community, and the folder where it is missing.
    func create(_ community: Community) throws {
        try Slug.check(community.slug)
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw StorageError.noPermission(path: path)
        }
        _ = try Store.create(at: file(of: community.slug), community: community)
    }

    /// The path of a community's file.
    public func file(of slug: String) -> String { "\(path)/\(slug)\(Self.suffix)" }

    private static let suffix = ".shuxiang"
}

/// Short ASCII names, as they stand in file names and addresses.
enum Slug {
    /// Checks that a slug is made of small letters, digits and inner hyphens, at most 40.
    static func check(_ slug: String) throws(OperationError) {
        let isAllowed = slug.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
        guard (1...40).contains(slug.utf8.count), isAllowed, slug.first != "-", slug.last != "-" else {
            throw .badSlug(slug)
        }
    }

    /// A slug made from a name: its pinyin where it is Chinese, its letters and digits where it is not.
    ///
    /// - Throws: `OperationError.badSlug` where nothing usable is left.
    static func make(from name: String) throws(OperationError) -> String {
        let latin = [.fullwidthToHalfwidth, .toLatin, .stripDiacritics].reduce(name) { text, transform in
            text.applyingTransform(transform, reverse: false) ?? text
        }
        let words = latin.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = String((words.first ?? "").prefix(40))
        for word in words.dropFirst() {
            guard slug.utf8.count + word.utf8.count < 40 else { break }
            slug += "-\(word)"
        }
        do {
            try check(slug)
        } catch {
            throw .badSlug(name)
        }
        return slug
    }
}

/// Names and titles that every calendar and terminal can carry.
enum PlainName {
    /// The name without white space around it.
    ///
    /// - Throws: `OperationError.badName` where it is empty, over 200 characters, or has line breaks or control characters.
    static func check(_ name: String) throws(OperationError) -> String {
        let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
        guard (1...200).contains(trimmed.count), !trimmed.unicodeScalars.contains(where: isUnprintable) else {
            throw .badName(excerpt(of: name))
        }
        return trimmed
    }

    /// The beginning of a refused name as a message can show it, without what made it unfit for a terminal.
    private static func excerpt(of name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.map { isUnprintable($0) ? "\u{FFFD}" : $0 }).prefix(40))
    }

    private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
