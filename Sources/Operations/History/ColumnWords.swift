import CivilTime
import Scheduling
import Storage

/// How people speak of a column, and of what stands in it.
struct ColumnWords: Sendable {
    /// What stands in a column.
    enum Content: Sendable {
        case plain
        case flag
        /// Seconds of UTC.
        case moment
        /// A length in seconds.
        case length
        /// A time of day in seconds.
        case timeOfDay
        /// A start on the community's clock, as ISO 8601 text.
        case localStart
        /// Days of the week, as RFC 5545 writes them.
        case weekdays
        /// A day of the week, 1 for Monday.
        case weekday
        /// A row of another table.
        case row(String)
        /// A room or a troupe, by the number of what is held.
        case resource
        /// One of a few words.
        case choice([String: LocalizedText])
    }

    let name: String
    let noun: LocalizedText
    let content: Content

    init(_ name: String, _ zh: String, _ en: String, _ content: Content = .plain) {
        self.name = name
        noun = LocalizedText(zh: zh, en: en)
        self.content = content
    }

    /// What a value means.
    func words(for value: JournalValue, _ names: RowNames) -> LocalizedText {
        switch (content, value) {
        case (_, .null): return LocalizedText(zh: "无", en: "none")
        case (.flag, .integer(let truth)):
            return truth == 0 ? LocalizedText(zh: "否", en: "no") : LocalizedText(zh: "是", en: "yes")
        case (.moment, .integer(let seconds)): return same(names.zone.local(Instant(seconds: seconds)).minuteText)
        case (.length, .integer(let seconds)): return .length(seconds: Int(seconds))
        case (.timeOfDay, .integer(let seconds)):
            return same(LocalTime(secondOfDay: Int(seconds))?.description ?? "\(seconds)")
        case (.localStart, .text(let text)): return same((try? LocalDateTime(text))?.minuteText ?? text)
        case (.weekdays, .text(let codes)):
            let days = codes.split(separator: ",").compactMap { Weekday(code: $0)?.name }
            return days.count == Weekday.allCases.count
                ? LocalizedText(zh: "每天", en: "every day") : days.joined(zh: "、", en: ", ")
        case (.weekday, .integer(let number)):
            return Weekday(rawValue: Int(number))?.name ?? same("\(number)")
        case (.row(let table), .integer(let number)): return names.name(of: table, number)
        case (.resource, .integer(let number)): return names.name(ofResource: number)
        case (.choice(let words), .text(let word)): return words[word] ?? same(word)
        case (_, .text(let text)): return same(text)
        case (_, .integer(let number)): return same("\(number)")
        case (_, .real(let number)): return same("\(number)")
        case (_, .blob): return LocalizedText(zh: "（不显示）", en: "(not shown)")
        }
    }

    private func same(_ text: String) -> LocalizedText { LocalizedText(zh: text, en: text) }
}
