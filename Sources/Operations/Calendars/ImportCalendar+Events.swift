import CivilTime
import Feeds
import Scheduling
import Storage

extension ImportCalendar {
    /// The events of the file; a series without an end is taken as far as the house lays such series out.
    private func events(of intake: CalendarIntake, in file: CommunityWriter) throws -> EventIntake {
        let zone = desk.community.zone
        let horizon = desk.today.adding(days: try file.reader.policy().horizonDays)
        return try intake.events(in: zone, through: horizon)
    }

    private func answer(
        _ name: String, _ contents: ImportedCalendar.Contents, _ events: EventIntake, _ outcomes: [Outcome],
        touched: [AgendaEntry], in file: CommunityWriter
    ) throws -> Answer {
        if outcomes.contains(where: \.isTaken) { try note(name, contents, in: file) }
        let refusals = events.refusals.map {
            Outcome(line: $0.line, title: $0.title, deed: .unusable($0.reason))
        }
        let advised = try MoveAdvice(file.reader, judge: judge, now: desk.now).touched(touched)
        return Answer(
            name: name, contents: contents, years: [], holidayCount: 0,
            outcomes: (outcomes + refusals).sorted { $0.line < $1.line },
            notes: events.notes + events.events.flatMap(\.notes), touched: advised.bookings,
            unadvised: advised.unadvised, observed: [], directory: try Directory(file.reader))
    }

    /// Each event shuts the room, or every room, and the bookings that it hits are listed.
    func importClosures(
        _ intake: CalendarIntake, named name: String, room: Room?, into file: CommunityWriter
    ) throws -> Answer {
        let events = try events(of: intake, in: file)
        var touched: [AgendaEntry] = []
        let outcomes = try events.events.map { event in
            guard !event.isCancelled else { return Outcome(line: event.line, title: event.title, deed: .calledOff) }
            let fresh = try close(event, room: room, in: file)
            touched += try fresh.flatMap { try file.reader.bookings(hitByClosing: room, during: $0) }
            return Outcome(line: event.line, title: event.title, deed: fresh.isEmpty ? .known : .closed)
        }
        return try answer(name, .closures, events, outcomes, touched: touched, in: file)
    }

    /// Shuts the room at every time of the event that is still to come and not shut for the same reason already.
    private func close(_ event: IncomingEvent, room: Room?, in file: CommunityWriter) throws -> [TimeSpan] {
        let zone = desk.community.zone
        let starts = event.schedule.recurrence.starts(in: zone)
        return try starts.compactMap { event.schedule.span(startingAt: $0, in: zone) }
            .filter { span in
                guard span.end > desk.now else { return false }
                let known = try file.reader.closures(overlapping: span)
                return !known.contains { $0.span == span && $0.room == room?.id && $0.reason == event.title }
            }
            .map { try file.insertClosure(of: room?.id, span: $0, reason: event.title).span }
    }
}

extension ImportCalendar.Outcome {
    /// Whether the file has something now that it had not before.
    public var isTaken: Bool {
        switch deed {
        case .booked, .updated, .cancelled, .closed: true
        case .known, .unchanged, .older, .calledOff, .refused, .unusable: false
        }
    }

    /// Whether the event was wanted and could not be taken.
    public var isRefused: Bool {
        switch deed {
        case .refused, .unusable: true
        case .booked, .updated, .cancelled, .closed, .known, .unchanged, .older, .calledOff: false
        }
    }
}
