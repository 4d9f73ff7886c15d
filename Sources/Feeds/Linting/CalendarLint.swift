public import CivilTime
import ICalendar

/// Looks through a calendar file for what would trouble the programs that residents read calendars with.
///
/// Each rule is a row in a table by topic (`LintRule+….swift`); what the reader itself finds fault with is said, too.
public struct CalendarLint: Sendable {
    /// Everything that was found, by line, the worst first.
    public let findings: [LintFinding]
    /// How many lines the file has, and how many of them stand before its first entry.
    let lines: (all: Int, beforeEntries: Int)

    /// Looks through the bytes of a file.
    ///
    /// - Parameters:
    ///   - file: The bytes.
    ///   - now: The present moment, which no revision can be after.
    /// - Throws: `FeedError.unreadable` where it is no whole calendar or exceeds a limit; the reason names the line.
    public init(_ file: [UInt8], now: Instant) throws(FeedError) {
        let document: CalendarDocument
        do {
            document = try CalendarReader().readAsWritten(file)
        } catch {
            throw .unreadable(reason: error.explanation)
        }
        let linted = LintedFile(file, document, now: now)
        let count = linted.lines.lines.count
        lines = (count, linted.entries.first?.line.map { $0 - 1 } ?? count)
        let found = LintRule.every.flatMap { $0.findings(in: linted) }
        let worst = Dictionary(found.map { ($0.line, $0.severity) }, uniquingKeysWith: max)
        // A rule that speaks of a line says what to do better than the reader, which only says what it left out.
        let diagnosed = document.diagnostics.map(LintFinding.init).filter { diagnosed in
            worst[diagnosed.line].map { $0 < diagnosed.severity } ?? true
        }
        findings = (found + diagnosed).sorted { ($0.line, $1.severity) < ($1.line, $0.severity) }
    }

    /// Whether some program would refuse the file or lose a part of it.
    public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

extension LintRule {
    /// Every rule, in the order of the file they look at.
    static let every =
        bytes + calendar + refresh + zones + identity + times + recurrence + exceptions + contents + journals
}

extension LintFinding {
    /// What the reader found fault with.
    fileprivate init(_ diagnostic: CalendarDiagnostic) {
        let severity: Severity =
            switch diagnostic.severity {
            case .warning: .warning
            case .error: .error
            }
        self.init(
            line: diagnostic.line, rule: "unreadable", severity: severity, clients: CalendarClient.allCases,
            message: diagnostic.message)
    }
}
