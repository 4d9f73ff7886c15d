import CivilTime

/// Nothing loud happens beside a room that needs quiet while that room is in use, and nothing is booked in a room that needs
/// quiet while something loud is on beside it. Which rooms lie beside one another, and how well the sound carries between
/// them, the house has said (`shuxiang room couple`): through a strong coupling noise is refused, through a weak one it is
/// warned of. What holds for a room holds for its parts and for the hall it is a part of.
///
/// From which loudness something is loud is a house rule. Choose a time at which the neighbour is empty, or a room farther off.
struct NoisyNeighbour: Rule {
    let id = RuleID.noisyNeighbour

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard !surroundings.couplings.isEmpty else { return [] }
        let acoustics = Acoustics(of: proposal, in: surroundings)
        return proposal.occurrences.flatMap { occurrence in
            surroundings.rooms(of: occurrence).flatMap { room in
                disturbances(acoustics, of: room, during: occurrence).map { disturbance in
                    Finding(
                        rule: id, severity: disturbance.passage.strength == .strong ? .must : .should,
                        occurrence: occurrence.span.start,
                        message: message(disturbance, room, occurrence, surroundings, acoustics),
                        neighbours: disturbance.neighbours.mentions)
                }
            }
        }
    }

    /// For each room beside this one at most one disturbance each way, through the coupling that carries best.
    private func disturbances(
        _ acoustics: Acoustics, of room: Room, during occurrence: ProposedOccurrence
    ) -> [Acoustics.Disturbance] {
        acoustics.passages(of: room)
            .flatMap { acoustics.disturbances(through: $0, during: occurrence) }
            .reduce(into: []) { known, disturbance in
                let isKnown = known.contains {
                    $0.passage.other.id == disturbance.passage.other.id && $0.isOurs == disturbance.isOurs
                }
                if !isKnown { known.append(disturbance) }
            }
    }

    private func message(
        _ disturbance: Acoustics.Disturbance, _ room: Room, _ occurrence: ProposedOccurrence,
        _ surroundings: Surroundings, _ acoustics: Acoustics
    ) -> LocalizedText {
        let span = surroundings.zone.words(for: occurrence.span)
        let other = disturbance.passage.other.name
        let isSure = disturbance.passage.strength == .strong
        guard !disturbance.isOurs else {
            let holders = disturbance.neighbours.words(in: surroundings.zone)
            return LocalizedText(
                zh: "\(room.name)在 \(span.zh) 的响度是 \(acoustics.loudness)，"
                    + "\(isSure ? "会" : "可能会")吵到旁边要安静的\(other)里的\(holders.zh)。",
                en:
                    "A loudness of \(acoustics.loudness) in \(room.name) on \(span.en) \(isSure ? "disturbs" : "may disturb") "
                    + "\(holders.en) in \(other) next to it, which needs quiet.")
        }
        let holders = disturbance.neighbours.words(in: surroundings.zone) { happening in
            let loudness = happening.holder.loudness
            return LocalizedText(zh: "响度 \(loudness)", en: "loudness \(loudness)")
        }
        return LocalizedText(
            zh: "\(room.name)要安静，在 \(span.zh) \(isSure ? "会" : "可能会")被旁边\(other)的\(holders.zh)吵到。",
            en: "\(room.name), which needs quiet, \(isSure ? "is" : "may be") disturbed on \(span.en) by "
                + "\(holders.en) in \(other) next to it.")
    }
}
