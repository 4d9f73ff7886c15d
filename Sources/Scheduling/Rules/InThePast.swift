import CivilTime

/// What has begun can no longer be booked: the past is immutable.
///
/// Choose a start that is still to come.
struct InThePast: Rule {
    let id = RuleID.inThePast

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        let now = surroundings.zone.local(surroundings.now).minuteText
        return proposal.occurrences.filter { $0.span.start < surroundings.now }.map { occurrence in
            let span = surroundings.zone.words(for: occurrence.span)
            return Finding(
                rule: id, occurrence: occurrence.span.start,
                message: LocalizedText(
                    zh: "\(span.zh) 已经开始或过去了（现在是 \(now)）。",
                    en: "\(span.en) has begun or is over (it is now \(now))."))
        }
    }
}
