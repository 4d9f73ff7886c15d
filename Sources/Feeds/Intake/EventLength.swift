import CivilTime
import ICalendar
import Scheduling

/// How long an event lasts on the community's wall clock.
struct EventLength {
    private let event: CalendarComponent
    private let start: CalendarTime
    private let clock: IntakeClock

    init(_ event: CalendarComponent, start: CalendarTime, clock: IntakeClock) {
        self.event = event
        self.start = start
        self.clock = clock
    }

    /// The length, and what had to be assumed. RFC 5545 gives an event without an end no length; nobody books that, so it
    /// is taken as an hour.
    func seconds() throws(EventProblem) -> (Int, [IntakeNote]) {
        let written = try writtenSeconds()
        guard written ?? 0 >= 0 else { throw .endsBeforeStart }
        guard let written, written > 0 else { return (Self.assumedSeconds, [assumption]) }
        guard written <= Schedule.longestSeconds else { throw .tooLong }
        return (written, [])
    }

    private static let assumedSeconds = 3_600

    private func writtenSeconds() throws(EventProblem) -> Int? {
        if case .date(let first) = start {
            return max(1, WholeDays.count(of: event, from: first)) * 86_400
        }
        guard let end = event.first("DTEND")?.time else { return event.first("DURATION")?.durationSeconds }
        let (from, to) = (try clock.wall(start, in: clock.home), try clock.wall(end, in: clock.home))
        return Instant(utc: to).seconds(since: Instant(utc: from))
    }

    private var assumption: IntakeNote {
        let line = event.firstLine
        return IntakeNote(
            line: line, zh: "第 \(line) 行的活动没有写结束时间，按一小时导入。",
            en: "The event on line \(line) has no end; it was taken as one hour.")
    }
}
