import CivilTime
import Scheduling
import Storage

/// What bookings to come stand on: rooms with their size and hours, closures, public holidays, and equipment. Looked at before and
/// after something was done, it tells which bookings lost the ground under them.
struct BookingGrounds {
    private let rooms: [Room.ID: Room]
    private let closures: [Closure]
    private let holidays: HolidayCalendar
    private let quantities: [Equipment.ID: Int]
    private let zone: Zone
    private let now: Instant

    /// Looks at what there is.
    init(_ file: CommunityReader, now: Instant) throws {
        rooms = Dictionary(uniqueKeysWithValues: try file.rooms().map { ($0.id, $0) })
        closures = try TimeSpan.all(after: now).map { try file.closures(overlapping: $0) } ?? []
        holidays = try file.holidayCalendar()
        quantities = Dictionary(uniqueKeysWithValues: try file.equipment().map { ($0.id, $0.quantity) })
        zone = try file.community().zone
        self.now = now
    }

    /// The tables whose rows it is made of.
    static let tables: Set = ["room", "room_hours", "closure", "public_holiday", "equipment"]

    /// The bookings to come that lost these grounds since, with moves that would work.
    ///
    /// - Parameters:
    ///   - room: The only room whose grounds can have changed; nil where anything can.
    ///   - file: The file as it is now.
    ///   - judge: Decides where they could go.
    func lost(in room: Room? = nil, _ file: CommunityReader, judge: Judge) throws -> TouchedBookings {
        let others = try BookingGrounds(file, now: now)
        let lost = try file.bookingsToCome(after: now, in: room) { entry in
            bear(entry) && !others.bear(entry) || others.hasLess(for: entry, than: self)
                || others.isAnotherDay(for: entry, than: self)
        }
        let avoided = try file.daysToAvoid(among: lost, from: zone.local(now).date)
        return try MoveAdvice(file, judge: judge, now: now, closures: avoided).touched(lost)
    }

    /// Whether the rooms of a booking are in use, large enough and open.
    private func bear(_ entry: AgendaEntry) -> Bool {
        let span = entry.occurrence.span
        return entry.occurrence.rooms.compactMap { rooms[$0] }.allSatisfy { room in
            !room.care.isRetired && room.capacity ?? .max >= entry.activity.details.attendance ?? 0
                && room.isOpen(throughout: span, in: zone, holidays: holidays)
                && !closures.contains { $0.span.overlaps(span) && $0.shuts(room, among: rooms) }
        }
    }

    /// Whether there are fewer pieces of something that a booking uses.
    private func hasLess(for entry: AgendaEntry, than before: BookingGrounds) -> Bool {
        entry.activity.details.needs.equipment.contains { need in
            quantities[need.equipment] ?? 0 < before.quantities[need.equipment] ?? 0
        }
    }

    /// Whether the day of a booking has become a day off, or is a make-up day no more, or newly, and the activity cares.
    private func isAnotherDay(for entry: AgendaEntry, than before: BookingGrounds) -> Bool {
        let date = zone.local(entry.occurrence.span.start).date
        let (kind, former) = (holidays.holiday(on: date)?.kind, before.holidays.holiday(on: date)?.kind)
        guard kind != former else { return false }
        return kind == .off
            || (kind == .work || former == .work) && entry.activity.details.dayPolicy.makeupDay != .weekend
    }
}
