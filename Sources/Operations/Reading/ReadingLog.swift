import CivilTime
import Learning
import Scheduling
import Storage

/// The log inside one transaction that writes to it.
struct ReadingLog {
    let file: CommunityWriter
    var desk: ReadingDesk
    /// The sessions that ended by themselves.
    private(set) var settled: [LoggedReading] = []
    /// The sessions that were given up within the minute in which they began.
    private(set) var forgotten: [LoggedReading] = []

    init(_ file: CommunityWriter, at desk: Desk) throws {
        self.file = file
        self.desk = try ReadingDesk(file.reader, at: desk)
    }

    /// Ends the sessions under way whose time is up.
    mutating func settle() throws {
        for reading in try file.reader.openReadings() {
            let after = try desk.settled(reading)
            guard after.session.end != nil else { continue }
            if let kept = try keep(after) { settled.append(kept) }
        }
    }

    /// Ends a session now; nil where it is under a minute old, and is forgotten.
    mutating func end(_ reading: LoggedReading) throws -> LoggedReading? {
        try keep(desk.ended(reading, at: desk.rules.now, isAutomatic: false))
    }

    private mutating func keep(_ reading: LoggedReading) throws -> LoggedReading? {
        guard let minutes = reading.session.minutes, minutes > 0 else {
            forgotten.append(reading)
            try file.forget(reading.id)
            return nil
        }
        try file.update(reading)
        return reading
    }

    /// The session that somebody says they had, checked beside their others.
    mutating func session(
        _ slot: Slot, of person: Person, without left: LoggedReading.ID? = nil
    ) throws -> ReadingSession {
        let diary = try desk.diary(of: person.id, near: slot.day, without: left)
        let (span, isAssumed) = try slot.span(at: &desk, beside: diary)
        let flags = desk.flags(of: span, at: slot.place).union(isAssumed ? [.startAssumed] : [])
        return ReadingSession(start: span.start, end: span.end, place: slot.place, flags: flags)
    }
}

/// When and how long somebody says they read.
struct Slot {
    let day: LocalDate
    /// When it began; nil where nobody knows.
    let time: LocalTime?
    let minutes: Int
    let place: ReadingPlace

    /// The time it takes up, allowed beside the others of the same person.
    func span(at desk: inout ReadingDesk, beside diary: ReadingDiary) throws -> (span: TimeSpan, isAssumed: Bool) {
        guard let time else {
            let span = try desk.rules.assumedSpan(
                minutes: minutes, on: day, at: place, open: desk.room.openSpans(on: day), beside: diary)
            try desk.rules.check(span, beside: diary)
            return (span, true)
        }
        let start = desk.rules.zone.instant(LocalDateTime(day, time))
        let length = min(max(minutes, 0), 10_000_000)
        guard let span = TimeSpan(from: start, to: start.adding(seconds: length * 60)) else {
            throw LearningError.reading(.badLength(minutes: minutes, most: desk.rules.dailyMinutes))
        }
        try desk.rules.check(span, beside: diary)
        return (span, false)
    }
}
