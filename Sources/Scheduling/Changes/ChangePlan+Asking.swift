public import CivilTime

extension ChangePlan {
    /// The plan in which every occurrence that would be held anew waits for a word, as a new booking would.
    ///
    /// - Parameters:
    ///   - resources: Whose word is needed: rooms that want to be asked, troupes that are to perform.
    ///   - expires: Until when the slots are held.
    ///   - reason: Why somebody is asked, in the community's language.
    ///   - now: The present moment.
    public func asking(
        _ resources: [Resource], until expires: Instant, because reason: String, now: Instant
    ) -> ChangePlan {
        guard let proposal else { return self }
        let standing = Set(proposal.occurrences.filter(\.stands).map(\.original))
        let asked = occurrences.map { occurrence in
            guard occurrence.status.holdsItsTime, occurrence.status != .tentative,
                !standing.contains(occurrence.original), resources.contains(where: { $0.isHeld(by: occurrence) })
            else { return occurrence }
            var asked = occurrence
            asked.status = .tentative
            asked.reason = reason
            asked.expires = min(expires, occurrence.span.start)
            return asked
        }
        return (try? ChangePlan(self, occurrences: asked, now: now)) ?? self
    }
}

extension Resource {
    /// Whether an occurrence of an activity with these parties holds the resource: one of its rooms, or any troupe.
    fileprivate func isHeld(by occurrence: Occurrence) -> Bool {
        switch self {
        case .room(let id): occurrence.rooms.contains(id)
        case .troupe: true
        }
    }
}
