public import CivilTime

/// Looks through one of our own feeds for what would trouble the programs that read it, however large it is: a stretch at a time.
///
/// Two events of one UID that are far apart in the feed are not seen together; the file gives every activity a UID of its own.
public struct FeedLint {
    /// Everything that was found, with the lines of the whole feed, stretch by stretch, the worst first in each.
    public let findings: [LintFinding]

    /// Looks through a feed.
    ///
    /// - Parameters:
    ///   - feed: The feed.
    ///   - now: The present moment, which no revision can be after.
    ///   - length: About how many bytes are looked at together.
    /// - Throws: what `Feed.write(to:)` throws, and `FeedError.unreadable` where a stretch exceeds what a calendar file may have.
    public init(_ feed: Feed, now: Instant, stretchBytes length: Int = 1 << 20) throws {
        var findings: [LintFinding] = []
        var linesBefore = 0
        try feed.stretches(ofBytes: length) { stretch in
            let lint = try CalendarLint(stretch, now: now)
            // Each stretch repeats the lines before the entries, and its last line ends the calendar.
            let isRepeated = { (finding: LintFinding) in linesBefore > 0 && finding.line <= lint.lines.beforeEntries }
            findings += lint.findings.filter { !isRepeated($0) }.map { $0.moved(by: linesBefore) }
            linesBefore += lint.lines.all - lint.lines.beforeEntries - 1
        }
        self.findings = findings
    }
}

extension LintFinding {
    fileprivate func moved(by lines: Int) -> LintFinding {
        LintFinding(line: line + lines, rule: rule, severity: severity, clients: clients, message: message)
    }
}
