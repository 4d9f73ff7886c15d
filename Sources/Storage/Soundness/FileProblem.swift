public import CivilTime
public import Scheduling

/// Something in a community's file that contradicts what the program promises of it.
public enum FileProblem: Sendable, Hashable {
    /// SQLite finds its own pages or indexes broken, in its words.
    case brokenPages(String)
    /// A row speaks of another that is not there.
    case danglingRow(table: String, row: Int64?, missing: String)
    /// A table, index or trigger is missing, or is another than the program made.
    case foreignSchema(name: String)
    /// Two occurrences hold the same room or troupe at the same time.
    case doubleBooked(Activity.ID, Activity.ID)
    /// What an activity holds is not what its occurrences say.
    case wrongClaims(Activity.ID)
    /// An occurrence does not lie where the zone's clock puts its start, as after a change of the time zone data.
    case shiftedOccurrence(Activity.ID, original: LocalDateTime)
    /// One person is logged as reading twice at the same time.
    case readingTwice(Person.ID)
    /// A value is none that the program writes; of which activity, where that is known.
    case unreadable(Activity.ID?, because: LocalizedText)
    /// The journal lacks the line after the given one.
    case journalGap(after: Int64)
    /// What a line of the journal changed cannot be read.
    case unreadableJournalLine(Int64)
}

extension FileProblem {
    /// The name of the kind of problem, in kebab-case, for scripts.
    public var code: String {
        switch self {
        case .brokenPages: "broken-pages"
        case .danglingRow: "dangling-row"
        case .foreignSchema: "foreign-schema"
        case .doubleBooked: "double-booked"
        case .wrongClaims: "wrong-claims"
        case .shiftedOccurrence: "shifted-occurrence"
        case .readingTwice: "reading-twice"
        case .unreadable: "unreadable-value"
        case .journalGap: "journal-gap"
        case .unreadableJournalLine: "unreadable-journal-line"
        }
    }

    /// One sentence: what is wrong, and where.
    public var explanation: LocalizedText {
        switch self {
        case .brokenPages(let words):
            LocalizedText(zh: "数据库页面损坏：\(words)。", en: "Pages of the database are broken: \(words).")
        case .danglingRow(let table, let row?, let missing):
            LocalizedText(
                zh: "表 \(table) 第 \(row) 行指向 \(missing) 里不存在的一行。",
                en: "Row \(row) of the table \(table) speaks of one in \(missing) that is not there.")
        case .danglingRow(let table, nil, let missing):
            LocalizedText(
                zh: "表 \(table) 有一行指向 \(missing) 里不存在的一行。",
                en: "A row of the table \(table) speaks of one in \(missing) that is not there.")
        case .foreignSchema(let name):
            LocalizedText(
                zh: "\(name) 缺失，或者被别的程序改过。", en: "\(name) is missing, or was changed by another program.")
        case .doubleBooked(let one, let other):
            LocalizedText(
                zh: "活动 #\(one) 和 #\(other) 同时占用同一个场地或团队。",
                en: "Activities #\(one) and #\(other) hold the same room or troupe at the same time.")
        case .wrongClaims(let activity):
            LocalizedText(
                zh: "活动 #\(activity) 的占用和它的场次对不上。",
                en: "What activity #\(activity) holds is not what its occurrences say.")
        case .shiftedOccurrence(let activity, let original):
            LocalizedText(
                zh: "活动 #\(activity) 的 \(original.minuteText) 一场，存的时刻和现在的时区数据对不上。",
                en:
                    "The occurrence \(original.minuteText) of activity #\(activity) is not where today's time zone data put it."
            )
        case .readingTwice(let person):
            LocalizedText(
                zh: "第 \(person) 号居民有同时进行的两条阅读记录。",
                en: "Person \(person) is logged as reading twice at the same time.")
        case .unreadable(let activity, let reason):
            LocalizedText(
                zh: "\(activity.map { "活动 #\($0) " } ?? "文件里")存的一个值读不懂：\(reason.zh)",
                en: "A value \(activity.map { "of activity #\($0)" } ?? "in the file") cannot be read: \(reason.en)")
        case .journalGap(let line):
            LocalizedText(zh: "日志第 \(line) 行之后少了一行。", en: "The journal lacks the line after line \(line).")
        case .unreadableJournalLine(let line):
            LocalizedText(
                zh: "日志第 \(line) 行记下的改动读不出来。", en: "What line \(line) of the journal changed cannot be read.")
        }
    }

    /// One sentence: what to do.
    public var remedy: LocalizedText {
        switch self {
        case .wrongClaims, .shiftedOccurrence:
            LocalizedText(zh: "运行 shuxiang check --mend，按场次重新登记占用。", en: "Run shuxiang check --mend to claim anew.")
        case .doubleBooked(_, let other):
            LocalizedText(
                zh: "用 shuxiang show \(other) 看清楚，再用 shuxiang change 或 shuxiang cancel 挪开其中一个。",
                en:
                    "See shuxiang show \(other), then move or cancel one of them with shuxiang change or shuxiang cancel."
            )
        case .readingTwice:
            LocalizedText(
                zh: "用 shuxiang reading list 找出重叠的两条，再用 shuxiang reading remove 去掉一条。",
                en: "Find the two with shuxiang reading list and take one out with shuxiang reading remove.")
        case .brokenPages, .danglingRow, .foreignSchema, .unreadable, .journalGap, .unreadableJournalLine:
            LocalizedText(
                zh: "用 shuxiang restore-backup 换回最近的备份；现在的文件会另存一份。",
                en: "Bring back the latest backup with shuxiang restore-backup; the file as it is will be kept beside.")
        }
    }
}
