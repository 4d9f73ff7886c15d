import CivilTime
import ICalendar
import Scheduling

extension FeedContents {
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

extension FeedSource {
    /// When anything public that is or was booked in a room, or on floor it shares, was last changed; nil where nothing ever
    /// was. When somebody changed a private booking is nobody's business.
    fileprivate func lastRevision(of room: Room) -> Instant? {
        let sharing = Set(rooms.sharingFloor(with: room).map(\.id))
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
