public import CivilTime

/// Why a feed cannot be made, or a calendar file cannot be taken in.
public enum FeedError: ExplainedError, Hashable {
    /// The community has no such room or troupe.
    case noSuchFeed(FeedName)
    /// The calendar, a personal one where it has no name, cannot be written; the reason is a whole sentence.
    case unwritable(FeedName?, reason: LocalizedText)
    /// The file is no calendar, or is too much of one; the reason is a whole sentence that names the line.
    case unreadable(reason: LocalizedText)
    /// No day in the file is marked as off or as worked.
    case noHolidays(calendar: String?)
    /// The file holds no event.
    case noEvents(calendar: String?)

    /// One sentence: what is wrong and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .noSuchFeed(let name):
            LocalizedText(
                zh: "没有“\(name)”这个日历；请用 shuxiang feed list 查看有哪些日历。",
                en: "There is no feed “\(name)”; see which there are with shuxiang feed list.")
        case .unwritable(let name, let reason):
            LocalizedText(
                zh: "\(name.map { "日历“\($0)”" } ?? "个人日历")没有写出：\(reason.zh)",
                en: "\(name.map { "The feed “\($0)”" } ?? "A personal feed") was not written: \(reason.en)")
        case .unreadable(let reason): reason
        case .noHolidays(let calendar):
            LocalizedText(
                zh: "\(Self.naming(calendar).zh)里没有一天标着“休”或“班”；请给节假日文件，或改用 --as activities。",
                en: "No day in \(Self.naming(calendar).en) is marked off or worked; "
                    + "give a holiday file, or take it --as activities.")
        case .noEvents(let calendar):
            LocalizedText(
                zh: "\(Self.naming(calendar).zh)里没有活动（VEVENT）；请确认导出的是日程而不是待办事项。",
                en: "There is no event (VEVENT) in \(Self.naming(calendar).en); export its events, not its tasks.")
        }
    }

    private static func naming(_ calendar: String?) -> LocalizedText {
        guard let calendar else { return LocalizedText(zh: "这个日历", en: "this calendar") }
        return LocalizedText(zh: "日历“\(calendar)”", en: "the calendar “\(calendar)”")
    }
}
