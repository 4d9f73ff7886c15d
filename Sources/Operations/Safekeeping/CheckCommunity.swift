public import CivilTime
import Feeds
import Scheduling
import Storage

/// Looks through a community's file for whatever contradicts what the program promises of it: in the file itself, and in the
/// calendars that are made of it.
public struct CheckCommunity: Sendable {
    /// One thing that is wrong.
    public struct Problem: Sendable, Hashable {
        /// The kind of problem, in kebab-case; it never changes.
        public let code: String
        /// One sentence: what is wrong, and where.
        public let explanation: LocalizedText
        /// One sentence: what to do.
        public let remedy: LocalizedText
    }

    private let desk: Desk

    /// Prepares to check.
    public init(at desk: Desk) { self.desk = desk }

    /// Everything that is wrong; empty where all is well.
    public func callAsFunction() throws -> [Problem] {
        let inFile = try desk.read { try $0.problems() }.map {
            Problem(code: $0.code, explanation: $0.explanation, remedy: $0.remedy)
        }
        // Of a file that is broken no calendar can be made.
        return inFile.isEmpty ? try problemsOfFeeds() : inFile
    }

    /// Claims anew what the occurrences of activities hold, where the two differ.
    ///
    /// - Returns: How many activities were put right.
    /// - Throws: `StorageError.doubleBooked` where others hold the time meanwhile; then nothing is changed.
    public func mend() throws -> Int {
        try desk.write { file in
            let activities = Set(try file.reader.problems().compactMap(\.mendable)).sorted()
            for activity in activities { try file.claimAnew(activity, now: desk.now) }
            return activities.count
        }
    }

    private func problemsOfFeeds() throws -> [Problem] {
        let source = try FeedDesk(at: desk).source()
        return try source.feeds.flatMap { name in
            try FeedForm.allCases.flatMap { form in
                try FeedLint(Feed(name, of: source, form: form), now: desk.now).findings
                    .filter { $0.severity > .note }.map { Problem($0, in: name, form: form) }
            }
        }
    }
}

extension CheckCommunity.Problem {
    fileprivate init(_ finding: LintFinding, in feed: FeedName, form: FeedForm) {
        code = "feed-\(finding.rule)"
        let place = LocalizedText(
            zh: "日历 \(feed)（\(form.rawValue)）第 \(finding.line) 行",
            en: "feed \(feed) (\(form.rawValue)), line \(finding.line)")
        explanation = LocalizedText(
            zh: "\(place.zh)：\(finding.message.zh)", en: "\(place.en): \(finding.message.en)")
        guard finding.rule != "stamp-in-the-future" else {
            remedy = LocalizedText(
                zh: "当时电脑的时间快了：请校准时间，到了那一刻就没事了；等不及的，用 shuxiang restore-backup 换回之前的备份。",
                en:
                    "The computer's clock was fast: set it right, and this is over once that moment has come; who cannot wait brings back a "
                    + "backup from before with shuxiang restore-backup.")
            return
        }
        remedy = LocalizedText(
            zh: "请把 shuxiang feed show \(feed) 的输出报告给开发者。",
            en: "Report what shuxiang feed show \(feed) writes to the developers.")
    }
}

extension FileProblem {
    /// The activity that is put right by claiming anew; nil for any other problem.
    fileprivate var mendable: Activity.ID? {
        switch self {
        case .wrongClaims(let activity), .shiftedOccurrence(let activity, _): activity
        case .brokenPages, .danglingRow, .foreignSchema, .doubleBooked, .readingTwice, .unreadable, .journalGap,
            .unreadableJournalLine:
            nil
        }
    }
}
