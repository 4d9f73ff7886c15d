import CivilTime

/// An activity that minds public holidays or make-up working days lies in a year whose holidays are not known yet. Nobody
/// guesses: the date stands as on an ordinary day.
///
/// It is only a warning. Import the year's file when it is published (`shuxiang calendar import`), which lists the bookings
/// it touches.
struct HolidayUnknown: Rule {
    let id = RuleID.holidayUnknown

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard proposal.details.dayPolicy != DayPolicy() else { return [] }
        let holidays = surroundings.holidays
        return proposal.occurrences.compactMap { occurrence in
            let date = surroundings.zone.local(occurrence.span.start).date
            guard !holidays.coveredYears.contains(date.year), holidays.holiday(on: date) == nil else { return nil }
            let day = date.wordsWithWeekday
            return Finding(
                rule: id, severity: .should, occurrence: occurrence.span.start,
                message: LocalizedText(
                    zh: "还没有 \(date.year) 年的节假日安排，不知道 \(day.zh)放不放假；公布后请用 shuxiang calendar import 导入。",
                    en:
                        "The holidays of \(date.year) are not known yet, nor whether \(day.en) is off; import them with "
                        + "shuxiang calendar import when they are published."))
        }
    }
}
