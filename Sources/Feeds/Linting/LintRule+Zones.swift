import CivilTime
import ICalendar

extension LintRule {
    /// On whose clock times are (RFC 5545 §3.2.19, §3.3.5).
    static let zones: [LintRule] = [
        ofProperty("floating-time", .warning, [.google, .outlook, .nextcloud], in: timed) { property in
            guard property.times?.contains(where: \.isFloating) == true else { return nil }
            return Fault(
                property.line, zh: "\(property.name) 没有时区，换一台手机就是另一个时刻；请写上 TZID，如 TZID=Asia/Shanghai。",
                en: "\(property.name) names no time zone and means another moment elsewhere; give it a TZID such as "
                    + "Asia/Shanghai.")
        },
        LintRule(name: "undefined-zone", severity: .error, clients: [.outlook, .evolution, .khal]) { file in
            file.document.calendars.flatMap { calendar in
                calendar.firstUses(ofZonesOtherThan: calendar.definedZones).map { name, line in
                    Fault(
                        line, zh: "用到的时区“\(PlainLine.excerpt(name))”没有 VTIMEZONE；请补上它的定义。",
                        en: "The time zone “\(PlainLine.excerpt(name))” has no VTIMEZONE; add its definition.")
                }
            }
        },
        LintRule(name: "prefixed-zone", severity: .warning, clients: [.outlook, .google, .apple]) { file in
            file.document.calendars.flatMap { calendar in
                calendar.firstUses(ofZonesOtherThan: []).filter { $0.name.hasPrefix("/") }.map { name, line in
                    Fault(
                        line, zh: "时区名“\(PlainLine.excerpt(name))”带着程序自己的前缀；请只写 IANA 名称，如 Asia/Shanghai。",
                        en:
                            "The time zone name “\(PlainLine.excerpt(name))” carries a program's prefix; write the plain "
                            + "IANA name, such as Asia/Shanghai.")
                }
            }
        },
    ]

    private static let timed: Set = ["DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE"]
}

extension CalendarTime {
    fileprivate var isFloating: Bool {
        switch self {
        case .floating: true
        case .date, .zoned, .utc: false
        }
    }
}

extension CalendarComponent {
    fileprivate var definedZones: Set<String> {
        Set(components(named: "VTIMEZONE").compactMap { $0.first("TZID")?.text })
    }

    /// Each zone that times of the events name, with the line where it is named first.
    fileprivate func firstUses(ofZonesOtherThan known: Set<String>) -> [(name: String, line: Int?)] {
        var seen = known
        return components(named: "VEVENT").flatMap(\.properties).compactMap { property in
            guard let name = property.parameter("TZID"), seen.insert(name).inserted else { return nil }
            return (name, property.line)
        }
    }
}
