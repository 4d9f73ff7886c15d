public import CivilTime
import ICalendar
import Scheduling

/// One published calendar: the public activities of a community, a room, a troupe, or the lecture.
///
/// A feed is a function of the file: the same data give the same bytes. Only how long a cancellation is announced depends
/// on the day.
public struct Feed: Sendable {
    /// Which feed it is.
    public let name: FeedName
    /// The name that calendar programs show.
    public let title: LocalizedText

    private let source: FeedSource
    private let subject: FeedSubject
    private let form: FeedForm

    /// Prepares a feed.
    ///
    /// - Throws: `FeedError.noSuchFeed` where the community has no such room or troupe.
    public init(_ name: FeedName, of source: FeedSource, form: FeedForm = .series) throws(FeedError) {
        self.name = name
        self.source = source
        self.form = form
        subject = try FeedSubject(name, in: source)
        title = subject.title(of: source.community)
    }

    /// The bytes of the calendar (`text/calendar; charset=utf-8`).
    ///
    /// - Throws: `FeedError.unwritable` where the calendar cannot be written so that every program reads it.
    public func bytes() throws(FeedError) -> [UInt8] {
        do {
            return try CalendarWriter().bytes(try calendar())
        } catch {
            throw .unwritable(name, reason: error.explanation)
        }
    }

    /// The same as text.
    ///
    /// - Throws: what `bytes()` throws.
    public func text() throws(FeedError) -> String { String(decoding: try bytes(), as: UTF8.self) }
}

// MARK: - The calendar

extension Feed {
    private func calendar() throws(ICalendarError) -> CalendarComponent {
        let clock = FeedClock(source.community.zone)
        let activities = publicActivities
        let events = activities.flatMap { activity in
            PublishedActivity(activity, occurrences: visibleOccurrences(of: activity), in: clock.zone).events(form)
        }
        let writer = EventWriter(source, clock: clock)
        var components = try timeZones(clock, from: events.map(\.firstDay).min())
        for event in events.sorted(by: PublishedEvent.comesBefore) { components.append(try writer.component(event)) }
        let lastRevision = activities.map(\.revised).max()
        return try CalendarComponent(
            "VCALENDAR", properties: try properties(lastRevision: lastRevision), components: components)
    }

    /// The activities the feed is about, whether or not any occurrence of them is shown.
    private var publicActivities: [Activity] {
        source.activities.filter { activity in
            let rooms = activity.details.rooms + activity.occurrences.flatMap(\.rooms)
            return activity.details.visibility == .public && subject.includes(activity.details, in: rooms)
        }
    }

    private func visibleOccurrences(of activity: Activity) -> [PublishedOccurrence] {
        activity.occurrences
            .filter { subject.includes(activity.details, in: $0.rooms) }
            .compactMap { PublishedOccurrence($0, of: activity, today: source.today, in: source.community.zone) }
    }

    /// The first year of which the zones of every program known are right; an empty feed describes its zone from there.
    private static let firstSafeDay = LocalDate(year: 2024, month: 1, day: 1) ?? .min

    /// A calendar must hold one component at least (RFC 5545 §3.6), so an empty feed has its VTIMEZONE too.
    private func timeZones(_ clock: FeedClock, from firstDay: LocalDate?) throws(ICalendarError) -> [CalendarComponent]
    {
        guard !clock.isUTC else { return [] }
        return [try .timeZone(clock.zone.identifier, from: firstDay ?? Self.firstSafeDay)]
    }

    private func properties(lastRevision: Instant?) throws(ICalendarError) -> [CalendarProperty] {
        let language = source.community.language
        let title = PlainLine.text(title[language])
        let summary = PlainLine.text(subject.summary(of: source.community)[language])
        var properties: [CalendarProperty] = try [
            .text("VERSION", "2.0"),
            .text("PRODID", "-//Shuxiang//Community calendar//\(language.rawValue.uppercased())"),
            .text("CALSCALE", "GREGORIAN"), .text("METHOD", "PUBLISH"),
            .text("NAME", title), .text("X-WR-CALNAME", title),
            .text("DESCRIPTION", summary), .text("X-WR-CALDESC", summary),
            .text("X-WR-TIMEZONE", source.community.zone.identifier),
        ]
        if let lastRevision { properties.append(try .time("LAST-MODIFIED", .utc(lastRevision))) }
        return properties + (try Self.refreshing) + (try Self.painted(subject.colour))
    }

    /// How often a calendar program should look again: every six hours.
    private static var refreshing: [CalendarProperty] {
        get throws(ICalendarError) {
            let seconds = 6 * 3_600
            return try [
                .duration("REFRESH-INTERVAL", seconds: seconds, parameters: [CalendarParameter("VALUE", "DURATION")]),
                .duration("X-PUBLISHED-TTL", seconds: seconds),
            ]
        }
    }

    private static func painted(_ colour: FeedColour) throws(ICalendarError) -> [CalendarProperty] {
        try [.text("COLOR", colour.name), .text("X-APPLE-CALENDAR-COLOR", colour.hexadecimal)]
    }
}
