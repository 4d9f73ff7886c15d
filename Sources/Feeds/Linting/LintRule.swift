import CivilTime
import ICalendar

/// A fault that calendar files have, whom it troubles, and how it is found.
struct LintRule: Sendable {
    /// The name for programs, in kebab-case; it never changes.
    let name: String
    let severity: LintFinding.Severity
    let clients: [CalendarClient]
    /// Finds every place of the fault in a file.
    let faults: @Sendable (LintedFile) -> [Fault]

    /// A place of a file where the fault is, and what to say of it.
    struct Fault {
        let line: Int
        let message: LocalizedText

        init(_ line: Int?, zh: String, en: String) {
            self.line = line ?? 1
            message = LocalizedText(zh: zh, en: en)
        }
    }

    func findings(in file: LintedFile) -> [LintFinding] {
        faults(file).map {
            LintFinding(line: $0.line, rule: name, severity: severity, clients: clients, message: $0.message)
        }
    }
}

extension LintRule {
    /// A fault of the bytes of the file.
    static func ofFile(
        _ name: String, _ severity: LintFinding.Severity, _ clients: [CalendarClient],
        faults: @escaping @Sendable (LintedFile) -> [Fault]
    ) -> LintRule {
        LintRule(name: name, severity: severity, clients: clients, faults: faults)
    }

    /// A fault that each calendar of the file may have.
    static func ofCalendar(
        _ name: String, _ severity: LintFinding.Severity, _ clients: [CalendarClient],
        faults: @escaping @Sendable (CalendarComponent) -> [Fault]
    ) -> LintRule {
        LintRule(name: name, severity: severity, clients: clients) { $0.document.calendars.flatMap(faults) }
    }

    /// A fault that each event may have.
    static func ofEvent(
        _ name: String, _ severity: LintFinding.Severity, _ clients: [CalendarClient],
        faults: @escaping @Sendable (CalendarComponent) -> [Fault]
    ) -> LintRule {
        LintRule(name: name, severity: severity, clients: clients) { $0.events.flatMap(faults) }
    }

    /// A fault that each event and each journal entry may have.
    static func ofEntry(
        _ name: String, _ severity: LintFinding.Severity, _ clients: [CalendarClient],
        faults: @escaping @Sendable (CalendarComponent) -> [Fault]
    ) -> LintRule {
        LintRule(name: name, severity: severity, clients: clients) { $0.entries.flatMap(faults) }
    }

    /// A fault that each property of some names may have, in an event or a journal entry.
    static func ofProperty(
        _ name: String, _ severity: LintFinding.Severity, _ clients: [CalendarClient], in names: Set<String>,
        faults: @escaping @Sendable (CalendarProperty) -> Fault?
    ) -> LintRule {
        ofEntry(name, severity, clients) { entry in
            entry.properties.filter { names.contains($0.name) }.compactMap(faults)
        }
    }
}
