import CivilTime
import ICalendar

/// Writes times of the community: on its wall clock with the zone's name, or in UTC where that is its clock.
struct FeedClock {
    let zone: Zone
    /// Whether the clock is UTC's under any of its names; such times are written with a `Z`, and no VTIMEZONE is needed.
    let isUTC: Bool

    init(_ zone: Zone) {
        self.zone = zone
        isUTC = Self.namesOfUTC.contains(zone.identifier)
    }

    private static let namesOfUTC: Set = [
        "UTC", "Etc/UTC", "Etc/UCT", "Etc/Universal", "Etc/Zulu", "Etc/GMT", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0",
        "Etc/Greenwich",
    ]

    /// What the wall clock shows.
    func wall(_ local: LocalDateTime) -> CalendarTime {
        isUTC ? .utc(Instant(utc: local)) : .zoned(local, tzid: zone.identifier)
    }

    /// A moment on the wall clock; in UTC where the clock shows the same twice and means the other one.
    func moment(_ instant: Instant) -> CalendarTime {
        let local = zone.local(instant)
        return zone.instant(local) == instant ? wall(local) : .utc(instant)
    }
}
