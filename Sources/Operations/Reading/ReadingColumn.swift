import CivilTime
import Learning

/// The columns of a table of reading sessions.
enum ReadingColumn: String, TableColumn {
    case person, date, start, minutes, book, place

    var headings: [String] {
        switch self {
        case .person: ["姓名", "名字", "读者", "居民", "name", "reader"]
        case .date: ["日期", "哪天", "day"]
        case .start: ["开始", "开始时间", "几点", "from"]
        case .minutes: ["分钟", "分钟数", "时长", "length"]
        case .book: ["书名", "书", "书目", "title"]
        case .place: ["地点", "在哪里", "where"]
        }
    }

    var isRequired: Bool {
        switch self {
        case .person, .date, .minutes: true
        case .start, .book, .place: false
        }
    }
}

/// What one row of a table says of a reading session.
struct ReadingRow {
    let person: String
    let slot: Slot
    let book: String?

    /// Reads a row; nil where a cell will not do, which the reading then says.
    init?(_ cells: inout RowReading<ReadingColumn>) {
        let person = cells.required(.person, such: LocalizedText(zh: "李春花", en: "李春花"))
        let day = cells.required(.date, such: LocalizedText(zh: "2026-11-01", en: "2026-11-01")).flatMap { _ in
            cells.value(.date, Self.day, otherwise: Self.badDay)
        }
        let minutes = cells.required(.minutes, such: LocalizedText(zh: "40", en: "40")).flatMap { _ in
            cells.value(.minutes, Self.minutes, otherwise: Self.badMinutes)
        }
        let time = cells.value(.start, Self.time, otherwise: Self.badTime)
        let place = cells.value(.place, Self.place, otherwise: Self.badPlace)
        let book = cells.value(.book, { try? PlainName.check($0) }, otherwise: Self.badBook)
        guard let person, let day, let minutes, cells.problems.isEmpty else { return nil }
        self.person = person
        self.book = book
        slot = Slot(day: day, time: time, minutes: minutes, place: place ?? .room)
    }

    /// A day as spreadsheets write it: `2026-11-01`, `2026/11/1`, `2026.11.1`, `2026年11月1日`.
    static func day(_ text: String) -> LocalDate? {
        let marks: Set<Character> = ["-", "/", ".", "年", "月", "日"]
        guard text.allSatisfy({ $0.isASCII && $0.isNumber || marks.contains($0) }) else { return nil }
        let numbers = text.split(whereSeparator: marks.contains).compactMap { Int($0) }
        guard numbers.count == 3, (1000...9999).contains(numbers[0]) else { return nil }
        return LocalDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    /// A time as spreadsheets write it: `8:20`, `08:20`, `08:20:00`, `8：20`.
    private static func time(_ text: String) -> LocalTime? {
        let parts = text.replacing("：", with: ":").split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count, numbers.count == 2 || numbers[2] == 0 else { return nil }
        return LocalTime(hour: numbers[0], minute: numbers[1]).flatMap { $0 == .endOfDay ? nil : $0 }
    }

    private static func minutes(_ text: String) -> Int? {
        let digits = text.hasSuffix("分钟") ? String(text.dropLast(2)).trimmed : text
        guard (1...4).contains(digits.utf8.count), let minutes = Int(digits), minutes > 0 else { return nil }
        return minutes
    }

    private static func place(_ text: String) -> ReadingPlace? {
        switch text.lowercased() {
        case "room", "图书室", "阅览室", "reading room": .room
        case "group", "读书小组", "小组": .group
        case "home", "家里", "家", "在家": .home
        default: nil
        }
    }

    private static func badDay(_ text: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(text)”不是日期；请写成 2026-11-01 这样，并确认当月有这一天",
            en: "“\(text)” is not a date; write it like 2026-11-01, a day that exists")
    }

    private static func badTime(_ text: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(text)”不是时间；请写成 08:20 这样，不知道就空着", en: "“\(text)” is not a time; write it like 08:20, or nothing")
    }

    private static func badMinutes(_ text: String) -> LocalizedText {
        LocalizedText(zh: "“\(text)”不是分钟数；请写整数，如 40", en: "“\(text)” is no number of minutes; write one like 40")
    }

    private static func badPlace(_ text: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(text)”不是地点；请写 图书室、小组 或 家里，空着就是图书室",
            en: "“\(text)” is no place; write room, group or home, or nothing for the reading room")
    }

    private static func badBook(_ text: String) -> LocalizedText {
        LocalizedText(
            zh: "“\(text)”不能作书名；请写在一行里，最多 200 个字",
            en: "“\(text)” cannot be a title; write one line of 200 characters at most")
    }
}
