import CivilTime

/// Between two uses of one room lies the time to clear up after the earlier one and the time to set up for the later one;
/// they are added up. A room has its own times; where an activity needs longer, the activity's count. Whoever has a whole
/// hall needs the hall's times, whoever has a part of it the part's. The dates of one activity need no time between them.
///
/// A troupe needs the house's travel time to get to a performance; after one it needs the travel time and a rest before
/// its next activity. From one performance to the next the way is counted once.
///
/// Leave as much time as the message asks for, or take another room. What overlaps is double-booked, which another rule says.
struct BufferTooShort: Rule {
    let id = RuleID.bufferTooShort

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        let turnover = RoomTurnover(of: proposal, in: surroundings)
        let travel = TroupeTravel(of: proposal, in: surroundings)
        return proposal.occurrences.flatMap { occurrence in
            let rooms = surroundings.rooms(of: occurrence).flatMap { room in
                shortages(of: room, occurrence, turnover, in: surroundings)
            }
            let troupes = surroundings.troupes(of: proposal).flatMap { troupe in
                travel.shortages(of: troupe, around: occurrence)
            }
            return (rooms + troupes).map { $0.finding(rule: id, occurrence: occurrence, zone: surroundings.zone) }
        }
    }

    /// The gaps that are too short in any part of the room, each neighbour once, with the part that needs most.
    private func shortages(
        of room: Room, _ occurrence: ProposedOccurrence, _ turnover: RoomTurnover, in surroundings: Surroundings
    ) -> [GapShortage] {
        let all = room.leaves.flatMap { leaf in
            surroundings.claims.gaps(on: .room(leaf), around: occurrence.span).compactMap { gap -> GapShortage? in
                guard gap.seconds < turnover.most(beside: gap.neighbour), !turnover.isOwn(gap.neighbour, at: leaf)
                else { return nil }
                let needs = turnover.needs(at: leaf, of: occurrence, beside: gap.neighbour, gap.side)
                return GapShortage(name: room.name, gap: gap, needs: needs.parts)
            }
        }
        return all.reduce(into: []) { known, shortage in
            guard let index = known.firstIndex(where: { $0.hasSameNeighbour(as: shortage) }) else {
                known.append(shortage)
                return
            }
            if shortage.seconds > known[index].seconds { known[index] = shortage }
        }
    }
}

extension RoomTurnover.Needs {
    /// What the time is for.
    fileprivate var parts: [GapShortage.Need] {
        [
            GapShortage.Need(seconds: cleanup, purpose: LocalizedText(zh: "收尾", en: "to clear up")),
            GapShortage.Need(seconds: setup, purpose: LocalizedText(zh: "准备", en: "to set up")),
        ]
    }
}
