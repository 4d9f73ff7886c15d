import CivilTime
import Feeds
import ICalendar
import Testing

/// One occurrence as a subscriber's program finds it.
struct Seen: Hashable, Comparable, CustomStringConvertible {
    let start: Instant
    let end: Instant
    let status: String
    let location: String?

    static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.start, lhs.end, lhs.status, lhs.location ?? "") < (rhs.start, rhs.end, rhs.status, rhs.location ?? "")
    }

    var description: String { "\(start.utc)–\(end.utc) \(status) \(location ?? "nowhere")" }
}

/// Reads a feed as a calendar program does: rules expanded, EXDATEs taken out, replacements put in.
struct FeedReader {
    let calendar: CalendarComponent
    let diagnostics: [CalendarDiagnostic]

    init(_ bytes: [UInt8]) throws {
        let document = try CalendarReader().read(bytes)
        calendar = try #require(document.calendars.first)
        diagnostics = document.diagnostics
        try #require(document.calendars.count == 1)
    }

    init(_ name: FeedName, of sample: Sample, form: FeedForm = .series) throws {
        try self.init(try Feed(name, of: sample.source, form: form).bytes())
    }

    var events: [CalendarComponent] { calendar.components(named: "VEVENT") }
    var titles: [String] { events.compactMap { $0.first("SUMMARY")?.text } }

    /// - Parameter last: The last day that is looked at of a rule; nil for rules that end.
    func occurrences(through last: LocalDate? = nil) throws -> [Seen] {
        let masters = events.filter { $0.first("RECURRENCE-ID") == nil }
        return try masters.flatMap { master in
            let uid = master.first("UID")
            let replacements = events.filter { $0.first("UID") == uid && $0.first("RECURRENCE-ID") != nil }
            return try occurrences(of: master, replacedBy: replacements, through: last)
        }.sorted()
    }

    private func occurrences(
        of master: CalendarComponent, replacedBy replacements: [CalendarComponent], through last: LocalDate?
    ) throws -> [Seen] {
        let first = try seen(master)
        guard let rule = master.first("RRULE")?.value else {
            #expect(replacements.isEmpty)
            return [first]
        }
        let start = try #require(master.first("DTSTART")?.time)
        let zone = try zone(of: start)
        let exclusions = try master.all("EXDATE").map { exclusion in
            #expect(exclusion.parameters == master.first("DTSTART")?.parameters)
            return try wall(exclusion, in: zone)
        }
        let replaced = try replacements.map { try wall($0.first("RECURRENCE-ID"), in: zone) }
        let series = Recurrence(start: zone.local(first.start), rule: try RecurrenceRule(rule), exclusions: exclusions)
        let expansion = try series.expand(in: zone, through: last, limit: 5_000)
        #expect(expansion.isComplete || last != nil)
        #expect(Set(expansion.occurrences).isSuperset(of: replaced), "a replacement must stand for an occurrence")
        let standing = expansion.occurrences.filter { !replaced.contains($0) }.map { local in
            let start = zone.instant(local)
            let end = start.adding(seconds: first.end.seconds(since: first.start))
            return Seen(start: start, end: end, status: first.status, location: first.location)
        }
        return try standing + replacements.map(seen)
    }

    private func seen(_ event: CalendarComponent) throws -> Seen {
        Seen(
            start: try instant(event.first("DTSTART")), end: try instant(event.first("DTEND")),
            status: try #require(event.first("STATUS")).value, location: event.first("LOCATION")?.text)
    }

    private func instant(_ property: CalendarProperty?) throws -> Instant {
        let time = try #require(property?.time)
        switch time {
        case .utc(let instant): return instant
        case .zoned(let local, _): return try zone(of: time).instant(local)
        case .date, .floating: throw Impossible()
        }
    }

    /// What is written, even where the clock skips it.
    private func wall(_ property: CalendarProperty?, in zone: Zone) throws -> LocalDateTime {
        guard case .zoned(let local, _)? = property?.time else { return zone.local(try instant(property)) }
        return local
    }

    /// The zone of a time, which must be the calendar's own and described in it.
    private func zone(of time: CalendarTime) throws -> Zone {
        guard let tzid = time.tzid else { return try Zone("UTC") }
        #expect(tzid == calendar.first("X-WR-TIMEZONE")?.text)
        #expect(calendar.components(named: "VTIMEZONE").contains { $0.first("TZID")?.text == tzid })
        return try Zone(tzid)
    }
}
