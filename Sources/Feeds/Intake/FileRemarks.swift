import CivilTime
import ICalendar

/// What is to be said about a file as a whole: how it was encoded, how many calendars it has, what in it is no event.
enum FileRemarks {
    static func all(on document: CalendarDocument) -> [IntakeNote] {
        encoding(document.encoding) + severalCalendars(document.calendars.count) + passedOver(document.calendars)
    }

    private static func encoding(_ encoding: CalendarDocument.Encoding) -> [IntakeNote] {
        switch encoding {
        case .utf8: []
        case .gb18030:
            [IntakeNote(zh: "文件不是 UTF-8，已按 GB 18030 读取。", en: "The file is not UTF-8; it was read as GB 18030.")]
        }
    }

    private static func severalCalendars(_ count: Int) -> [IntakeNote] {
        guard count > 1 else { return [] }
        return [
            IntakeNote(
                zh: "文件里有 \(count) 个日历，已合在一起读取。", en: "The file has \(count) calendars; they were taken together.")
        ]
    }

    /// One remark for each sort of component that is no event.
    private static func passedOver(_ calendars: [CalendarComponent]) -> [IntakeNote] {
        let others = calendars.flatMap(\.components).map(\.name).filter { $0 != "VEVENT" && $0 != "VTIMEZONE" }
        let counts = Dictionary(others.map { ($0, 1) }, uniquingKeysWith: +)
        return counts.sorted { $0.key < $1.key }.map { name, count in
            let word = word(for: name)
            return IntakeNote(
                zh: "略过 \(count) 个\(word.zh)（\(name)）：只导入活动（VEVENT）。",
                en: "Passed over \(count) × \(name) (\(word.en)); only events (VEVENT) are taken in.")
        }
    }

    private static func word(for component: String) -> LocalizedText {
        switch component {
        case "VTODO": LocalizedText(zh: "待办事项", en: "task")
        case "VJOURNAL": LocalizedText(zh: "日记", en: "journal entry")
        case "VFREEBUSY": LocalizedText(zh: "忙闲信息", en: "free-busy time")
        case _: LocalizedText(zh: "其他内容", en: "something else")
        }
    }
}

extension IntakeNote {
    init(line: Int? = nil, zh: String, en: String) {
        self.init(line: line, message: LocalizedText(zh: zh, en: en))
    }
}
