import CivilTime
import ICalendar

extension LintRule {
    /// How often programs are asked to look again (RFC 7986 §5.7, and Outlook's X-PUBLISHED-TTL).
    static let refresh: [LintRule] = [
        ofCalendar("refresh-unreadable", .error, [.phones, .outlook, .nextcloud]) { calendar in
            calendar.refreshing.filter { ($0.durationSeconds ?? 0) <= 0 }.map {
                Fault(
                    $0.line, zh: "\($0.name) 的“\(PlainLine.excerpt($0.value))”不是时长，有的手机因此拒收整个文件；请写成 PT6H 这样。",
                    en:
                        "“\(PlainLine.excerpt($0.value))” for \($0.name) is no duration, and one phone refuses the whole "
                        + "file for it; write it like PT6H.")
            }
        },
        ofCalendar("refresh-often", .warning, [.nextcloud, .icsx5]) { calendar in
            calendar.refreshing.filter { (1..<3_600).contains($0.durationSeconds ?? 0) }.map {
                Fault(
                    $0.line, zh: "\($0.name) 短于一小时，程序会不停地来取；请写成 PT6H。",
                    en: "\($0.name) is shorter than an hour, so programs fetch without end; write PT6H.")
            }
        },
        ofCalendar("refresh-missing", .note, [.nextcloud, .outlook]) { calendar in
            guard calendar.refreshing.isEmpty else { return [] }
            return [
                Fault(
                    calendar.line, zh: "没写多久更新一次，Nextcloud 一星期才来取一次；请写 REFRESH-INTERVAL;VALUE=DURATION:PT6H。",
                    en: "Nothing says how often to look again, and Nextcloud then looks once a week; write "
                        + "REFRESH-INTERVAL;VALUE=DURATION:PT6H.")
            ]
        },
    ]
}

extension CalendarComponent {
    fileprivate var refreshing: [CalendarProperty] { all("REFRESH-INTERVAL") + all("X-PUBLISHED-TTL") }
}
