import CivilTime

/// Says what a suggestion changes, as one would say it across the desk.
struct SuggestionWords {
    private let predicament: Predicament
    private static let mostDates = 12

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// The pieces as one line.
    func sentence(_ pieces: [LocalizedText]) -> LocalizedText {
        let joined = pieces.joined(zh: "，", en: ", ")
        return LocalizedText(zh: joined.zh, en: joined.en.prefix(1).uppercased() + joined.en.dropFirst())
    }

    /// Another room: 换到舞蹈室（可容纳 40 人）.
    func exchanged(_ exchange: RoomExchange) -> LocalizedText {
        let rooms = predicament.surroundings.rooms
        guard let new = rooms[exchange.new], let old = rooms[exchange.old] else { return LocalizedText(zh: "", en: "") }
        let notes = notes(new, insteadOf: old)
        guard predicament.rooms.count > 1 else {
            return LocalizedText(zh: "换到\(new.name)\(notes.zh)", en: "use \(new.name)\(notes.en)")
        }
        return LocalizedText(
            zh: "把\(old.name)换成\(new.name)\(notes.zh)", en: "use \(new.name)\(notes.en) instead of \(old.name)")
    }

    /// Another time or day, of one date or of the whole series.
    func moved(_ proposal: Proposal, by shift: Shift) -> LocalizedText {
        guard let first = proposal.firstChanging else { return LocalizedText(zh: "", en: "") }
        let span = predicament.zone.words(for: first.span)
        guard predicament.isSeries else { return LocalizedText(zh: "改到 \(span.zh)", en: "move to \(span.en)") }
        guard shift.days == 0 else {
            let count = abs(shift.days)
            return LocalizedText(
                zh: "\(series.zh)\(shift.days > 0 ? "推后" : "提前") \(count) 天，首场 \(span.zh)",
                en: "move \(series.en) \(count) \(count == 1 ? "day" : "days") "
                    + "\(shift.days > 0 ? "later" : "earlier"), first on \(span.en)")
        }
        return movedWithinTheDay(proposal, by: shift.seconds, first: first)
    }

    /// Another length, of one date or of every one.
    func length(_ proposal: Proposal) -> LocalizedText {
        guard let first = proposal.firstChanging else { return LocalizedText(zh: "", en: "") }
        let seconds = proposal.seconds(of: first, in: predicament.zone)
        let minutes = seconds / 60
        let isShorter = seconds < predicament.seconds
        let verb = LocalizedText(zh: isShorter ? "缩短到" : "延长到", en: isShorter ? "shorten" : "lengthen")
        guard predicament.isSeries else {
            let span = predicament.zone.words(for: first.span)
            return LocalizedText(
                zh: "\(verb.zh) \(minutes) 分钟：\(span.zh)", en: "\(verb.en) to \(minutes) minutes: \(span.en)")
        }
        let hours = hasOneTime(proposal) ? predicament.zone.hours(of: first.span) : nil
        return LocalizedText(
            zh: "每场\(verb.zh) \(minutes) 分钟" + (hours.map { "：\($0)" } ?? ""),
            en: "\(verb.en) each time to \(minutes) minutes" + (hours.map { ": \($0)" } ?? ""))
    }

    /// Fewer pieces of equipment, or none: 大鼓只用 2 件.
    func equipment(_ asked: [EquipmentNeed], left: [Int]) -> [LocalizedText] {
        zip(asked, left).filter { $1 < $0.quantity }.compactMap { need, left in
            predicament.surroundings.equipment[need.equipment].map { equipment in
                left == 0
                    ? LocalizedText(zh: "不用\(equipment.name)", en: "do without \(equipment.name)")
                    : LocalizedText(zh: "\(equipment.name)只用 \(left) 件", en: "use only \(left) of \(equipment.name)")
            }
        }
    }

    /// The dates that a series does without.
    func leftOut(_ clashes: [ProposedOccurrence], of all: Int) -> LocalizedText {
        let days = clashes.prefix(Self.mostDates).map(\.original.date.wordsWithWeekday)
        let isShortened = clashes.count > days.count
        let dates = days.joined(zh: "、", en: ", ")
        return LocalizedText(
            zh: "去掉排不上的 \(clashes.count) 场（\(dates.zh)\(isShortened ? "等" : "")），其余 \(all - clashes.count) 场照常",
            en: "leave out \(clashes.count) of \(all) dates (\(dates.en)\(isShortened ? ", …" : "")) and keep the rest")
    }
}

extension SuggestionWords {
    /// What is moved: all of it, or those dates that are to change.
    private var series: LocalizedText {
        let count = predicament.changing.count
        return predicament.isWhole
            ? LocalizedText(zh: "整个系列", en: "the whole series")
            : LocalizedText(zh: "这 \(count) 场", en: "these \(count) dates")
    }

    private func movedWithinTheDay(_ proposal: Proposal, by seconds: Int, first: ProposedOccurrence) -> LocalizedText {
        guard hasOneTime(proposal) else {
            let minutes = abs(seconds) / 60
            return LocalizedText(
                zh: "每场\(seconds > 0 ? "推后" : "提前") \(minutes) 分钟",
                en: "move each time \(minutes) minutes \(seconds > 0 ? "later" : "earlier")")
        }
        let hours = predicament.zone.hours(of: first.span)
        return LocalizedText(zh: "\(series.zh)改到 \(hours)", en: "move \(series.en) to \(hours)")
    }

    /// Whether every date that changes starts at the same time of the day.
    private func hasOneTime(_ proposal: Proposal) -> Bool {
        let times = proposal.occurrences.filter { !$0.stands }
            .map { proposal.start(of: $0, in: predicament.zone).time }
        return Set(times).count <= 1
    }

    /// What one should know of the new room: how many it holds, what it lacks, and whether somebody is asked.
    private func notes(_ new: Room, insteadOf old: Room) -> LocalizedText {
        var notes: [LocalizedText] = []
        if let capacity = new.capacity {
            notes.append(LocalizedText(zh: "可容纳 \(capacity) 人", en: "holds \(capacity)"))
        }
        let missing = Set(old.features).subtracting(new.features).sorted()
        if !missing.isEmpty {
            // A space stands between Chinese and Latin letters, and nowhere else.
            let joint = missing[0].first?.isASCII == true ? " " : ""
            notes.append(
                LocalizedText(
                    zh: "没有\(joint)\(missing.joined(separator: "、"))",
                    en: "without \(missing.joined(separator: ", "))"))
        }
        if new.care.needsApproval, !old.care.needsApproval {
            notes.append(LocalizedText(zh: "要审批", en: "needs approval"))
        }
        guard !notes.isEmpty else { return LocalizedText(zh: "", en: "") }
        let joined = notes.joined(zh: "，", en: ", ")
        return LocalizedText(zh: "（\(joined.zh)）", en: " (\(joined.en))")
    }
}

extension Proposal {
    /// The first occurrence that does not stand already.
    fileprivate var firstChanging: ProposedOccurrence? { occurrences.first { !$0.stands } }
}
