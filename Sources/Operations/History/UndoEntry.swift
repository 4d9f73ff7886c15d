import CivilTime
public import Scheduling
import Storage

/// Takes an entry of the history back: what it changed is as it was before, unless later changes stand on it.
///
/// Taking back is a command like any other: it has its own entry, which can be taken back.
public struct UndoEntry: Sendable {
    private let desk: Desk
    private let judge: Judge

    /// Prepares to take back; the judge decides where bookings could go that are touched by it.
    public init(at desk: Desk, judge: Judge = Judge()) {
        self.desk = desk
        self.judge = judge
    }

    /// Takes an entry back.
    ///
    /// - Parameter number: The entry; nil for the latest that takes nothing back itself and still holds.
    /// - Throws: `HistoryError` where there is no such entry, or nothing of it to take back.
    public func callAsFunction(_ number: Int64? = nil) throws -> UndoAnswer {
        try desk.writeTakingBack(\UndoAnswer.undone) { file, slots in
            let line = try line(number, in: file.reader)
            let changes = line.changes.map(\.inverse)
            // In words first: names may be gone afterwards.
            let entry = try HistoryEntry(line, changes: line.changes, in: file.reader)
            let words = try HistoryEntry(line, changes: changes, in: file.reader).changes
            let grounds =
                line.changes.contains { BookingGrounds.tables.contains($0.table) }
                ? try BookingGrounds(file.reader, now: desk.now) : nil
            let refusal = try takeBack(line, in: file, slots)
            let touched = try refusal == nil ? grounds.map { try $0.lost(file.reader, judge: judge) } : nil
            return UndoAnswer(
                entry: entry, changes: words, reminders: refusal == nil ? line.papersInVain : [],
                touched: touched?.bookings ?? [], unadvised: touched?.unadvised ?? 0, refusal: refusal,
                directory: try Directory(file.reader))
        }
    }

    private func line(_ number: Int64?, in file: CommunityReader) throws -> JournalLine {
        guard let number else {
            guard let line = try file.latestLineThatHolds() else { throw HistoryError.nothingToUndo }
            return try checked(line)
        }
        guard let line = try file.journalLine(number) else {
            let latest = try file.journalLines(.latest).lines.first?.id
            throw HistoryError.noEntry(number, latest: latest ?? 0)
        }
        return try checked(line)
    }

    private func checked(_ line: JournalLine) throws -> JournalLine {
        if let other = line.undoneBy { throw HistoryError.undoneAlready(line.id, by: other) }
        return switch line.spent {
        case .erased: throw HistoryError.erased(line.id, command: line.entry.command)
        case .exchanged: throw HistoryError.exchanged(line.id, command: line.entry.command)
        case nil: line
        }
    }

    private func takeBack(
        _ line: JournalLine, in file: CommunityWriter, _ slots: SlotKeeping
    ) throws -> UndoAnswer.Refusal? {
        let before = file.reader
        // Whoever is in the way is named by what the file says before anything is touched.
        let words = HindranceWords(before, zone: desk.community.zone, line: line)
        switch try file.takeBack(line, now: desk.now) {
        case .hindered(let hindrances): return try words.refusal(hindrances)
        case .rowsRestored(let taken):
            // A hold that came back may have lapsed meanwhile.
            try slots.releaseLapsed()
            let findings = try TimesTakenAgain(taken, in: file.reader, now: desk.now).findings()
            guard findings.isEmpty else { return .init(findings) }
            try file.settle(taken, now: desk.now)
            return nil
        }
    }
}

extension JournalLine {
    /// What may be on paper of what is taken back.
    fileprivate var papersInVain: [LocalizedText] {
        let cycles = changes.filter { $0.table == "award_cycle" && $0.kind == .changed && undoes == nil }
        if cycles.contains(where: { $0.after["decided"]?.text != nil }) {
            return [
                LocalizedText(
                    zh: "已经打印的表彰公告和证书，请收回作废。",
                    en: "Take down the notice of the result, and gather in the certificates that were made.")
            ]
        }
        if cycles.contains(where: { $0.after["publicity_first"]?.text != nil }) {
            return [LocalizedText(zh: "已经张贴的公示，请取下来。", en: "Take down the notice that was hung out.")]
        }
        return []
    }
}

extension JournalChoice {
    /// Asks for the latest line.
    fileprivate static var latest: JournalChoice {
        var choice = JournalChoice()
        choice.last = 1
        return choice
    }
}

extension UndoAnswer.Refusal {
    /// Refuses because of what the rules say: a conflict where somebody else has the time, which came later.
    fileprivate init(_ findings: [Finding]) {
        let taken: Set<RuleID> = [.roomDoubleBooked, .troupeDoubleBooked, .equipmentShort]
        self.init(
            reasons: [], findings: findings, later: [], isConflict: findings.contains { taken.contains($0.rule) })
    }
}
