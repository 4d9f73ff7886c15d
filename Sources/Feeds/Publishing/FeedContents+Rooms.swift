import CivilTime
import ICalendar
import Scheduling

extension FeedContents {
    /// Tells when a room is open: one event for each span, closures taken out.
    ///
    /// An event's UID is made of its times, so no event ever changes: other hours are other events.
    init(hoursOf room: Room, in source: FeedSource, clock: FeedClock) throws(ICalendarError) {
        let window = FeedWindow(on: source.today)
        let spans = room.openSpans(during: window, in: source)
        let stamp = clock.zone.startOfDay(window.days.lowerBound)
        var components: [CalendarComponent] = []
        for span in spans {
            components.append(
                try Self.opening(of: room, during: span, stamp: stamp, community: source.community, clock: clock))
        }
        self.components = components
        lastRevision = stamp
        firstZonedDay = spans.first.map { clock.zone.local($0.start).date }
    }

    private static func opening(
        of room: Room, during span: TimeSpan, stamp: Instant, community: Community, clock: FeedClock
    ) throws(ICalendarError) -> CalendarComponent {
        let name = PlainLine.text(room.name)
        let title = LocalizedText(zh: "\(name)开放", en: "\(name) open")
        let category = LocalizedText(zh: "开放时间", en: "Opening hours")
        let times = "\(span.start.utc.compact)Z-\(span.end.utc.compact)Z"
        return try CalendarComponent(
            "VEVENT",
            properties: [
                .text("UID", PlainLine.uid("hours-\(room.slug)-\(times)@\(community.uidHost)")),
                .time("DTSTAMP", .utc(stamp)), .time("LAST-MODIFIED", .utc(stamp)), .integer("SEQUENCE", 0),
                .time("DTSTART", clock.moment(span.start)), .time("DTEND", clock.moment(span.end)),
                .text("SUMMARY", title[community.language]), .text("LOCATION", name),
                .text("CATEGORIES", category[community.language]), .text("STATUS", "CONFIRMED"),
                .text("TRANSP", "TRANSPARENT"),
            ])
    }

    /// Tells when a room is taken, in public or not, and nothing of what for (RFC 5545 §3.6.4).
    init(busyTimesOf room: Room, in source: FeedSource) throws(ICalendarError) {
        let zone = source.community.zone
        let days = FeedWindow(on: source.today).days
        let (start, end) = (zone.startOfDay(days.lowerBound), zone.startOfDay(days.upperBound.adding(days: 1)))
        let stamp = source.lastRevision(of: room).map { max($0, start) } ?? start
        var properties: [CalendarProperty] = try [
            .text("UID", PlainLine.uid("busy-\(room.slug)@\(source.community.uidHost)")),
            .time("DTSTAMP", .utc(stamp)), .time("DTSTART", .utc(start)), .time("DTEND", .utc(end)),
        ]
        for span in TimeSpan.joined(room.leaves.flatMap { source.diary.claimed[$0] ?? [] }) {
            guard let inside = TimeSpan(from: max(start, span.start), to: min(end, span.end)) else { continue }
            properties.append(try .busy(inside))
        }
        components = [try CalendarComponent("VFREEBUSY", properties: properties)]
        lastRevision = stamp
        firstZonedDay = nil
    }
}

extension Room {
    /// When the room is open on the days of a window and not shut by a closure, by time.
    fileprivate func openSpans(during window: FeedWindow, in source: FeedSource) -> [TimeSpan] {
        let rooms = Dictionary(source.rooms.map { ($0.id, $0) }) { first, _ in first }
        let closures = source.diary.closures.filter { $0.shuts(self, among: rooms) }.map(\.span)
        return openSpans(
            from: window.days.lowerBound, through: window.days.upperBound, in: source.community.zone,
            holidays: source.holidays.calendar
        ).flatMap { $0.subtracting(closures) }
    }
}

extension FeedSource {
    /// When anything public that is or was booked in a room, or on floor it shares, was last changed; nil where nothing ever
    /// was. When somebody changed a private booking is nobody's business.
    fileprivate func lastRevision(of room: Room) -> Instant? {
        let sharing = Set(rooms.filter { !Set($0.leaves).isDisjoint(with: room.leaves) }.map(\.id))
        return activities.filter { activity in
            activity.details.visibility == .public
                && !sharing.isDisjoint(with: activity.details.rooms + activity.occurrences.flatMap(\.rooms))
        }.map(\.revised).max()
    }
}

extension CalendarProperty {
    /// A FREEBUSY property of one span in UTC (RFC 5545 §3.8.2.6).
    fileprivate static func busy(_ span: TimeSpan) throws(ICalendarError) -> CalendarProperty {
        try CalendarProperty(
            "FREEBUSY", rawValue: "\(span.start.utc.compact)Z/\(span.end.utc.compact)Z",
            parameters: [CalendarParameter("FBTYPE", "BUSY")])
    }
}
