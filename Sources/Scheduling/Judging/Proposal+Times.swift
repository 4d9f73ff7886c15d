import CivilTime

extension Proposal {
    /// What the wall clock shows at the start of an occurrence: its original start, unless it has a time of its own.
    func start(of occurrence: ProposedOccurrence, in zone: Zone) -> LocalDateTime {
        zone.instant(occurrence.original) == occurrence.span.start
            ? occurrence.original : zone.local(occurrence.span.start)
    }

    /// How long an occurrence is booked for, in seconds: as the schedule says by the wall clock, unless it has a time of its
    /// own.
    func seconds(of occurrence: ProposedOccurrence, in zone: Zone) -> Int {
        let start = start(of: occurrence, in: zone)
        return schedule.span(startingAt: start, in: zone) == occurrence.span
            ? schedule.seconds : occurrence.span.seconds
    }
}
