import CivilTime

/// A room can be used only while it is open. Hours go by weekday and may hold from one date to another; a room without
/// hours is open around the clock.
///
/// Choose a time within the hours that the message names, or let `shuxiang room hours` extend them.
struct OutsideOpeningHours: Rule {
    let id = RuleID.outsideOpeningHours

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        let zone = surroundings.zone
        return proposal.occurrences.flatMap { occurrence in
            surroundings.rooms(of: occurrence)
                .filter { !$0.isOpen(throughout: occurrence.span, in: zone) }
                .map { Finding(rule: id, occurrence: occurrence.span.start, message: message($0, occurrence, zone)) }
        }
    }

    private func message(_ room: Room, _ occurrence: ProposedOccurrence, _ zone: Zone) -> LocalizedText {
        let date = zone.local(occurrence.span.start).date
        let day = date.wordsWithWeekday
        let span = zone.words(for: occurrence.span)
        let open = room.openSpans(from: date, through: date, in: zone).map { zone.hours(of: $0) }
        guard !open.isEmpty else {
            return LocalizedText(
                zh: "\(room.name)\(day.zh)不开放，不能安排 \(span.zh)。",
                en: "\(room.name) is not open on \(day.en), so \(span.en) is not possible.")
        }
        let hours = open.spokenList
        return LocalizedText(
            zh: "\(span.zh) 超出了\(room.name)的开放时间（当天 \(hours.zh)）。",
            en: "\(span.en) is outside the opening hours of \(room.name) (that day \(hours.en)).")
    }
}
