import CivilTime
import ICalendar
import Scheduling

/// Makes one activity of one VEVENT.
struct EventReader {
    let clock: IntakeClock
    let horizon: LocalDate
    /// Whether the calendar was sent to call its events off (`METHOD:CANCEL`).
    let callsOff: Bool

    init(_ calendar: CalendarComponent, zone: Zone, horizon: LocalDate) {
        clock = IntakeClock(zone, calendar: calendar)
        self.horizon = horizon
        callsOff = calendar.first("METHOD")?.text.uppercased() == "CANCEL"
    }

    /// The activity; nil where other events of the file stand for every one of its occurrences.
    ///
    /// - Parameter replaced: The starts that other events of the file stand for.
    /// - Returns: The activity and the number of its occurrences.
    func read(
        _ event: CalendarComponent, uid: String, replaced: [CalendarTime]
    ) throws(EventProblem) -> (event: IncomingEvent, count: Int)? {
        guard let start = event.first("DTSTART")?.time else { throw .noStart }
        let (seconds, lengthNotes) = try EventLength(event, start: start, clock: clock).seconds()
        guard
            let series = try IncomingSeries(event, start: start, replaced: replaced, clock: clock, horizon: horizon)
        else { return nil }
        guard let schedule = Schedule(series.recurrence, seconds: seconds) else { throw .tooLong }
        let location = PlainLine.text(event.first("LOCATION")?.text ?? "")
        let incoming = IncomingEvent(
            uid: uid, sequence: event.revision, line: event.firstLine, title: Self.title(of: event),
            location: location.isEmpty ? nil : location, isCancelled: callsOff || event.isCalledOff,
            isAllDay: event.startsOnWholeDay, schedule: schedule, kind: .meeting, notes: lengthNotes + series.notes)
        return (incoming, series.count)
    }

    private static let longestTitle = 200

    static func title(of event: CalendarComponent) -> String {
        let title = PlainLine.text(event.first("SUMMARY")?.text ?? "")
        guard !title.isEmpty else { return "（无标题）" }
        // No more characters than bytes, which are counted at once.
        return title.utf8.count <= longestTitle ? title : String(title.prefix(longestTitle))
    }
}

extension CalendarComponent {
    /// The revision (`SEQUENCE`), 0 where there is none.
    var revision: Int { max(0, first("SEQUENCE")?.integer ?? 0) }

    /// Whether the event says of itself that it is called off.
    var isCalledOff: Bool { first("STATUS")?.text.uppercased() == "CANCELLED" }
}
