import CivilTime
import ICalendar
import Scheduling

/// The starts of one event on the community's clock: its rule, its dates, and the ones taken out.
struct IncomingSeries {
    let recurrence: Recurrence
    let count: Int
    let notes: [IntakeNote]

    /// Reads a series; nil where other events of the file stand for every one of its occurrences.
    ///
    /// - Parameters:
    ///   - event: The VEVENT.
    ///   - start: Its DTSTART.
    ///   - replaced: The starts that other events of the file stand for.
    init?(
        _ event: CalendarComponent, start: CalendarTime, replaced: [CalendarTime], clock: IntakeClock,
        horizon: LocalDate
    ) throws(EventProblem) {
        let reader = try SeriesReader(event, start: start, clock: clock, horizon: horizon)
        let all = try reader.recurrence(without: replaced)
        let (recurrence, isListed) = try Self.atHome(all, reader: reader)
        let expansion = try recurrence.laidOut(in: clock.home)
        guard expansion.isComplete else { throw .tooManyOccurrences }
        guard !expansion.occurrences.isEmpty else {
            guard replaced.isEmpty else { return nil }
            throw reader.isCut ? .nothingBefore(horizon) : .neverHappens
        }
        self.recurrence = recurrence
        count = expansion.occurrences.count
        notes = reader.notes + (isListed ? [reader.listedNote(count: count)] : [])
    }

    /// The series of another zone on the community's clock: with its rule where the rule gives just the same moments there,
    /// else date by date.
    private static func atHome(
        _ series: Recurrence, reader: SeriesReader
    ) throws(EventProblem) -> (Recurrence, isListed: Bool) {
        let (home, zone) = (reader.clock.home, reader.zone)
        guard zone != home else { return (series, false) }
        let expansion = try series.laidOut(in: zone)
        guard expansion.isComplete else { throw .tooManyOccurrences }
        let toHome: (LocalDateTime) -> LocalDateTime = { home.local(zone.instant($0)) }
        let moments = expansion.occurrences.map(toHome)
        let last = Recurrence(start: series.start, rule: series.rule).lastStart(in: zone)
        let moved = Recurrence(
            start: toHome(series.start), rule: series.rule?.ending(at: last.map(zone.instant)),
            additions: series.additions.map(toHome), exclusions: series.exclusions.map(toHome))
        if try moved.laidOut(in: home).occurrences == moments { return (moved, false) }
        let listed = Recurrence(start: moments.first ?? moved.start, additions: Array(moments.dropFirst()))
        return (listed, true)
    }
}

extension Recurrence {
    /// The occurrences, up to the most that one event may have.
    fileprivate func laidOut(in zone: Zone) throws(EventProblem) -> Expansion {
        do {
            return try expand(in: zone, limit: EventIntake.mostOccurrences)
        } catch {
            throw .unreadableRule(error)
        }
    }

    /// The last start the series gives; nil where there is none or there are too many.
    fileprivate func lastStart(in zone: Zone) -> LocalDateTime? {
        let expansion = try? expand(in: zone, limit: EventIntake.mostOccurrences * 2)
        return expansion?.isComplete == true ? expansion?.occurrences.last : nil
    }
}

extension Repetition {
    /// The same rule up to a moment, which means the same on every clock; a rule that counts is left as it is.
    fileprivate func ending(at last: Instant?) -> Repetition {
        if case .times = end { return self }
        return last.flatMap { try? ending(.untilInstant($0)) } ?? self
    }
}
