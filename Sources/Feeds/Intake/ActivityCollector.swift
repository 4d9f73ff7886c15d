public import CivilTime
import ICalendar
import Scheduling

extension CalendarIntake {
    /// Takes the events of each UID together for an activity of a community.
    ///
    /// - Parameters:
    ///   - zone: The community's zone, on whose clock the schedules are.
    ///   - horizon: The last day on which a series without an end takes place.
    /// - Throws: `FeedError.noEvents` where the file has none.
    public func activities(in zone: Zone, through horizon: LocalDate) throws(FeedError) -> ActivityIntake {
        guard !events.isEmpty else { throw .noEvents(calendar: calendarName) }
        var collector = ActivityCollector()
        for calendar in calendars {
            let reader = EventReader(calendar, zone: zone, horizon: horizon)
            for group in EventGroup.groups(of: calendar.components(named: "VEVENT")) {
                collector.take(group, with: reader)
            }
        }
        return ActivityIntake(
            activities: collector.activities.sorted { $0.line < $1.line },
            refusals: collector.refusals.sorted { $0.line < $1.line }, notes: notes + collector.notes)
    }
}

/// Gathers the activities of a file, as long as they have no more occurrences than a file may have.
private struct ActivityCollector {
    var activities: [IncomingActivity] = []
    var refusals: [RefusedEvent] = []
    var notes: [IntakeNote] = []
    private var uids: Set<String> = []
    private var occurrences = 0

    mutating func take(_ group: EventGroup, with reader: EventReader) {
        notes += group.notes
        guard let first = group.master ?? group.current.first?.event else { return }
        guard uids.insert(group.uid).inserted else { return notes.append(EventGroup.repeatedNote(first)) }
        let isCancelled = group.master.map { reader.callsOff || $0.isCalledOff } ?? false
        let refusedBefore = refusals.count
        let series = group.master.flatMap { read($0, uid: group.uid, with: reader) }
        if isCancelled {
            refusals.removeSubrange(refusedBefore...)
        } else if group.master != nil, series == nil {
            return
        }
        let overrides = group.current.compactMap { override($0.event, of: $0.start, in: group, series, with: reader) }
        guard isCancelled || series != nil || !overrides.isEmpty else { return }
        activities.append(
            IncomingActivity(
                uid: group.uid, revision: group.revision(callsOff: reader.callsOff), line: first.firstLine,
                title: series?.title ?? EventReader.title(of: first), isCancelled: isCancelled, series: series,
                overrides: overrides))
    }

    /// What an event that stands for one occurrence says; nil where it cannot be taken, which is said.
    private mutating func override(
        _ event: CalendarComponent, of start: CalendarTime, in group: EventGroup, _ series: IncomingEvent?,
        with reader: EventReader
    ) -> IncomingActivity.Override? {
        guard var original = try? reader.clock.wall(start, in: reader.clock.home) else {
            refusals.append(EventProblem.unknownZone(PlainLine.excerpt(start.tzid ?? "")).refusal(of: event))
            return nil
        }
        if start.isDate, let time = series?.schedule.recurrence.start.time {
            original = LocalDateTime(original.date, time)
        }
        guard !reader.callsOff, !event.isCalledOff else { return .init(original: original, event: nil) }
        let moved = read(event, uid: PlainLine.uid(group.uid, occurrence: original), with: reader)
        return moved.map { .init(original: original, event: $0) }
    }

    private mutating func read(_ event: CalendarComponent, uid: String, with reader: EventReader) -> IncomingEvent? {
        do throws(EventProblem) {
            guard occurrences < EventIntake.mostOccurrencesOfFile else { throw .fileTooFull }
            guard let (incoming, count) = try reader.read(event, uid: uid, replaced: []) else { return nil }
            occurrences += count
            guard occurrences <= EventIntake.mostOccurrencesOfFile else { throw .fileTooFull }
            notes += incoming.notes
            return incoming
        } catch {
            refusals.append(error.refusal(of: event))
            // Laying out a series that is too long takes as long as one that is not, so it counts against the file.
            if case .tooManyOccurrences = error { occurrences += EventIntake.mostOccurrences }
            return nil
        }
    }
}

extension EventGroup {
    /// Which revision of the activity its events are.
    fileprivate func revision(callsOff: Bool) -> IncomingActivity.Revision {
        let events = [master].compactMap(\.self) + current.map(\.event)
        var stamp: Instant?
        var said: [String] = []
        for event in events {
            var lines: [String] = []
            for property in event.properties {
                if Self.telling.contains(property.name) { lines.append(Self.line(property)) }
                guard property.name == "LAST-MODIFIED" || property.name == "DTSTAMP" else { continue }
                if case .utc(let moment)? = property.time { stamp = max(stamp ?? moment, moment) }
            }
            said.append(lines.sorted().joined(separator: "\n"))
        }
        return IncomingActivity.Revision(
            sequence: events.map(\.revision).max() ?? 0, stamp: stamp,
            digest: Self.digest((said.sorted() + [callsOff ? "CANCEL" : ""]).joined(separator: "\n\n")))
    }

    /// What a property says, with marks between its parts that stand in none of them.
    private static func line(_ property: CalendarProperty) -> String {
        var line = property.name
        for parameter in property.parameters {
            line += "\u{1F}\(parameter.name)=\(parameter.values.joined(separator: ","))"
        }
        line += "\u{1F}"
        line += property.value
        return line
    }

    /// The properties of which an activity is made.
    private static let telling: Set = [
        "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "LOCATION", "STATUS",
    ]
}
