public import CivilTime

extension Proposal {
    /// The proposal as public holidays and make-up working days leave it, by the activity's own policy.
    ///
    /// On a day off a date is kept, set aside with the holiday as its reason, or kept with a question. On a weekend day that
    /// is worked to make up for a holiday, dates are set aside where it counts as a weekday, or kept with a question. A
    /// series of all five weekdays has a date on each day that counts as a weekday, so it gains the make-up days between its
    /// first and its last date, unless the schedule takes them out. A date belongs to the day on which it starts; what
    /// stands already stays as it is, and of a year whose file was not imported nothing is guessed.
    ///
    /// - Parameters:
    ///   - holidays: The holidays that are known.
    ///   - zone: The community's time zone.
    ///   - language: The community's language, in which reasons and questions are kept.
    /// - Throws: `SchedulingError.neverHappens` where every date is set aside, `overlapsItself` where a gained one overlaps.
    public func observing(
        _ holidays: HolidayCalendar, in zone: Zone, language: Language
    ) throws(SchedulingError) -> Proposal {
        guard details.dayPolicy != DayPolicy(), !occurrences.isEmpty else { return self }
        var kept: [ProposedOccurrence] = []
        var setAside = setAside
        for occurrence in occurrences {
            switch occurrence.stands ? .none : effect(of: holidays, on: zone.local(occurrence.span.start).date) {
            case .none: kept.append(occurrence)
            case .skip(let reason): setAside.append(SetAside(occurrence, fate: .skipped, reason: reason[language]))
            case .ask(let question): kept.append(occurrence.asking(question[language]))
            }
        }
        let gained = makeupDays(of: holidays, in: zone)
        guard !kept.isEmpty || !gained.isEmpty else { throw .neverHappens }
        return try Proposal(
            details, schedule: schedule.adding(gained.map(\.original)), occurrences: kept + gained, setAside: setAside)
    }

    /// What the holidays do to a date of the activity on the given day.
    func effect(of holidays: HolidayCalendar, on day: LocalDate) -> DayEffect {
        details.dayPolicy.effect(
            of: holidays.holiday(on: day), isForWorkingDays: schedule.recurrence.rule?.isEveryWorkingDay ?? false)
    }

    /// The dates that a series of all five weekdays gains.
    private func makeupDays(of holidays: HolidayCalendar, in zone: Zone) -> [ProposedOccurrence] {
        let new = occurrences.filter { !$0.stands }.map { zone.local($0.span.start).date }
        guard details.dayPolicy.makeupDay == .weekday, schedule.recurrence.rule?.isEveryWorkingDay == true,
            let first = new.min(), let last = new.max()
        else { return [] }
        let all = occurrences + setAside.map(\.occurrence)
        let taken = Set(all.map { zone.local($0.span.start).date } + schedule.recurrence.exclusions.map(\.date))
        return holidays.days.lazy
            .filter { $0.kind == .work && (first...last).contains($0.date) && !taken.contains($0.date) }
            .compactMap { holiday in
                let start = LocalDateTime(holiday.date, schedule.recurrence.start.time)
                return schedule.span(startingAt: start, in: zone).map {
                    ProposedOccurrence(original: start, span: $0, rooms: details.rooms)
                }
            }
    }
}

extension ProposedOccurrence {
    /// The same occurrence with a question to whoever may decide.
    func asking(_ question: String?) -> ProposedOccurrence {
        ProposedOccurrence(original: original, span: span, rooms: rooms, question: question, stands: stands)
    }
}
