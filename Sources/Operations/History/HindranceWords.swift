import CivilTime
import Scheduling
import Storage

/// Says what stands in the way of taking an entry back.
struct HindranceWords {
    private let file: CommunityReader
    private let zone: Zone
    private let line: JournalLine

    init(_ file: CommunityReader, zone: Zone, line: JournalLine) {
        self.file = file
        self.zone = zone
        self.line = line
    }

    /// The refusal, with the later entries that stand on the entry.
    func refusal(_ hindrances: [Hindrance]) throws -> UndoAnswer.Refusal {
        let later = try Set(hindrances.flatMap(\.lines)).sorted().compactMap { try file.journalLine($0) }
        let names = RowNames(file, zone: zone, changes: line.changes + later.flatMap(\.changes))
        var reasons: [LocalizedText] = []
        for hindrance in hindrances {
            let reason = sentence(hindrance, names)
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        let isPast = hindrances.contains(where: \.isOfThePast)
        return UndoAnswer.Refusal(
            reasons: Self.shortened(reasons), findings: [],
            later: try later.map { try HistoryEntry($0, changes: $0.changes, in: file) }, isConflict: !isPast)
    }

    private static func shortened(_ reasons: [LocalizedText]) -> [LocalizedText] {
        guard reasons.count > 6 else { return reasons }
        let more = reasons.count - 5
        return reasons.prefix(5) + [LocalizedText(zh: "……这样的还有 \(more) 处", en: "… and \(more) more like these")]
    }

    private func sentence(_ hindrance: Hindrance, _ names: RowNames) -> LocalizedText {
        let what = names.title(of: hindrance.row)
        let since = entries(hindrance.lines)
        switch hindrance.reason {
        case .changedLater:
            return LocalizedText(zh: "\(what.zh)后来又改过\(since.zh)。", en: "\(what.en) was changed later\(since.en).")
        case .reliedOn:
            return LocalizedText(
                zh: "\(what.zh)后来用到了它\(since.zh)。", en: "\(what.en) came later and relies on it\(since.en).")
        case .gone:
            return LocalizedText(zh: "\(what.zh)后来没有了\(since.zh)。", en: "\(what.en) is gone meanwhile\(since.en).")
        case .taken:
            return LocalizedText(
                zh: "\(what.zh)后来占了这个名称或时间\(since.zh)。",
                en: "\(what.en) has the name or the time meanwhile\(since.en).")
        case .begun(let start):
            let when = zone.local(start).minuteText
            return LocalizedText(
                zh: "\(what.zh)（\(when)）已经开始，过去的事不再改；还没开始的场次可以用 shuxiang change 或 shuxiang cancel 来改。",
                en:
                    "\(what.en) (\(when)) has begun, and what was stays; what is to come is changed with shuxiang change "
                    + "or shuxiang cancel.")
        case .shifted(let start):
            let when = zone.local(start).minuteText
            return LocalizedText(
                zh: "撤销会让\(what.zh)（\(when)）的时刻和现在的时区数据对不上。",
                en: "\(what.en) (\(when)) would not be where today's time zone data put it.")
        case .stepped:
            return LocalizedText(
                zh: "\(what.zh)后来又往前走了\(since.zh)，评选的步骤要从最后一步起，一步一步撤销。",
                en:
                    "\(what.en) went on from there\(since.en); the steps of a cycle are taken back one by one, the last first."
            )
        case .hungOut(let day):
            return LocalizedText(
                zh:
                    "\(what.zh)的结果 \(day) 起已经公布，当天可以撤销，过后只能往前走：公示期内用 shuxiang award object 提异议，日期用 shuxiang award dates 改。",
                en:
                    "The result of \(what.en) is public since \(day): it can be taken back on that day only; later, objections are taken "
                    + "in with shuxiang award object, and the day of the awards is changed with shuxiang award dates.")
        case .archived:
            return LocalizedText(
                zh: "\(what.zh)已经归档，没获奖的人的资料清除了，它的步骤都不能再撤销。",
                en:
                    "\(what.en) is archived and what it knew of those who were not commended is erased, so none of its steps can be taken "
                    + "back.")
        }
    }

    /// The later entries in question: `（第 43、44 条）`.
    private func entries(_ lines: [Int64]) -> LocalizedText {
        guard !lines.isEmpty else { return LocalizedText(zh: "", en: "") }
        let shown = lines.suffix(3).map(String.init)
        return LocalizedText(
            zh: "（第 \(shown.joined(separator: "、")) 条）", en: " (entry \(shown.joined(separator: ", ")))")
    }
}

extension Hindrance {
    /// Whether it is no later command that stands in the way, but time.
    fileprivate var isOfThePast: Bool {
        switch reason {
        case .begun, .shifted, .hungOut, .archived: true
        case .changedLater, .reliedOn, .gone, .taken, .stepped: false
        }
    }
}
