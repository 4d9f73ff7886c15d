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

    /// Other rooms: 换到舞蹈室（可容纳 40 人）.
    func rooms(_ rooms: [Room.ID]) -> LocalizedText {
        let asked = predicament.refused.details.rooms
        let new = rooms.filter { !asked.contains($0) }.compactMap { predicament.surroundings.rooms[$0] }
        let old = asked.filter { !rooms.contains($0) }.compactMap { predicament.surroundings.rooms[$0] }
        let notes = notes(new, insteadOf: old)
        let names = new.map(\.name).spokenList
        guard asked.count > 1 else {
            return LocalizedText(zh: "换到\(names.zh)\(notes.zh)", en: "use \(names.en)\(notes.en)")
        }
        let oldNames = old.map(\.name).spokenList
        return LocalizedText(
            zh: "把\(oldNames.zh)换成\(names.zh)\(notes.zh)",
            en: "use \(names.en)\(notes.en) instead of \(oldNames.en)")
    }

    /// Another time or day, of one date or of the whole series.
    func moved(_ proposal: Proposal, by shift: Shift) -> LocalizedText {
        guard let first = proposal.occurrences.first else { return LocalizedText(zh: "", en: "") }
        let span = predicament.zone.words(for: first.span)
        guard predicament.isSeries else { return LocalizedText(zh: "改到 \(span.zh)", en: "move to \(span.en)") }
        guard shift.days == 0 else {
            let count = abs(shift.days)
            return LocalizedText(
                zh: "整个系列\(shift.days > 0 ? "推后" : "提前") \(count) 天，首场 \(span.zh)",
                en: "move the whole series \(count) \(count == 1 ? "day" : "days") "
                    + "\(shift.days > 0 ? "later" : "earlier"), first on \(span.en)")
        }
        return movedWithinTheDay(proposal, by: shift.seconds, first: first)
    }

    /// A shorter time, of one date or of every one.
    func length(_ proposal: Proposal) -> LocalizedText {
        let minutes = proposal.schedule.seconds / 60
        guard let first = proposal.occurrences.first else { return LocalizedText(zh: "", en: "") }
        let isShorter = proposal.schedule.seconds < predicament.seconds
        let verb = LocalizedText(zh: isShorter ? "缩短到" : "延长到", en: isShorter ? "shorten" : "lengthen")
        guard predicament.isSeries else {
            let span = predicament.zone.words(for: first.span)
            return LocalizedText(
                zh: "\(verb.zh) \(minutes) 分钟：\(span.zh)", en: "\(verb.en) to \(minutes) minutes: \(span.en)")
        }
        let hours = proposal.hasOneTime ? predicament.zone.hours(of: first.span) : nil
        return LocalizedText(
            zh: "每场\(verb.zh) \(minutes) 分钟" + (hours.map { "：\($0)" } ?? ""),
            en: "\(verb.en) each time to \(minutes) minutes" + (hours.map { ": \($0)" } ?? ""))
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
    private func movedWithinTheDay(_ proposal: Proposal, by seconds: Int, first: ProposedOccurrence) -> LocalizedText {
        guard proposal.hasOneTime else {
            let minutes = abs(seconds) / 60
            return LocalizedText(
                zh: "每场\(seconds > 0 ? "推后" : "提前") \(minutes) 分钟",
                en: "move each time \(minutes) minutes \(seconds > 0 ? "later" : "earlier")")
        }
        let hours = predicament.zone.hours(of: first.span)
        return LocalizedText(zh: "整个系列改到 \(hours)", en: "move the whole series to \(hours)")
    }

    /// What one should know of the new rooms: how many they hold, and what they lack.
    private func notes(_ new: [Room], insteadOf old: [Room]) -> LocalizedText {
        let missing = Set(old.flatMap(\.features)).subtracting(new.flatMap(\.features)).sorted()
        let capacities = new.compactMap(\.capacity)
        var notes: [LocalizedText] = []
        if !capacities.isEmpty, capacities.count == new.count {
            let capacity = capacities.reduce(0, +)
            notes.append(LocalizedText(zh: "可容纳 \(capacity) 人", en: "holds \(capacity)"))
        }
        if !missing.isEmpty {
            // A space stands between Chinese and Latin letters, and nowhere else.
            let joint = missing[0].first?.isASCII == true ? " " : ""
            notes.append(
                LocalizedText(
                    zh: "没有\(joint)\(missing.joined(separator: "、"))",
                    en: "without \(missing.joined(separator: ", "))"))
        }
        guard !notes.isEmpty else { return LocalizedText(zh: "", en: "") }
        let joined = notes.joined(zh: "，", en: ", ")
        return LocalizedText(zh: "（\(joined.zh)）", en: " (\(joined.en))")
    }
}

extension Proposal {
    /// Whether every occurrence starts at the same time of the day.
    fileprivate var hasOneTime: Bool {
        occurrences.allSatisfy { $0.original.time == occurrences[0].original.time }
    }
}
