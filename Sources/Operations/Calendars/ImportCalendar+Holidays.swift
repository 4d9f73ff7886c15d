import CivilTime
import Feeds
import Scheduling
import Storage

extension ImportCalendar {
    /// The days become known, and bookings on those that were not known before are skipped or put in question where
    /// their activities say so. Taken in again, a file changes nothing: whoever restored a date is not overruled.
    func importHolidays(
        _ intake: CalendarIntake, named name: String, into file: CommunityWriter
    ) throws -> Answer {
        let holidays = try intake.holidays()
        let news = holidays.holidays.news(comparedTo: try file.reader.holidayCalendar())
        try note(name, .holidays, in: file)
        try file.replaceHolidays(with: holidays.holidays, from: name)
        let touched = try bookings(touchedBy: holidays.holidays, in: file.reader)
        let observed = try observe(news, among: touched, in: file)
        let advice = try MoveAdvice(
            file.reader, judge: judge, now: desk.now,
            closures: try file.reader.daysToAvoid(among: touched, from: desk.today))
        let advised = try advice.touched(touched)
        return Answer(
            name: name, contents: .holidays, years: holidays.holidays.coveredYears.sorted(),
            holidayCount: holidays.holidays.days.count, outcomes: [], notes: holidays.problems,
            touched: advised.bookings, unadvised: advised.unadvised, observed: observed,
            directory: try Directory(file.reader))
    }

    /// The bookings to come on days off, and those on make-up days whose activities care.
    private func bookings(touchedBy calendar: HolidayCalendar, in file: CommunityReader) throws -> [AgendaEntry] {
        let zone = desk.community.zone
        return try calendar.days.flatMap { holiday in
            try (zone.span(from: holiday.date, through: holiday.date).map { try file.agenda(during: $0) } ?? [])
                .filter { holiday.kind == .off || $0.activity.details.dayPolicy.makeupDay != .weekend }
        }
        .filter { $0.occurrence.status.holdsItsTime && $0.occurrence.span.start > desk.now }
    }

    /// Skips dates or puts them in question, and answers with these.
    private func observe(
        _ news: HolidayCalendar, among touched: [AgendaEntry], in file: CommunityWriter
    ) throws -> [Occurrence] {
        try Set(touched.map(\.activity.id)).sorted().flatMap { id -> [Occurrence] in
            guard let activity = try file.reader.activity(id) else { return [] }
            let observed = activity.observing(
                news, now: desk.now, in: desk.community.zone, language: desk.community.language)
            if !observed.isEmpty { try file.rewrite(observed, of: activity, now: desk.now) }
            return observed
        }
    }
}
