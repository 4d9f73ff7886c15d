import CivilTime
import ICalendar

extension LintRule {
    /// What stands before the events (RFC 5545 §3.4, §3.7; RFC 7986 §5).
    static let calendar: [LintRule] = [
        LintRule(name: "several-calendars", severity: .error, clients: [.evolution, .google]) { file in
            file.document.calendars.dropFirst().map { calendar in
                Fault(
                    calendar.line, zh: "文件里不止一个 VCALENDAR，Evolution 会清空整个日历；请合成一个。",
                    en: "There is more than one VCALENDAR, on which Evolution empties the calendar; make one of them.")
            }
        },
        ofCalendar("version-and-product", .error, [.outlook, .google, .khal, .homeAssistant]) { calendar in
            let missing = ["VERSION", "PRODID"].filter { calendar.first($0) == nil }
            guard !missing.isEmpty else { return [] }
            let names = missing.joined(separator: ", ")
            return [
                Fault(calendar.line, zh: "缺少 \(names)；请在日历开头补上。", en: "\(names) is missing; write it at the beginning.")
            ]
        },
        ofCalendar("leading-properties", .note, [.outlook, .phones]) { calendar in
            let leading: Set = ["VERSION", "PRODID", "CALSCALE"]
            let count = calendar.properties.count { leading.contains($0.name) }
            guard let stray = calendar.properties.prefix(count).first(where: { !leading.contains($0.name) }) else {
                return []
            }
            return [
                Fault(
                    stray.line, zh: "\(stray.name) 写在 VERSION、PRODID、CALSCALE 之前；请把这三行放在最前。",
                    en: "\(stray.name) comes before VERSION, PRODID and CALSCALE; put those first.")
            ]
        },
        ofCalendar("scale", .error, CalendarClient.allCases) { calendar in
            calendar.all("CALSCALE").filter { $0.text.uppercased() != "GREGORIAN" }.map {
                Fault(
                    $0.line, zh: "CALSCALE 不是 GREGORIAN，别的程序不会读；请用公历日期。",
                    en: "CALSCALE is not GREGORIAN, which no program reads; write Gregorian dates.")
            }
        },
        ofCalendar("dated-product", .warning, [.google, .thunderbird, .icsx5]) { calendar in
            calendar.all("PRODID").filter { $0.value.contains(/(19|20)\d\d([-\/.]?)\d\d\2\d\d/) }.map {
                Fault(
                    $0.line, zh: "PRODID 里有日期，每次发布都像全部改过；请去掉日期。",
                    en: "PRODID has a date, so every export looks changed; leave the date out.")
            }
        },
        ofCalendar("method", .warning, [.outlook, .apple, .thunderbird]) { calendar in
            calendar.all("METHOD").filter { $0.text.uppercased() != "PUBLISH" }.map {
                Fault(
                    $0.line, zh: "METHOD:\(PlainLine.excerpt($0.text)) 会被当作邀请；供订阅的日历请写 METHOD:PUBLISH。",
                    en:
                        "METHOD:\(PlainLine.excerpt($0.text)) is taken for an invitation; write METHOD:PUBLISH in a feed."
                )
            }
        },
        ofCalendar("calendar-name", .warning, [.google, .outlook]) { calendar in
            guard calendar.first("X-WR-CALNAME")?.text.isEmpty ?? true else { return [] }
            return [
                Fault(
                    calendar.line, zh: "没有 X-WR-CALNAME，谷歌日历会显示一串网址；请写上日历的名字。",
                    en: "There is no X-WR-CALNAME, and Google shows the address instead; give the calendar a name.")
            ]
        },
        ofCalendar("calendar-uid", .error, [.vdirsyncer]) { calendar in
            calendar.all("UID").map {
                Fault(
                    $0.line, zh: "日历本身带有 UID，vdirsyncer 会把整个日历存成一项；请删去这一行。",
                    en: "The calendar itself has a UID, and vdirsyncer stores it as one item; take the line out.")
            }
        },
    ]
}
