public import CivilTime

/// What keeps a command from being taken back before anything is looked at in the file.
public enum HistoryError: ExplainedError, Hashable {
    /// The history has no entry of that number.
    case noEntry(Int64, latest: Int64)
    /// Nothing is left that could be taken back.
    case nothingToUndo
    /// The entry was taken back already, by another one.
    case undoneAlready(Int64, by: Int64)
    /// The entry erased what is personal for good, or lost what it told of somebody to that.
    case erased(Int64, command: String)
    /// The entry brought a backup back.
    case exchanged(Int64, command: String)

    var category: FailureCategory {
        switch self {
        case .noEntry: .notFound
        case .nothingToUndo, .undoneAlready: .conflict
        case .erased, .exchanged: .refused
        }
    }

    /// One sentence: what is wrong, with which entry, and what to do next.
    public var explanation: LocalizedText {
        switch self {
        case .noEntry(let entry, let latest):
            LocalizedText(
                zh: "历史里没有第 \(entry) 条（现在到第 \(latest) 条）；shuxiang history 可以查看编号。",
                en:
                    "The history has no entry \(entry) (the latest is \(latest)); see their numbers with shuxiang history."
            )
        case .nothingToUndo:
            LocalizedText(
                zh: "没有可以撤销的操作：建立社区（init）本身不能撤销，已经撤销的要恢复请写编号，shuxiang history 可以查看。",
                en:
                    "There is nothing to undo: founding a community (init) cannot be undone; to bring back what was undone name its "
                    + "entry, see shuxiang history.")
        case .undoneAlready(let entry, let other):
            LocalizedText(
                zh: "第 \(entry) 条已经由第 \(other) 条撤销了；要恢复它，请撤销那一条：shuxiang undo \(other)。",
                en:
                    "Entry \(entry) was undone already by entry \(other); to bring it back, undo that one: shuxiang undo \(other)."
            )
        case .erased(let entry, let command):
            LocalizedText(
                zh: "第 \(entry) 条（\(command)）的内容已经按规定清除，谁也找不回来，所以不能撤销；要撤销更早的，请写编号：shuxiang undo 编号。",
                en:
                    "What entry \(entry) (\(command)) did was erased for good, so nobody can take it back; to undo an earlier entry, "
                    + "name it: shuxiang undo ENTRY.")
        case .exchanged(let entry, let command):
            LocalizedText(
                zh: "第 \(entry) 条（\(command)）换上了备份，不能撤销，要换回别的请再用 shuxiang restore-backup；要撤销更早的，请写编号：shuxiang undo 编号。",
                en:
                    "Entry \(entry) (\(command)) brought a backup back, which is exchanged with shuxiang restore-backup and not undone; "
                    + "to undo an earlier entry, name it: shuxiang undo ENTRY.")
        }
    }
}
