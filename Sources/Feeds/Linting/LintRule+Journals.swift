import CivilTime
import ICalendar

extension LintRule {
    /// What a journal entry may hold (RFC 5545 §3.6.3). A calendar shows none; the programs that keep journals do.
    static let journals: [LintRule] = [
        ofJournal("journal-with-end", .error, [.davx5, .nextcloud]) { journal in
            (journal.all("DTEND") + journal.all("DURATION") + journal.all("DUE")).map {
                Fault(
                    $0.line, zh: "日记（VJOURNAL）没有 \($0.name)，有的程序因此整条不收；请删去这一行。",
                    en:
                        "A journal entry has no \($0.name), and some programs leave the entry out for it; take the line out."
                )
            }
        },
        ofJournal("journal-status", .warning, [.davx5, .nextcloud]) { journal in
            journal.all("STATUS").filter { !statuses.contains($0.text.uppercased()) }.map {
                Fault(
                    $0.line,
                    zh: "日记（VJOURNAL）的 STATUS 只能是 DRAFT、FINAL 或 CANCELLED，不能是“\(PlainLine.excerpt($0.text))”；请改正。",
                    en:
                        "The STATUS of a journal entry is DRAFT, FINAL or CANCELLED, not “\(PlainLine.excerpt($0.text))”; "
                        + "correct it.")
            }
        },
    ]

    private static let statuses: Set = ["DRAFT", "FINAL", "CANCELLED"]

    private static func ofJournal(
        _ name: String, _ severity: LintFinding.Severity, _ clients: [CalendarClient],
        faults: @escaping @Sendable (CalendarComponent) -> [Fault]
    ) -> LintRule {
        LintRule(name: name, severity: severity, clients: clients) { file in
            file.entries.filter { $0.name == "VJOURNAL" }.flatMap(faults)
        }
    }
}
