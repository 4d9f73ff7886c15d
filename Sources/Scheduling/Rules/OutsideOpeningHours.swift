import CivilTime

/// A room can be used only while it is open. Hours go by weekday and may hold from one date to another; on a public holiday the
/// hours for holidays count, where the room has any. A room without hours is open around the clock.
///
/// Choose a time within the hours that the message names, or let `shuxiang room hours` extend them.
struct OutsideOpeningHours: Rule {
    let id = RuleID.outsideOpeningHours

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        proposal.occurrences.flatMap { occurrence in
            surroundings.rooms(of: occurrence)
                .filter {
                    !$0.isOpen(
                        throughout: occurrence.span, in: surroundings.zone, holidays: surroundings.holidays)
                }
                .map {
                    Finding(
                        rule: id, occurrence: occurrence.span.start, message: message($0, occurrence, surroundings))
                }
        }
    }

    private func message(_ room: Room, _ occurrence: ProposedOccurrence, _ surroundings: Surroundings) -> LocalizedText
    {
        let zone = surroundings.zone
        let date = zone.local(occurrence.span.start).date
        let day = date.wordsWithWeekday
        let span = zone.words(for: occurrence.span)
        let open = room.openSpans(from: date, through: date, in: zone, holidays: surroundings.holidays)
            .map { zone.hours(of: $0) }
        guard !open.isEmpty else {
            return LocalizedText(
                zh: "\(room.name)\(day.zh)不开放，不能安排 \(span.zh)。",
                en: "\(room.name) is not open on \(day.en), so \(span.en) is not possible.")
        }
        let hours = open.spokenList
        let holiday = holidayHours(of: room, on: date, surroundings.holidays)
        return LocalizedText(
            zh: "\(span.zh) 超出了\(room.name)的开放时间（当天\(holiday.zh) \(hours.zh)）。",
            en: "\(span.en) is outside the opening hours of \(room.name) (that day\(holiday.en) \(hours.en)).")
    }

    /// Says why the day has other hours than its weekday; nothing where it has not.
    private func holidayHours(of room: Room, on date: LocalDate, _ holidays: HolidayCalendar) -> LocalizedText {
        guard let holiday = holidays.holiday(on: date),
            room.openingHours(on: date, holidays: holidays).contains(where: { $0.days == .holidays })
        else { return LocalizedText(zh: "", en: "") }
        return LocalizedText(zh: "是\(holiday.name)假日，只开", en: ", the holiday \(holiday.name),")
    }
}
