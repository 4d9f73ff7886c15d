import CivilTime
import ICalendar

/// The activities that a calendar file tells of, and the events that cannot be taken.
public struct EventIntake: Sendable {
    /// The name the calendar gives itself, if any.
    public let calendarName: String?
    /// The activities, in the order of the file. An occurrence that the file moves is one of its own.
    public let events: [IncomingEvent]
    /// The events that cannot be taken, each with its reason, in the order of the file.
    public let refusals: [RefusedEvent]
    /// Remarks on the file as a whole; those on one event are with the event.
    public let notes: [IntakeNote]

    /// The most occurrences one event may have.
    public static let mostOccurrences = 2_000
    /// The most occurrences a file may have.
    public static let mostOccurrencesOfFile = 100_000

    init(_ intake: CalendarIntake, zone: Zone, horizon: LocalDate) {
        var collector = EventCollector()
        for calendar in intake.calendars {
            let reader = EventReader(calendar, zone: zone, horizon: horizon)
            for group in EventGroup.groups(of: calendar.components(named: "VEVENT")) {
                collector.take(group, with: reader)
            }
        }
        calendarName = intake.calendarName
        events = collector.events.sorted { $0.line < $1.line }
        refusals = collector.refusals.sorted { $0.line < $1.line }
        notes = intake.notes + collector.notes
    }
}

/// Gathers what the groups of a file come to.
private struct EventCollector {
    var events: [IncomingEvent] = []
    var refusals: [RefusedEvent] = []
    var notes: [IntakeNote] = []
    private var uids: Set<String> = []
    private var occurrences = 0

    mutating func take(_ group: EventGroup, with reader: EventReader) {
        notes += group.notes
        if let master = group.master {
            take(master, uid: group.uid, replaced: group.current.map(\.start), with: reader)
        }
        for (start, event) in group.current where !event.isCalledOff {
            guard let original = try? reader.clock.wall(start, in: reader.clock.home) else {
                refusals.append(EventProblem.unknownZone(PlainLine.excerpt(start.tzid ?? "")).refusal(of: event))
                continue
            }
            take(event, uid: PlainLine.uid(group.uid, occurrence: original), replaced: [], with: reader)
        }
    }

    private mutating func take(
        _ event: CalendarComponent, uid: String, replaced: [CalendarTime], with reader: EventReader
    ) {
        do throws(EventProblem) {
            guard occurrences < EventIntake.mostOccurrencesOfFile else { throw .fileTooFull }
            guard let (incoming, count) = try reader.read(event, uid: uid, replaced: replaced) else { return }
            occurrences += count
            guard occurrences <= EventIntake.mostOccurrencesOfFile else { throw .fileTooFull }
            guard uids.insert(uid).inserted else { return notes.append(EventGroup.repeatedNote(event)) }
            events.append(incoming)
        } catch {
            refusals.append(error.refusal(of: event))
            // Laying out a series that is too long takes as long as one that is not, so it counts against the file.
            if case .tooManyOccurrences = error { occurrences += EventIntake.mostOccurrences }
        }
    }
}
