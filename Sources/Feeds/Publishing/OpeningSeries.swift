import CivilTime
import Scheduling

/// A room's opening hours as weekly rules, with the days that are otherwise: only made where the rules give just the hours there are.
///
/// Nothing in it depends on the day on which somebody looks: it begins with the week in which the hours last changed and goes
/// on as long as the timetable does.
struct OpeningSeries {
    /// Hours that come back every week.
    struct Rule {
        /// What the rule is known by among those of the room, for as long as its line of the timetable stands.
        let key: String
        /// The first opening and closing on the wall clock.
        let start: LocalDateTime
        let end: LocalDateTime
        let recurrence: RecurrenceRule
        /// The openings that do not take place as the rule has them.
        var exclusions: [LocalDateTime] = []
        /// The weekdays and the last day, as the rule has them.
        fileprivate let weekdays: Set<Weekday>
        fileprivate let last: LocalDate?
    }

    /// The rules, by their keys.
    private(set) var rules: [Rule] = []
    /// Hours that no rule gives: those of public holidays, and what a closure leaves of a day.
    private(set) var others: [TimeSpan] = []
    /// The first day of any opening; nil where there is none.
    private(set) var firstDay: LocalDate?

    /// Nil where rules do not tell it: across a change of the clock, or where exceptions reach more than ten years ahead.
    ///
    /// - Parameters:
    ///   - first: The day from which on the hours are told.
    ///   - closures: The spans in which the room is shut.
    init?(_ room: Room, from first: LocalDate, holidays: HolidayCalendar, closures: [TimeSpan], in zone: Zone) {
        let days = first...Self.lastOtherDay(room, after: first, holidays: holidays, closures: closures, in: zone)
        guard days.upperBound <= first.adding(days: Self.mostDays),
            var rules = Self.rules(of: room, from: first, in: zone)
        else { return nil }
        for day in days {
            let ordinary = room.openSpans(from: day, through: day, in: zone, holidays: Self.noHolidays)
            var open = room.openSpans(from: day, through: day, in: zone, holidays: holidays)
                .flatMap { $0.subtracting(closures) }
            let given = rules.indices.compactMap { index in rules[index].span(on: day, in: zone).map { (index, $0) } }
            guard TimeSpan.joined(given.map(\.1)) == ordinary else { return nil }
            for (index, span) in given {
                if let place = open.firstIndex(of: span) {
                    open.remove(at: place)
                } else {
                    rules[index].exclusions.append(LocalDateTime(day, rules[index].start.time))
                }
            }
            others += open
        }
        self.rules = rules
        firstDay = (rules.map(\.start.date) + others.prefix(1).map { zone.local($0.start).date }).min()
    }

    /// How far ahead exceptions are told one by one.
    private static let mostDays = 3_660

    private static let noHolidays = HolidayCalendar(coveredYears: [], holidays: [])

    /// The last day on which the hours can be other than the rules have them, and two years at least, so that changes of the
    /// clock are seen.
    private static func lastOtherDay(
        _ room: Room, after first: LocalDate, holidays: HolidayCalendar, closures: [TimeSpan], in zone: Zone
    ) -> LocalDate {
        let seasons = room.openingSeasons.compactMap(\.first)
        let closed = closures.map { zone.local($0.end).date }
        let last = (seasons + closed + holidays.days.map(\.date)).max() ?? first
        return max(last, first.adding(days: 731))
    }

    /// The rules of all seasons from a day on; nil where one begins at a time the clock does not show.
    private static func rules(of room: Room, from first: LocalDate, in zone: Zone) -> [Rule]? {
        var rules: [Rule] = []
        for season in room.openingSeasons where season.last.map({ $0 >= first }) ?? true {
            for hours in season.hours {
                let days = max(first, season.first ?? first)...(season.last ?? .max)
                guard
                    let start = (0..<7).map({ days.lowerBound.adding(days: $0) })
                        .first(where: { hours.weekdays.contains($0.weekday) && days.contains($0) })
                else { continue }
                guard let rule = Rule(hours, of: season, startingOn: start, in: zone) else { return nil }
                rules.append(rule)
            }
        }
        return rules.sorted { $0.key < $1.key }
    }
}

extension OpeningSeries.Rule {
    fileprivate init?(_ hours: OpeningSeason.Hours, of season: OpeningSeason, startingOn day: LocalDate, in zone: Zone)
    {
        start = LocalDateTime(day, hours.opens)
        end = start.adding(seconds: hours.closes.secondOfDay - hours.opens.secondOfDay)
        weekdays = hours.weekdays
        last = season.last
        let days = Weekday.allCases.filter(hours.weekdays.contains).map(\.code).joined(separator: ",")
        let until = season.last.map { ";UNTIL=\(zone.instant(LocalDateTime($0, hours.opens)).utc.compact)Z" } ?? ""
        guard let rule = try? RecurrenceRule("FREQ=WEEKLY;BYDAY=\(days)\(until)"), rule.isPortable(startingOn: day),
            [start, end].allSatisfy({ zone.local(zone.instant($0)) == $0 })
        else { return nil }
        recurrence = rule
        let times = [hours.opens, hours.closes].map { $0.description.filter { $0 != ":" } }
        key = (times + [season.first?.compact].compactMap(\.self)).joined(separator: "-")
    }

    /// The opening that a calendar program makes of the rule on a day: the exact length of the first (RFC 5545 §3.8.5.3).
    fileprivate func span(on day: LocalDate, in zone: Zone) -> TimeSpan? {
        guard day >= start.date, last.map({ day <= $0 }) ?? true, weekdays.contains(day.weekday) else { return nil }
        let opening = zone.instant(LocalDateTime(day, start.time))
        let seconds = zone.instant(end).seconds(since: zone.instant(start))
        return TimeSpan(from: opening, to: opening.adding(seconds: seconds))
    }
}
