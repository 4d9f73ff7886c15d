public import CivilTime

/// A calendar file that was taken in.
public struct ImportedCalendar: Sendable, Hashable {
    /// What a calendar file brought.
    public enum Contents: String, Sendable, Hashable, CaseIterable {
        /// Public holidays and make-up working days.
        case holidays
        /// Times in which rooms are shut.
        case closures
        /// Things that happen.
        case activities

        /// The word for it in both languages.
        public var name: LocalizedText {
            switch self {
            case .holidays: LocalizedText(zh: "节假日", en: "public holidays")
            case .closures: LocalizedText(zh: "场地关闭", en: "closures")
            case .activities: LocalizedText(zh: "活动", en: "activities")
            }
        }
    }

    /// The calendar's own name, or its file's.
    public let name: String
    /// What it brought.
    public let contents: Contents
    /// When it was last taken in.
    public let imported: Instant

    /// Creates the record of an import.
    public init(name: String, contents: Contents, imported: Instant) {
        self.name = name
        self.contents = contents
        self.imported = imported
    }
}
