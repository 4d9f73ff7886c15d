public import CivilTime

/// What keeps a command from being taken back before anything is looked at in the file.
public enum HistoryError: ExplainedError, Hashable {
    /// The history has no entry of that number.
    case noEntry(Int64, latest: Int64)
    /// Nothing is left that could be taken back.
    case nothingToUndo
    /// The entry was taken back already, by another one.
    case undoneAlready(Int64, by: Int64)
    /// The entry holds nothing that could be taken back: a backup that was brought back, a person who was erased.
    case nothingToTakeBack(Int64, command: String)

    var category: FailureCategory {
        switch self {
        case .noEntry: .notFound
        case .nothingToUndo, .undoneAlready: .conflict
        case .nothingToTakeBack: .refused
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
        case .nothingToTakeBack(let entry, let command):
            LocalizedText(
                zh: "第 \(entry) 条（\(command)）没有留下可以撤销的内容：抹去的居民资料找不回来，换回的备份要用 shuxiang restore-backup 再换；"
                    + "要撤销更早的，请写编号：shuxiang undo 编号。",
                en:
                    "Entry \(entry) (\(command)) left nothing that could be undone: an erased person cannot come back, and a backup is "
                    + "exchanged with shuxiang restore-backup; to undo an earlier entry, name it: shuxiang undo ENTRY.")
        }
    }
}
