import Foundation
import Scheduling

extension Slug {
    /// The slug that somebody chose, or one made from the name where nobody did.
    ///
    /// - Throws: `OperationError.badSlug` where it is none, or nothing usable is left of the name.
    static func chosen(_ slug: String?, for name: String) throws(OperationError) -> String {
        guard let slug else { return try make(from: name) }
        guard isValid(slug) else { throw .badSlug(slug) }
        return slug
    }

    /// A slug made from a name: its pinyin where it is Chinese, its letters and digits where it is not.
    ///
    /// - Throws: `OperationError.badSlug` where nothing usable is left.
    private static func make(from name: String) throws(OperationError) -> String {
        let latin = [.fullwidthToHalfwidth, .toLatin, .stripDiacritics].reduce(name) { text, transform in
            text.applyingTransform(transform, reverse: false) ?? text
        }
        let words = latin.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = String((words.first ?? "").prefix(40))
        for word in words.dropFirst() {
            guard slug.utf8.count + word.utf8.count < 40 else { break }
            slug += "-\(word)"
        }
        guard isValid(slug) else { throw .badSlug(name) }
        return slug
    }
}
