public import CivilTime

extension ChangePlan {
    /// The plan as public holidays and make-up working days leave it, by the activity's own policy: dates that are new or have
    /// moved are skipped or put in question. One date that somebody chose, and what stands already, stays as it is.
    ///
    /// - Parameters:
    ///   - holidays: The holidays that are known.
    ///   - now: The present moment.
    ///   - zone: The community's time zone.
    ///   - language: The community's language, in which reasons and questions are kept.
    public func observing(
        _ holidays: HolidayCalendar, now: Instant, in zone: Zone, language: Language
    ) -> ChangePlan {
        guard details.dayPolicy != DayPolicy(), let proposal, isSeries else { return self }
        let standing = Set(proposal.occurrences.filter(\.stands).map(\.span.start))
        let observed = occurrences.map { occurrence in
            guard occurrence.status.holdsItsTime, !occurrence.own.time, !standing.contains(occurrence.span.start) else {
                return occurrence
            }
            let effect = proposal.effect(of: holidays, on: zone.local(occurrence.span.start).date)
            return occurrence.observing(effect, now: now, language: language)
        }
        return (try? ChangePlan(self, occurrences: observed, now: now)) ?? self
    }

    private var isSeries: Bool {
        switch extent {
        case .occurrence: false
        case .addition, .whole, .rest: schedule.recurrence.rule != nil
        }
    }
}

extension Occurrence {
    /// The occurrence as the day on which it falls leaves it.
    func observing(_ effect: DayEffect, now: Instant, language: Language) -> Occurrence {
        switch effect {
        case .none: return self
        case .skip(let reason): return setAside(.skipped, because: reason[language], now: now)
        case .ask(let question):
            var asked = self
            asked.status = .tentative
            asked.reason = question[language]
            return asked
        }
    }
}
