public import CivilTime

extension Activity {
    /// The occurrences still to come that days which have become known put aside or in question, by the activity's own
    /// policy, as they are then. One that does not take place stays as it is, and so does one that was asked about already.
    ///
    /// - Parameters:
    ///   - news: The days off and make-up working days that have become known.
    ///   - now: The present moment.
    ///   - zone: The community's time zone; an occurrence belongs to the day on which it starts.
    ///   - language: The community's language, in which reasons and questions are kept.
    public func observing(
        _ news: HolidayCalendar, now: Instant, in zone: Zone, language: Language
    ) -> [Occurrence] {
        guard details.dayPolicy != DayPolicy() else { return [] }
        let isForWorkingDays = schedule.recurrence.rule?.isEveryWorkingDay ?? false
        return occurrences.filter { $0.status.holdsItsTime && $0.span.start > now }.compactMap { occurrence in
            let effect = details.dayPolicy.effect(
                of: news.holiday(on: zone.local(occurrence.span.start).date), isForWorkingDays: isForWorkingDays)
            let observed = occurrence.observing(effect, now: now, language: language)
            return observed == occurrence ? nil : observed
        }
    }
}

extension HolidayCalendar {
    /// The days of this calendar of which another says something else, or nothing.
    public func news(comparedTo known: HolidayCalendar) -> HolidayCalendar {
        HolidayCalendar(
            coveredYears: coveredYears, holidays: days.filter { known.holiday(on: $0.date)?.kind != $0.kind })
    }
}
