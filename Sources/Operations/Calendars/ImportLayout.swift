import CivilTime
import Feeds
import Scheduling
import Storage

/// An activity of a calendar file with the rooms of this community: what, when, and which occurrences are otherwise.
struct ImportLayout {
    private(set) var details: ActivityDetails
    private(set) var schedule: Schedule
    /// The occurrences that are not as the schedule says, by their original starts.
    private(set) var exceptions: [Occurrence] = []
    /// The wish to book it anew, its exceptions apart.
    private(set) var request: BookingRequest

    /// The reason that occurrences have which the file calls off.
    static let calledOff = LocalizedText(zh: "导入的日历里已取消", en: "called off in the imported calendar")

    /// Lays out an activity that is new here.
    init(
        _ incoming: IncomingActivity, _ series: IncomingEvent, places: ImportPlaces, room: Room?, at desk: Desk
    ) throws {
        let rooms = places.rooms(of: series.location) ?? [room].compactMap(\.self)
        details = ActivityDetails(
            title: try PlainName.check(series.title), kind: series.kind, rooms: rooms.map(\.id))
        schedule = try series.schedule.including(incoming.overrides.map(\.original), in: desk.community.zone)
        request = BookingRequest(
            title: series.title, kind: series.kind, rooms: rooms.map(\.slug), schedule: schedule)
        exceptions = incoming.overrides.compactMap { exception($0, places: places, isTentative: false, at: desk) }
    }

    /// Lays out what an activity of this community would be. Rooms, troupes and all else that the file does not speak of stay,
    /// and so does what was called off here.
    init(
        _ incoming: IncomingActivity, following activity: Activity, places: ImportPlaces, at desk: Desk
    ) throws {
        details = activity.details
        if let series = incoming.series {
            details.title = try PlainName.check(series.title)
            details.rooms = places.rooms(of: series.location)?.map(\.id) ?? details.rooms
        }
        schedule = try (incoming.series?.schedule ?? activity.schedule)
            .including(incoming.overrides.map(\.original), in: desk.community.zone)
        request = BookingRequest(title: details.title, kind: details.kind, rooms: [], schedule: schedule)
        let isTentative = activity.status == .tentative
        let told = Set(incoming.overrides.map(\.original))
        let reason = Self.calledOff[desk.community.language]
        let kept = activity.occurrences.filter { occurrence in
            let isOurs = incoming.series == nil ? occurrence.isException : !occurrence.status.holdsItsTime
            return isOurs && !told.contains(occurrence.original)
                && (incoming.series == nil || occurrence.reason != reason)
        }
        exceptions =
            kept + incoming.overrides.compactMap { exception($0, places: places, isTentative: isTentative, at: desk) }
    }

    /// The occurrence that an override makes; nil where it is just what the series says.
    private func exception(
        _ override: IncomingActivity.Override, places: ImportPlaces, isTentative: Bool, at desk: Desk
    ) -> Occurrence? {
        let zone = desk.community.zone
        guard let regular = schedule.span(startingAt: override.original, in: zone) else { return nil }
        guard let event = override.event else {
            return Occurrence(
                original: override.original, span: regular, status: .cancelled, rooms: details.rooms,
                reason: Self.calledOff[desk.community.language])
        }
        let span = event.schedule.span(startingAt: event.schedule.recurrence.start, in: zone) ?? regular
        let rooms = places.rooms(of: event.location)?.map(\.id) ?? details.rooms
        let own = Occurrence.Own(
            time: span != regular, rooms: rooms != details.rooms,
            title: event.title == details.title ? nil : event.title)
        guard own != Occurrence.Own() else { return nil }
        var occurrence = Occurrence(original: override.original, span: span, rooms: rooms, own: own)
        occurrence.status = occurrence.standing(tentative: isTentative)
        return occurrence
    }
}

/// Finds the rooms that a calendar file means by a location.
struct ImportPlaces {
    private let rooms: [Room]

    init(_ rooms: [Room]) { self.rooms = rooms }

    /// The rooms, one or several as our own feeds list them; nil unless every one is known.
    func rooms(of location: String?) -> [Room]? {
        guard let location else { return nil }
        if let room = room(location) { return [room] }
        let parts = location.replacing(", ", with: "、").split(separator: "、").map(String.init)
        let found = parts.compactMap(room)
        return found.isEmpty || found.count < parts.count ? nil : found.uniqued
    }

    private func room(_ name: String) -> Room? { rooms.first { $0.name == name || $0.slug == name } }
}

extension Schedule {
    /// The schedule with occurrences at these starts as well: a file may move one that its rule does not make.
    fileprivate func including(_ starts: [LocalDateTime], in zone: Zone) throws(SchedulingError) -> Schedule {
        guard !starts.isEmpty else { return self }
        let known = Set(recurrence.starts(in: zone))
        let more = Recurrence(
            start: recurrence.start, rule: recurrence.rule,
            additions: recurrence.additions + starts.filter { !known.contains($0) },
            exclusions: recurrence.exclusions.filter { !starts.contains($0) })
        guard let schedule = Schedule(more, seconds: seconds) else { throw .neverHappens }
        return schedule
    }
}
