public import CivilTime
import Learning
import Scheduling
import Storage

extension LogReading {
    /// What is to be different about a session; nil where it stays as it is.
    public struct Correction: Sendable {
        /// How long it was, in minutes.
        public var minutes: Int?
        /// On which day it took place.
        public var day: LocalDate?
        /// When it began.
        public var time: LocalTime?
        /// Where and what.
        public var wish = ReadingWish()

        /// Describes a correction that changes nothing yet.
        public init() {}

        var isNothing: Bool {
            !isOfTime && wish.place == nil && wish.book == nil && wish.group == nil
        }

        var isOfTime: Bool { minutes != nil || day != nil || time != nil }
    }

    /// Corrects a session. On a later day that takes a reason; the session then counts as back-dated where it came to take
    /// up time that it did not take up before.
    ///
    /// - Parameters:
    ///   - number: The session, as `12` or `#12`.
    ///   - correction: What is to be different.
    ///   - reason: Why, where it is a later day.
    public func correct(_ number: String, _ correction: Correction, reason: String?) throws -> Answer {
        guard !correction.isNothing else { throw OperationError.nothingAsked }
        let reason = try reason.map { try PlainName.check($0) }
        return try keepLog { log in
            let old = try log.reading(number)
            var reading = old
            if let book = correction.wish.book { reading.book = try log.desk.shelf.findOrAdd(book, in: log.file).id }
            if correction.wish.place != nil || correction.wish.group != nil {
                let (place, group) = try correction.wish.whereabouts(at: log.desk)
                reading.session.place = place
                reading.group = group ?? (place == .group ? reading.group : nil)
            }
            try correct(&reading, correction, in: &log)
            let lastDay = log.desk.rules.zone.local(old.session.end?.adding(seconds: -1) ?? old.session.start).date
            if lastDay < log.desk.rules.today || reading.session.flags.contains(.backDated) {
                guard let reason = reason ?? (lastDay == log.desk.rules.today ? old.reason : nil) else {
                    throw LearningError.reading(.needsReason(lastDay))
                }
                reading.reason = reason
            }
            try log.file.update(reading)
            return [reading]
        }
    }

    /// Takes a session out. Its line stays in the file with the reason, and no longer counts.
    public func remove(_ number: String, reason: String) throws -> Answer {
        let reason = try PlainName.check(reason)
        return try keepLog { log in
            let reading = try log.reading(number)
            try log.file.remove(reading.id, reason: reason, at: desk.now)
            return [reading]
        }
    }

    /// Puts the session at the time, and in the place, at which it is said to have been.
    private func correct(
        _ reading: inout LoggedReading, _ correction: Correction, in log: inout ReadingLog
    ) throws {
        let old = reading.session
        guard let minutes = correction.minutes ?? old.minutes else {
            guard !correction.isOfTime else { throw LearningError.reading(.howLong(number: reading.id.description)) }
            return
        }
        let began = log.desk.rules.zone.local(old.start)
        let slot = Slot(
            day: correction.day ?? began.date, time: correction.time ?? began.time, minutes: minutes,
            place: reading.session.place)
        let person = try log.person(of: reading)
        var session = try log.session(slot, of: person, without: reading.id)
        let isCovered = old.span.flatMap { was in session.span.map { was.contains($0) } } ?? false
        if isCovered { session.flags.remove(.backDated) }
        var kept: Set<ReadingFlag> = [.backDated]
        if correction.time == nil { kept.insert(.startAssumed) }
        if !correction.isOfTime { kept.insert(.autoStopped) }
        session.flags.formUnion(old.flags.intersection(kept))
        if session.flags.contains(.backDated), !old.flags.contains(.backDated) { reading.loggedBy = desk.actor }
        reading.session = session
    }
}

extension ReadingLog {
    /// The session of a number that still counts.
    func reading(_ number: String) throws -> LoggedReading {
        let digits = number.hasPrefix("#") ? String(number.dropFirst()) : number
        guard let value = Int64(digits), let reading = try file.reader.reading(LoggedReading.ID(value)) else {
            throw OperationError.notFound(.readingSession, name: number, candidates: [])
        }
        guard !reading.isRemoved else { throw LearningError.reading(.removed(number: digits)) }
        return reading
    }

    /// Who had a session.
    func person(of reading: LoggedReading) throws -> Person {
        guard let person = desk.everyone.first(where: { $0.id == reading.person }) else {
            throw OperationError.notFound(.person, name: reading.person.description, candidates: [])
        }
        return person
    }
}
