import CivilTime
import ICalendar

/// The events of one UID: the series, and those that stand for single occurrences of it (RFC 5545 §3.8.4.4).
struct EventGroup {
    let uid: String
    /// The event without a RECURRENCE-ID; nil where the file has only replacements.
    private(set) var master: CalendarComponent?
    /// The events that stand for an occurrence, with the start of that occurrence, in order.
    private var replacements: [(start: CalendarTime, event: CalendarComponent)] = []
    private(set) var notes: [IntakeNote] = []
    private var places: [CalendarTime: Int] = [:]

    /// Groups events by their UID, in the order in which the UIDs appear.
    static func groups(of events: [CalendarComponent]) -> [EventGroup] {
        var groups: [EventGroup] = []
        var places: [String: Int] = [:]
        for event in events {
            let uid = uid(of: event)
            let place = places[uid] ?? groups.count
            if place == groups.count { groups.append(EventGroup(uid: uid)) }
            places[uid] = place
            groups[place].add(event)
        }
        return groups
    }

    private init(uid: String) { self.uid = uid }

    /// The replacements that count: not those older than the series that the series itself takes out.
    var current: [(start: CalendarTime, event: CalendarComponent)] {
        guard let master else { return replacements }
        let excluded = Set(master.all("EXDATE").compactMap(\.times).joined())
        return replacements.filter { $0.event.revision >= master.revision || !excluded.contains($0.start) }
    }

    private mutating func add(_ event: CalendarComponent) {
        guard let start = event.first("RECURRENCE-ID")?.time else {
            master = newer(master, event)
            return
        }
        if event.first("RECURRENCE-ID")?.parameter("RANGE") != nil { notes.append(Self.rangeNote(event)) }
        let event = single(event)
        guard let place = places[start] else {
            places[start] = replacements.count
            replacements.append((start, event))
            return
        }
        replacements[place].event = newer(replacements[place].event, event)
    }

    /// The event without dates of its own: it stands for one occurrence.
    private mutating func single(_ event: CalendarComponent) -> CalendarComponent {
        let repeating: Set = ["RRULE", "RDATE", "EXDATE", "EXRULE"]
        guard event.properties.contains(where: { repeating.contains($0.name) }) else { return event }
        notes.append(Self.repeatsNote(event))
        var single = event
        single.properties.removeAll { repeating.contains($0.name) }
        return single
    }

    /// The newer of two events that say they are the same: the higher SEQUENCE, else the later in the file.
    private mutating func newer(_ known: CalendarComponent?, _ event: CalendarComponent) -> CalendarComponent {
        guard let known else { return event }
        let isNewer = event.revision >= known.revision
        notes.append(Self.repeatedNote(isNewer ? known : event))
        return isNewer ? event : known
    }

    static func repeatedNote(_ event: CalendarComponent) -> IntakeNote {
        let line = event.firstLine
        return IntakeNote(
            line: line, zh: "第 \(line) 行的活动与另一个的 UID 相同，只取较新的一个。",
            en: "The event on line \(line) has the UID of another; only the newer was taken.")
    }

    private static func repeatsNote(_ event: CalendarComponent) -> IntakeNote {
        let line = event.firstLine
        return IntakeNote(
            line: line, zh: "第 \(line) 行只代替一场（RECURRENCE-ID），它自带的重复规则没有采用。",
            en: "The event on line \(line) stands for one occurrence (RECURRENCE-ID); its own rule was left out.")
    }

    private static func rangeNote(_ event: CalendarComponent) -> IntakeNote {
        let line = event.firstLine
        return IntakeNote(
            line: line, zh: "第 \(line) 行写明“从这一场起”（RANGE），只按这一场导入；其后各场请另行修改。",
            en: "Line \(line) speaks of an occurrence and all after it (RANGE); only that one was changed.")
    }
}

// MARK: - UIDs

extension EventGroup {
    /// The UID in safe characters; one made from what the event says where it has none, so that it is the same next time.
    private static func uid(of event: CalendarComponent) -> String {
        let uid = PlainLine.uid(event.first("UID")?.text ?? "")
        guard !uid.isEmpty else {
            let words = ["DTSTART", "SUMMARY", "LOCATION"].map { event.first($0)?.value ?? "" }
            return "no-uid-" + digest(words.joined(separator: "\n"))
        }
        return uid.utf8.count <= 255 ? uid : "\(uid.prefix(200))-\(digest(uid))"
    }

    /// 64 bits of FNV-1a in hexadecimal.
    static func digest(_ text: String) -> String {
        let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
