public import CivilTime
import ICalendar
public import Scheduling

/// One published calendar: public activities, holidays, a room's hours, or when a room is taken.
///
/// A feed is a function of the file: the same data give the same bytes. Only how long a cancellation is announced, and which
/// weeks or years are told of, depends on the day.
public struct Feed: Sendable {
    /// Which public feed it is; nil for a personal one.
    public let name: FeedName?
    /// The name that calendar programs show.
    public let title: LocalizedText

    private let source: FeedSource
    private let subject: FeedSubject
    private let form: FeedForm
    private let audience: FeedAudience
    private let alarm: FeedAlarm?
    private let place: FeedPlace?

    /// Prepares a feed; with an alarm, its activities remind; with a place, it says where it comes from.
    ///
    /// - Throws: `FeedError.noSuchFeed` where the community has no such room or troupe.
    public init(
        _ name: FeedName, of source: FeedSource, form: FeedForm = .series, alarm: FeedAlarm? = nil,
        place: FeedPlace? = nil
    ) throws(FeedError) {
        self.name = name
        self.source = source
        self.form = form
        self.alarm = alarm
        self.place = place
        audience = .everyone
        subject = try FeedSubject(name, in: source)
        title = subject.title(of: source.community)
    }

    /// Prepares the personal feed of somebody who is in the given troupes and speaks at the given lectures: what the troupes do, in
    /// public or among members, and these lectures.
    public init(
        membersOf troupes: Set<Troupe.ID>, speakingAt turns: Set<OccurrenceKey> = [], of source: FeedSource,
        form: FeedForm = .series, alarm: FeedAlarm? = nil
    ) {
        name = nil
        self.source = source
        self.form = form
        self.alarm = alarm
        place = nil
        audience = .members
        subject = .troupes(troupes, turns: turns)
        title = subject.title(of: source.community)
    }

    /// Writes the calendar (`text/calendar; charset=utf-8`) piece by piece, so that memory does not grow with its events.
    ///
    /// - Parameter sink: Takes the pieces in their order.
    /// - Throws: `FeedError.unwritable` where the calendar cannot be written so that every program reads it, and what the
    ///   sink throws. What went into the sink is then no whole calendar.
    public func write(to sink: @escaping (_ piece: [UInt8]) throws -> Void) throws {
        try prepared { calendar, contents in
            var stream = try CalendarStream(calendar, to: sink)
            try contents.each { try stream.append(reminding($0)) }
            try stream.finish()
        }
    }

    /// Cuts the calendar into stretches of about as many bytes, each a whole calendar that begins and ends as the feed does, for who
    /// cannot hold all of it. What has one UID stays together.
    ///
    /// - Parameter look: Is given the stretches in their order.
    /// - Throws: what `write(to:)` throws, and what `look` throws.
    func stretches(ofBytes length: Int, _ look: ([UInt8]) throws -> Void) throws {
        try prepared { calendar, contents in
            let stretch = Stretch()
            var stream = try CalendarStream(calendar, to: stretch.take)
            var lastUID: String?
            try contents.each { component in
                let uid = component.first("UID")?.text
                if lastUID != nil, uid != lastUID, stream.length >= length {
                    try stream.finish()
                    try look(stretch.bytes)
                    stretch.bytes = []
                    stream = try CalendarStream(calendar, to: stretch.take)
                }
                lastUID = uid
                try stream.append(reminding(component))
            }
            try stream.finish()
            try look(stretch.bytes)
        }
    }

    /// What a stretch has so far.
    private final class Stretch {
        var bytes: [UInt8] = []

        func take(_ piece: [UInt8]) { bytes += piece }
    }

    /// Works on the calendar with what stands in it before anything happens, and on what happens.
    private func prepared(_ work: (CalendarComponent, FeedContents) throws -> Void) throws {
        do {
            let clock = FeedClock(source.community.zone)
            let contents = try contents(clock)
            let calendar = try CalendarComponent(
                "VCALENDAR", properties: try properties(lastRevision: contents.lastRevision),
                components: try contents.timeZones(clock))
            try work(calendar, contents)
        } catch let error as ICalendarError {
            throw FeedError.unwritable(name, reason: error.explanation)
        }
    }

    /// The whole calendar, for who keeps it, as a web server does.
    ///
    /// - Throws: what `write(to:)` throws.
    public func bytes() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try write { bytes += $0 }
        return bytes
    }

    /// The same as text.
    ///
    /// - Throws: what `bytes()` throws.
    public func text() throws -> String { String(decoding: try bytes(), as: UTF8.self) }
}

// MARK: - The calendar

extension Feed {
    /// Activities remind where somebody asked for it; days off and opening hours do not.
    private func reminding(_ component: CalendarComponent) throws(ICalendarError) -> CalendarComponent {
        guard let alarm else { return component }
        switch subject {
        case .community, .lecture, .kind, .room, .troupe, .troupes: return try alarm.added(to: component)
        case .holidays, .hours, .busy, .insights, .awards: return component
        }
    }

    private func contents(_ clock: FeedClock) throws(ICalendarError) -> FeedContents {
        switch subject {
        case .community, .lecture, .kind, .room, .troupe, .troupes:
            FeedContents(activitiesOf: subject, for: audience, in: source, form: form, clock: clock)
        case .holidays: try FeedContents(holidaysOf: source)
        case .insights: try FeedContents(insightsOf: source)
        case .awards: try FeedContents(awardsOf: source)
        case .hours(let room): try FeedContents(hoursOf: room, in: source, form: form, clock: clock)
        case .busy(let room): try FeedContents(busyTimesOf: room, in: source)
        }
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
        if let place {
            let kind = try CalendarParameter("VALUE", "URI")
            properties += try [.uri("SOURCE", place.source, parameters: [kind]), .uri("URL", place.page)]
        }
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
