import CivilTime
import ICalendar

/// How an event says that its days are off or worked, and the holiday's name without that mark.
struct HolidayMark {
    let kind: DayKind
    let name: String

    /// Reads `X-APPLE-SPECIAL-DAY`, else a word at the end of the title: 春节（休）, 春节(班), Spring Festival (holiday),
    /// 春节 补班; nil where neither is there.
    init?(_ event: CalendarComponent) {
        let title = PlainLine.text(event.first("SUMMARY")?.text ?? "")
        let suffix = Self.suffix(of: title)
        guard let kind = Self.appleKind(of: event) ?? suffix?.kind else { return nil }
        self.kind = kind
        name = suffix?.name ?? title
    }

    private static func appleKind(of event: CalendarComponent) -> DayKind? {
        switch event.first("X-APPLE-SPECIAL-DAY")?.text.uppercased() {
        case "WORK-HOLIDAY": .off
        case "ALTERNATE-WORKDAY": .work
        case _: nil
        }
    }

    /// The words that end a title, in small letters; each stands in brackets, after a space, or alone.
    private static let words: [(word: String, kind: DayKind)] = [
        ("调休上班", .work), ("补班", .work), ("上班", .work), ("班", .work), ("working day", .work), ("workday", .work),
        ("放假", .off), ("休假", .off), ("假期", .off), ("休", .off), ("public holiday", .off), ("holiday", .off),
    ]

    private static func suffix(of title: String) -> (kind: DayKind, name: String)? {
        let bracketed = title.last == "）" || title.last == ")"
        let text = bracketed ? title.dropLast() : title[...]
        for (word, kind) in words where text.lowercased().hasSuffix(word) {
            var name = text.dropLast(word.count)
            if bracketed {
                guard let opening = name.popLast(), opening == "（" || opening == "(" else { continue }
            } else {
                guard name.isEmpty || name.last == " " else { continue }
            }
            while name.last == " " { name.removeLast() }
            return (kind, name.isEmpty ? title : String(name))
        }
        return nil
    }
}
