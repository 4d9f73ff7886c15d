import CivilTime
import ICalendar

extension LintRule {
    /// By what programs know an event again (RFC 5545 §3.8.4.7, §3.8.7).
    static let identity: [LintRule] = [
        ofEntry("uid-missing", .error, CalendarClient.allCases) { event in
            guard event.first("UID")?.text.isEmpty ?? true else { return [] }
            return [
                Fault(
                    event.line, zh: "活动没有 UID，每次更新都会多出一份；请给它一个一直不变的 UID。",
                    en: "The event has no UID, so every update adds another copy; give it one for life.")
            ]
        },
        LintRule(name: "uid-twice", severity: .error, clients: CalendarClient.allCases) { file in
            file.series.flatMap { series in
                let repeated = series.masters.dropFirst() + series.overridesOfOneOccurrence
                return repeated.map { event in
                    Fault(
                        event.first("UID")?.line, zh: "与前面的活动 UID 相同，程序只会留下一个；请给每个活动自己的 UID。",
                        en: "Another event has this UID already, so programs keep one of them; give each its own.")
                }
            }
        },
        ofProperty("uid-unsafe", .warning, [.davx5, .nextcloud, .vdirsyncer], in: ["UID"]) { property in
            let uid = property.text
            guard !uid.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "/") }) else { return nil }
            return Fault(
                property.line, zh: "UID 里有空格、“/”或英文以外的字符，有的服务器找不到它；请只用字母、数字和 -._@。",
                en:
                    "The UID has a blank, a “/” or characters beyond ASCII, and some servers cannot find it; use letters, "
                    + "digits and -._@ only.")
        },
        ofEntry("stamp-missing", .error, [.outlook, .khal, .homeAssistant]) { event in
            guard event.first("DTSTAMP") == nil else { return [] }
            return [
                Fault(
                    event.line, zh: "活动没有 DTSTAMP；请写上最后一次修改的时间（UTC）。",
                    en: "The event has no DTSTAMP; write when it was last revised, in UTC.")
            ]
        },
        LintRule(name: "stamp-in-the-future", severity: .warning, clients: [.outlook, .google]) { file in
            file.entries.flatMap { event in
                ["DTSTAMP", "LAST-MODIFIED"].flatMap(event.all).filter { $0.isAfter(file.now) }.map {
                    Fault(
                        $0.line, zh: "\($0.name) 在将来，以后的修改会被当作旧的；请写最后一次修改的时间。",
                        en: "\($0.name) is in the future, so later revisions pass for older; write the last revision.")
                }
            }
        },
    ]
}

extension CalendarProperty {
    fileprivate func isAfter(_ now: Instant) -> Bool {
        guard case .utc(let moment)? = time else { return false }
        return moment > now
    }
}

extension LintedSeries {
    /// The overrides of an occurrence that another override before them is of.
    fileprivate var overridesOfOneOccurrence: [CalendarComponent] {
        var seen: Set<CalendarTime> = []
        return overrides.filter { override in
            guard let start = override.first("RECURRENCE-ID")?.time else { return false }
            return !seen.insert(start).inserted
        }
    }
}
