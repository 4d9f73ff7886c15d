import CivilTime
import Foundation

/// A column of a table that people hand in: its raw value is the heading that scripts write, in snake_case.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// What else may stand above it; the first is what people are told.
    var headings: [String] { get }
    /// Whether a table without it says nothing.
    var isRequired: Bool { get }
}

extension TableColumn {
    /// The heading that people are told of, in both languages.
    var title: LocalizedText { LocalizedText(zh: headings.first ?? rawValue, en: rawValue) }

    /// The column of a heading, however it is written: `birth_year`, `Birth Year`, `出生年份`.
    init?(heading: String) {
        let wanted = Self.folded(heading)
        let fitting = Self.allCases.first { column in
            ([column.rawValue] + column.headings).contains { Self.folded($0) == wanted }
        }
        guard let fitting else { return nil }
        self = fitting
    }

    /// Every heading that is expected, for a message.
    static var expected: LocalizedText {
        LocalizedText(
            zh: allCases.map(\.title.zh).joined(separator: "、"), en: allCases.map(\.title.en).joined(separator: ", "))
    }

    private static func folded(_ heading: String) -> String {
        let narrow = heading.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? heading
        return narrow.lowercased().filter { $0.isLetter || $0.isNumber }
    }
}
