import CivilTime
import ICalendar

/// Reads RRULE, RDATE and EXDATE of one event on the clock of the zone in which its start is written.
struct SeriesReader {
    let clock: IntakeClock
    /// The zone of the series.
    let zone: Zone
    /// What was understood otherwise than it is written.
    let notes: [IntakeNote]
    /// Whether the rule has no end of its own and stops at the horizon.
    let isCut: Bool

    private let event: CalendarComponent
    private let start: CalendarTime
    private let wallStart: LocalDateTime
    private let rule: Repetition?
    /// Whether the rule leaves out the start, which calendar programs show all the same.
    private let startIsExtra: Bool

    init(
        _ event: CalendarComponent, start: CalendarTime, clock: IntakeClock, horizon: LocalDate
    ) throws(EventProblem) {
        self.event = event
        self.start = start
        self.clock = clock
        zone = try clock.zone(of: start)
        wallStart = try clock.wall(start, in: zone)
        let written = try Self.rule(of: event, startingAt: wallStart)
        isCut = written?.rule.ends == false
        let ended =
            try isCut
            ? written.map { written throws(EventProblem) in try Self.cut(written.rule, at: horizon) } : written?.rule
        rule = ended?.withPlainWeeks(startingAt: wallStart, in: zone)
        startIsExtra = rule?.leavesOut(wallStart, in: zone) ?? false
        notes =
            (written?.notes ?? [])
            + Self.notes(line: event.firstLine, cutAt: isCut ? horizon : nil, startIsExtra: startIsExtra)
    }

    private static func rule(
        of event: CalendarComponent, startingAt start: LocalDateTime
    ) throws(EventProblem) -> IncomingRule? {
        guard event.first("EXRULE") == nil else { throw .exclusionRule }
        let rules = event.all("RRULE")
        guard rules.count < 2 else { throw .severalRules }
        guard let text = rules.first?.value else { return nil }
        do {
            return try IncomingRule(text, startingAt: start, line: event.firstLine)
        } catch {
            throw .unreadableRule(error)
        }
    }

    private static func cut(_ rule: Repetition, at horizon: LocalDate) throws(EventProblem) -> Repetition {
        do {
            return try rule.ending(.until(horizon))
        } catch {
            throw .unreadableRule(error)
        }
    }

    /// The series, without the starts that are excluded or that other events stand for.
    func recurrence(without replaced: [CalendarTime]) throws(EventProblem) -> Recurrence {
        var additions = try walls("RDATE")
        if startIsExtra { additions.append(wallStart) }
        var exclusions = try walls("EXDATE")
        for time in replaced { exclusions.append(try wall(time)) }
        return Recurrence(start: wallStart, rule: rule, additions: additions, exclusions: exclusions)
    }

    private func walls(_ property: String) throws(EventProblem) -> [LocalDateTime] {
        var walls: [LocalDateTime] = []
        for dates in event.all(property) {
            guard let times = dates.times else {
                throw .unreadableDates(property: property, line: dates.line ?? event.firstLine)
            }
            for time in times { walls.append(try wall(time)) }
        }
        return walls
    }

    /// A date beside the rule: a plain day means the start of that day's occurrence, a time on a whole-day event its day.
    private func wall(_ time: CalendarTime) throws(EventProblem) -> LocalDateTime {
        switch (start, time) {
        case (.date, _): return LocalDateTime(time.date, .midnight)
        case (_, .date(let date)): return LocalDateTime(date, wallStart.time)
        case (_, .floating), (_, .zoned), (_, .utc): return try clock.wall(time, in: zone)
        }
    }
}

extension Repetition {
    /// Whether the start of a series fits the end of its rule but not the rest of it.
    ///
    /// A rule that ends before the start is another thing: so some programs write a series that was deleted.
    fileprivate func leavesOut(_ start: LocalDateTime, in zone: Zone) -> Bool {
        guard let daily = try? RecurrenceRule(frequency: .daily, end: end) else { return false }
        let first: (Repetition) -> LocalDateTime? = { rule in
            Recurrence(start: start, rule: rule).starts(in: zone).first { _ in true }
        }
        return first(.gregorian(daily)) == start && first(self) != start
    }

    /// The rule with weeks from Monday where that makes no difference: some programs write `WKST=SU` into every rule, and
    /// such a rule could not be published as one.
    fileprivate func withPlainWeeks(startingAt start: LocalDateTime, in zone: Zone) -> Repetition {
        switch self {
        case .gregorian(let rule): .gregorian(rule.withPlainWeeks(startingAt: start, in: zone))
        case .lunar: self
        }
    }
}

extension RecurrenceRule {
    fileprivate func withPlainWeeks(startingAt start: LocalDateTime, in zone: Zone) -> RecurrenceRule {
        guard weekStart != .monday,
            let plain = try? RecurrenceRule(
                frequency: frequency, interval: interval, end: end, months: months, weekNumbers: weekNumbers,
                yearDays: yearDays, monthDays: monthDays, weekdays: weekdays, positions: positions)
        else { return self }
        let expansions = [self, plain].map {
            try? Recurrence(start: start, rule: $0).expand(in: zone, limit: EventIntake.mostOccurrences)
        }
        return expansions[0] == expansions[1] ? plain : self
    }
}

// MARK: - What is said

extension SeriesReader {
    private static func notes(line: Int, cutAt horizon: LocalDate?, startIsExtra: Bool) -> [IntakeNote] {
        var notes: [IntakeNote] = []
        if let horizon {
            notes.append(
                IntakeNote(
                    line: line, zh: "第 \(line) 行的活动没有结束日期，只导入到 \(horizon)。",
                    en: "The event on line \(line) never ends; it was taken up to \(horizon)."))
        }
        if startIsExtra {
            notes.append(
                IntakeNote(
                    line: line, zh: "第 \(line) 行的活动开始那天不符合它的重复规则，仍算作一场。",
                    en: "The event on line \(line) starts outside its own rule; the start was kept as an occurrence."))
        }
        return notes
    }

    /// Says that a rule of another zone became a list of dates.
    func listedNote(count: Int) -> IntakeNote {
        let line = event.firstLine
        let (away, home) = (zone.identifier, clock.home.identifier)
        return IntakeNote(
            line: line, zh: "第 \(line) 行的活动按 \(away) 的时间重复，换到 \(home) 的钟上规则不再成立，已改为逐场列出的 \(count) 场。",
            en: "The event on line \(line) repeats by the clock of \(away); on that of \(home) its rule does not hold, "
                + "so its dates were taken one by one, \(count) in all.")
    }
}
