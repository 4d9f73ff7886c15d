import CivilTime

/// A troupe is in one place at a time.
///
/// Move one of the two activities, or let the troupe take part in only one of them.
struct TroupeDoubleBooked: Rule {
    let id = RuleID.troupeDoubleBooked

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        proposal.occurrences.flatMap { occurrence in
            surroundings.troupes(of: proposal).compactMap { troupe in
                finding(troupe: troupe, occurrence: occurrence, in: surroundings)
            }
        }
    }

    private func finding(troupe: Troupe, occurrence: ProposedOccurrence, in surroundings: Surroundings) -> Finding? {
        let held = surroundings.claims.claims(on: .troupe(troupe.id), overlapping: occurrence.span)
        return HeldResource(name: troupe.name, claims: held, zone: surroundings.zone)?
            .finding(rule: id, occurrence: occurrence) { name, span, holders in
                LocalizedText(
                    zh: "\(name)在 \(span.zh) 已有\(holders.zh)，不能同时到两处。",
                    en: "\(name) is already at \(holders.en) on \(span.en) and cannot be in two places.")
            }
    }
}
