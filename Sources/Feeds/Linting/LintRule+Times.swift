import CivilTime
import ICalendar

extension LintRule {
    /// How long an event lasts (RFC 5545 §3.6.1).
    static let times: [LintRule] = [
        ofProperty("duration-for-end", .note, [.phones, .outlook], in: ["DURATION"]) { property in
            Fault(
                property.line, zh: "用 DURATION 写长短，简单的手机日历不认；请改写结束时间 DTEND。",
                en: "DURATION says how long it lasts, which simple phones do not read; write DTEND.")
        },
        ofEvent("no-end", .note, [.google, .outlook, .phones]) { event in
            guard let start = event.first("DTSTART"), !event.startsOnWholeDay, event.first("DTEND") == nil,
                event.first("DURATION") == nil
            else { return [] }
            return [
                Fault(
                    start.line, zh: "没有结束时间，各程序猜的长短不同；请写上 DTEND。",
                    en: "There is no end, and each program guesses another length; write DTEND.")
            ]
        },
        ofEvent("end-of-another-type", .error, [.apple, .google, .outlook, .khal]) { event in
            guard let start = event.first("DTSTART")?.time, let end = event.first("DTEND"), let time = end.time,
                start.isDate != time.isDate
            else { return [] }
            return [
                Fault(
                    end.line, zh: "DTSTART 和 DTEND 一个是日期、一个是时刻；请写成同一种。",
                    en: "Of DTSTART and DTEND one is a day and one a time; write both alike.")
            ]
        },
        ofEvent("all-day-end", .error, [.apple, .google, .outlook, .thunderbird]) { event in
            guard case .date(let first)? = event.first("DTSTART")?.time, let end = event.first("DTEND"),
                case .date(let last)? = end.time, last <= first
            else { return [] }
            return [
                Fault(
                    end.line, zh: "全天活动的 DTEND 是不含在内的那天；只有一天的请写第二天，或删去 DTEND。",
                    en: "The DTEND of whole days is the day after the last; write the next day, or leave DTEND out.")
            ]
        },
        ofEvent("ends-before-start", .error, CalendarClient.allCases) { event in
            guard let start = event.first("DTSTART")?.time, let end = event.first("DTEND"), let time = end.time,
                start.isDate == time.isDate, !start.isDate, time.isNotAfter(start)
            else { return [] }
            return [
                Fault(
                    end.line, zh: "活动的结束不晚于开始；请改正 DTEND。", en: "The event does not end after its start; correct DTEND.")
            ]
        },
    ]
}

extension CalendarTime {
    var isDate: Bool {
        switch self {
        case .date: true
        case .floating, .zoned, .utc: false
        }
    }

    /// Whether the time is not after another of the same form and zone; false where the two cannot be compared so.
    fileprivate func isNotAfter(_ other: CalendarTime) -> Bool {
        switch (self, other) {
        case (.floating(let own), .floating(let others)): own <= others
        case (.zoned(let own, let zone), .zoned(let others, let otherZone)): zone == otherZone && own <= others
        case (.utc(let own), .utc(let others)): own <= others
        case (.date, _), (.floating, _), (.zoned, _), (.utc, _): false
        }
    }
}
