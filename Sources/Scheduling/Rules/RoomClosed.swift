import CivilTime

/// A closure (maintenance, an exam's quiet period, a holiday) shuts a room, or every room, for a time.
///
/// Choose a time outside the closure that the message names.
struct RoomClosed: Rule {
    let id = RuleID.roomClosed

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard !surroundings.closures.isEmpty else { return [] }
        return proposal.occurrences.flatMap { occurrence in
            surroundings.rooms(of: occurrence).flatMap { room in
                surroundings.closures
                    .filter { $0.span.overlaps(occurrence.span) && $0.shuts(room, among: surroundings.rooms) }
                    .map { closure in
                        Finding(
                            rule: id, occurrence: occurrence.span.start,
                            message: message(room, closure, surroundings.zone))
                    }
            }
        }
    }

    private func message(_ room: Room, _ closure: Closure, _ zone: Zone) -> LocalizedText {
        let span = zone.words(for: closure.span)
        return LocalizedText(
            zh: "\(room.name)在 \(span.zh) 关闭：\(closure.reason)。",
            en: "\(room.name) is closed on \(span.en): \(closure.reason).")
    }
}
