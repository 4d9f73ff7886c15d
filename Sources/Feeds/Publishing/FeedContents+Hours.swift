import CivilTime
import ICalendar
import Scheduling

extension FeedContents {
    /// Tells when a room is open, closures taken out: as weekly rules where these tell it, else one event for each span.
    init(hoursOf room: Room, in source: FeedSource, form: FeedForm, clock: FeedClock) throws(ICalendarError) {
        let rooms = Dictionary(source.rooms.map { ($0.id, $0) }) { first, _ in first }
        let closures = source.diary.closures.filter { $0.shuts(room, among: rooms) }.map(\.span)
        let revision = source.diary.hoursRevisions[room.id] ?? HoursRevision()
        let series = OpeningSeries(
            room, from: revision.firstDay(in: clock.zone), holidays: source.holidays.calendar, closures: closures,
            in: clock.zone)
        switch (form, series) {
        case (.series, let series?):
            try self.init(series, of: room, revision: revision, community: source.community, clock: clock)
        case (.series, nil), (.single, _):
            try self.init(spansOf: room, closures: closures, in: source, clock: clock)
        }
    }

    /// The rules change only with the hours.
    private init(
        _ series: OpeningSeries, of room: Room, revision: HoursRevision, community: Community, clock: FeedClock
    ) throws(ICalendarError) {
        let writer = OpeningWriter(room: room, revision: revision, community: community, clock: clock)
        var events: [(uid: String, event: CalendarComponent)] = []
        for rule in series.rules { events.append(try writer.event(rule)) }
        for span in series.others { events.append(try writer.event(span)) }
        components = events.sorted { $0.uid < $1.uid }.map(\.event)
        lastRevision = revision.revised
        firstZonedDay = series.firstDay
    }

    /// An event's UID is made of its times, so no event ever changes: other hours are other events.
    private init(
        spansOf room: Room, closures: [TimeSpan], in source: FeedSource, clock: FeedClock
    ) throws(ICalendarError) {
        let window = FeedWindow(on: source.today)
        let spans = room.openSpans(
            from: window.days.lowerBound, through: window.days.upperBound, in: clock.zone,
            holidays: source.holidays.calendar
        ).flatMap { $0.subtracting(closures) }
        let stamp = clock.zone.startOfDay(window.days.lowerBound)
        let writer = OpeningWriter(
            room: room, revision: HoursRevision(revised: stamp), community: source.community, clock: clock)
        var components: [CalendarComponent] = []
        for span in spans { components.append(try writer.event(span).event) }
        self.components = components
        lastRevision = stamp
        firstZonedDay = spans.first.map { clock.zone.local($0.start).date }
    }
}

/// Writes the events of a room's opening hours.
private struct OpeningWriter {
    let room: Room
    let revision: HoursRevision
    let community: Community
    let clock: FeedClock

    /// Hours that come back every week.
    func event(_ rule: OpeningSeries.Rule) throws(ICalendarError) -> (uid: String, event: CalendarComponent) {
        var timing: [CalendarProperty] = try [
            .time("DTSTART", clock.wall(rule.start)), .time("DTEND", clock.wall(rule.end)),
            CalendarProperty("RRULE", rawValue: rule.recurrence.text),
        ]
        for start in rule.exclusions { timing.append(try .time("EXDATE", clock.wall(start))) }
        return try event(named: rule.key, timing)
    }

    /// Hours of one day.
    func event(_ span: TimeSpan) throws(ICalendarError) -> (uid: String, event: CalendarComponent) {
        try event(
            named: "\(span.start.utc.compact)Z-\(span.end.utc.compact)Z",
            [.time("DTSTART", clock.moment(span.start)), .time("DTEND", clock.moment(span.end))])
    }

    private func event(
        named key: String, _ timing: [CalendarProperty]
    ) throws(ICalendarError) -> (uid: String, event: CalendarComponent) {
        let name = PlainLine.text(room.name)
        let title = LocalizedText(zh: "\(name)开放", en: "\(name) open")
        let category = LocalizedText(zh: "开放时间", en: "Opening hours")
        let uid = PlainLine.uid("hours-\(room.slug)-\(key)@\(community.uidHost)")
        let stamp = CalendarTime.utc(revision.revised)
        let properties: [CalendarProperty] = try [
            .text("UID", uid), .time("DTSTAMP", stamp), .time("LAST-MODIFIED", stamp),
            .integer("SEQUENCE", Int32(clamping: revision.sequence)),
        ]
        let words: [CalendarProperty] = try [
            .text("SUMMARY", title[community.language]), .text("LOCATION", name),
            .text("CATEGORIES", category[community.language]), .text("STATUS", "CONFIRMED"),
            .text("TRANSP", "TRANSPARENT"),
        ]
        return (uid, try CalendarComponent("VEVENT", properties: properties + timing + words))
    }
}
