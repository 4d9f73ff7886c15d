import CivilTime

/// A room can be held by one activity at a time. A hall that divides into parts is held when any of its parts is, and a
/// part is held when the whole hall is.
///
/// Choose another time or another room; `shuxiang free` lists the open slots.
struct RoomDoubleBooked: Rule {
    let id = RuleID.roomDoubleBooked

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        proposal.occurrences.flatMap { occurrence in
            surroundings.rooms(of: occurrence).compactMap { room in
                finding(room: room, occurrence: occurrence, in: surroundings)
            }
        }
    }

    private func finding(room: Room, occurrence: ProposedOccurrence, in surroundings: Surroundings) -> Finding? {
        let held = room.leaves.flatMap { leaf in
            surroundings.claims.claims(on: .room(leaf), overlapping: occurrence.span)
        }
        return HeldResource(name: room.name, claims: held, zone: surroundings.zone)?
            .finding(rule: id, occurrence: occurrence) { name, span, holders in
                LocalizedText(
                    zh: "\(name)在 \(span.zh) 已被\(holders.zh)占用。",
                    en: "\(name) is taken on \(span.en) by \(holders.en).")
            }
    }
}
