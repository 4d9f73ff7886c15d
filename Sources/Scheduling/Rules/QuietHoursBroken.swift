import CivilTime

/// Nothing loud happens in any room, indoors or out, during the house's quiet hours, such as the noon rest and the night.
/// The hours are those of the community's clock; hours past midnight end on the next morning.
///
/// When the quiet hours are and from which loudness something is loud are house rules (`shuxiang policy show`). Choose a time
/// outside the hours that the message names.
struct QuietHoursBroken: Rule {
    let id = RuleID.quietHours

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        let loudness = surroundings.loudness(of: proposal)
        let policy = surroundings.policy
        guard loudness >= policy.loudFrom, !policy.quietHours.isEmpty else { return [] }
        return proposal.occurrences.compactMap { occurrence in
            let rooms = surroundings.rooms(of: occurrence).map(\.name)
            let hours = policy.quietHours.filter { $0.disturbed(by: occurrence.span, in: surroundings.zone) }
            guard !hours.isEmpty, !rooms.isEmpty else { return nil }
            return Finding(
                rule: id, occurrence: occurrence.span.start,
                message: message(
                    rooms.spokenList, loudness, hours.map(\.words).spokenList, policy.loudFrom,
                    surroundings.zone.words(for: occurrence.span)))
        }
    }

    private func message(
        _ rooms: LocalizedText, _ loudness: Int, _ hours: LocalizedText, _ loudFrom: Int, _ span: LocalizedText
    ) -> LocalizedText {
        LocalizedText(
            zh: "\(rooms.zh)在 \(span.zh) 的响度是 \(loudness)，而 \(hours.zh) 是安静时段，响度要低于 \(loudFrom)。",
            en: "A loudness of \(loudness) in \(rooms.en) on \(span.en) falls into the quiet hours \(hours.en), "
                + "when it must stay below \(loudFrom).")
    }
}

extension QuietHours {
    /// Whether any moment of the span lies in the hours, of the day before too, which may reach into the morning.
    fileprivate func disturbed(by span: TimeSpan, in zone: Zone) -> Bool {
        // A date too early, because the one before might be one that the zone skipped.
        let first = zone.local(span.start.adding(seconds: -86_400)).date.adding(days: -1)
        let last = zone.local(span.end.adding(seconds: -1)).date
        return (first...last).contains { self.span(beginningOn: $0, in: zone)?.overlaps(span) == true }
    }

    /// The hours as people read them: `21:00–08:00`.
    fileprivate var words: String { "\(from)–\(to)" }
}
