public import CivilTime
import Learning
import Scheduling
import Storage

/// Keeps the log of who reads how long: at the desk while they come and go, and afterwards.
public struct LogReading: Sendable {
    /// What came of it.
    public struct Answer: Sendable {
        /// The sessions that were begun, ended, logged, corrected or taken out.
        public let entries: [ReadingEntry]
        /// Sessions that were under way, whose time was up, and which ended by themselves.
        public let settled: [ReadingEntry]
        /// The people who were begun and ended within one minute, of whom nothing is logged.
        public let forgotten: [String]
    }

    let desk: Desk

    /// Prepares to keep the log.
    public init(at desk: Desk) { self.desk = desk }

    /// Begins a session that goes on until it is ended.
    ///
    /// - Throws: `LearningError.reading` where the person reads already or has read enough today.
    public func start(_ name: String, _ wish: ReadingWish) throws -> Answer {
        try keepLog { log in
            let person = try NameLookup(log.desk.people).find(name)
            let now = log.desk.rules.now
            let (place, group) = try wish.whereabouts(at: log.desk)
            let today = log.desk.rules.today
            let diary = try log.desk.diary(of: person.id, near: today)
            if let minute = TimeSpan(from: now, to: now.adding(seconds: 60)), let other = diary.clash(with: minute) {
                throw LearningError.reading(.stillReading(since: log.desk.rules.zone.local(other.start)))
            }
            guard log.desk.rules.secondsLeft(on: today, beside: diary) >= 60 else {
                let most = log.desk.rules.dailyMinutes
                throw LearningError.reading(.dayFull(today, read: most, most: most))
            }
            var session = ReadingSession(start: now, end: nil, place: place)
            let isOpen = log.desk.room.openSpans(around: today).contains { $0.contains(now) }
            if place == .room, !isOpen { session.flags.insert(.outsideHours) }
            let book = try wish.book.map { try log.desk.shelf.findOrAdd($0, in: log.file).id }
            let reading = LoggedReading(
                person: person.id, session: session, book: book, group: group, loggedBy: desk.actor)
            return [try log.file.insert(reading, at: desk.now)]
        }
    }

    /// Ends the session of a person. One whose time was up already has ended by itself, which the answer says.
    ///
    /// - Throws: `LearningError.reading` where the person is not reading.
    public func stop(_ name: String) throws -> Answer {
        try keepLog { log in
            let person = try NameLookup(log.desk.people).find(name)
            let open = try log.desk.file.openReadings().filter { $0.person == person.id }
            guard !open.isEmpty || log.settled.contains(where: { $0.person == person.id }) else {
                throw LearningError.reading(.notReading(person: person.name))
            }
            return try open.compactMap { try log.end($0) }
        }
    }

    /// Ends every session that is under way.
    public func stopAll() throws -> Answer {
        try keepLog { log in try log.desk.file.openReadings().compactMap { try log.end($0) } }
    }

    /// Logs a session that is over.
    ///
    /// - Parameters:
    ///   - name: Who read.
    ///   - minutes: How long.
    ///   - day: On which day; nil for today.
    ///   - time: When it began; nil where nobody knows.
    ///   - wish: Where and what.
    ///   - reason: Why it is logged on a later day, where it is.
    /// - Throws: `LearningError.reading` where it cannot be.
    public func log(
        _ name: String, minutes: Int, on day: LocalDate?, from time: LocalTime?, _ wish: ReadingWish, reason: String?
    ) throws -> Answer {
        let reason = try reason.map { try PlainName.check($0) }
        return try keepLog { log in
            let person = try NameLookup(log.desk.people).find(name)
            let (place, group) = try wish.whereabouts(at: log.desk)
            let slot = Slot(day: day ?? log.desk.rules.today, time: time, minutes: minutes, place: place)
            let session = try log.session(slot, of: person)
            if session.flags.contains(.backDated), reason == nil {
                throw LearningError.reading(.needsReason(slot.day))
            }
            let book = try wish.book.map { try log.desk.shelf.findOrAdd($0, in: log.file).id }
            let reading = LoggedReading(
                person: person.id, session: session, book: book, group: group, loggedBy: desk.actor, reason: reason)
            return [try log.file.insert(reading, at: desk.now)]
        }
    }

    func keepLog(_ body: (inout ReadingLog) throws -> [LoggedReading]) throws -> Answer {
        try desk.write { file in
            var log = try ReadingLog(file, at: desk)
            try log.settle()
            let readings = try body(&log)
            return Answer(
                entries: readings.map(log.desk.entry), settled: log.settled.map(log.desk.entry),
                forgotten: log.forgotten.map { log.desk.entry($0).person })
        }
    }
}
