import CivilTime
import Learning
import Scheduling
import Storage

/// What a reading is judged by inside one transaction: the rules, the reading room, the books, and the people.
struct ReadingDesk {
    let file: CommunityReader
    let rules: ReadingRules
    var room: ReadingRoom
    var shelf: BookShelf
    /// Everyone who has a session, whether or not anything still tells who they are.
    let everyone: [Person]
    private let groups: [ReadingGroup<Person>]

    /// Reads what is needed.
    init(_ file: CommunityReader, at desk: Desk) throws {
        self.file = file
        rules = ReadingRules(
            zone: desk.community.zone, now: desk.now, dailyMinutes: try file.policy().dailyReadingMinutes)
        room = try ReadingRoom(file)
        shelf = try BookShelf(file)
        everyone = try file.peopleAndNameless()
        groups = try file.readingGroups()
    }

    /// Those who are known by name.
    var people: [Person] { everyone.filter { !$0.isNameless } }

    /// The number of the reading group of a name.
    func group(_ name: String) throws -> Int64 { try NameLookup(groups).find(name).number }

    /// The times of a person on a day and some days around it, but for one session.
    func diary(of person: Person.ID, near day: LocalDate, without left: LoggedReading.ID? = nil) throws -> ReadingDiary
    {
        let reach = rules.zone.span(from: day.adding(days: -3), through: day.adding(days: 3))
        let around = try reach.map { try file.readings(of: person, startingIn: $0) } ?? []
        let open = try file.openReadings().filter { $0.person == person }
        let all = Set(around + open).filter { $0.id != left }
        return ReadingDiary(all.compactMap(\.session.span))
    }

    /// What a session that ended so is flagged with, beside what is known of it already.
    mutating func flags(of span: TimeSpan, at place: ReadingPlace) -> Set<ReadingFlag> {
        let day = rules.zone.local(span.start).date
        let isOutside = rules.isOutsideHours(span, at: place, open: room.openSpans(around: day))
        let isLate = rules.isBackDated(endingAt: span.end)
        return Set([isOutside ? .outsideHours : nil, isLate ? .backDated : nil].compactMap(\.self))
    }

    /// The session as it is if nobody says more: one under way whose time is up has ended.
    mutating func settled(_ reading: LoggedReading) throws -> LoggedReading {
        guard reading.session.end == nil else { return reading }
        let latest = try latestEnd(of: reading)
        return latest <= rules.now ? ended(reading, at: latest, isAutomatic: true) : reading
    }

    /// The session, ended at a moment.
    mutating func ended(_ reading: LoggedReading, at end: Instant, isAutomatic: Bool) -> LoggedReading {
        var reading = reading
        reading.session.end = end
        if isAutomatic { reading.session.flags.insert(.autoStopped) }
        if let span = TimeSpan(from: reading.session.start, to: end) {
            // It was logged when it began, so it is not back-dated however late it is ended.
            reading.session.flags.formUnion(flags(of: span, at: reading.session.place).subtracting([.backDated]))
        }
        return reading
    }

    private mutating func latestEnd(of reading: LoggedReading) throws -> Instant {
        let day = rules.zone.local(reading.session.start).date
        return rules.latestEnd(
            of: reading.session, open: room.openSpans(around: day),
            beside: try diary(of: reading.person, near: day, without: reading.id))
    }

    /// The session with the names behind its numbers.
    func entry(_ reading: LoggedReading) -> ReadingEntry {
        ReadingEntry(
            reading, person: everyone.first { $0.id == reading.person }?.name ?? "",
            book: reading.book.flatMap { shelf[$0] }, group: groups.first { $0.number == reading.group }?.slug,
            zone: rules.zone)
    }
}
