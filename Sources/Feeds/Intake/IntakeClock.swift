import CivilTime
import ICalendar

/// Reads the times of one calendar and shows them on the community's clock.
struct IntakeClock {
    /// The community's zone; floating times are its own.
    let home: Zone
    private let names: TimeZoneNames

    init(_ home: Zone, calendar: CalendarComponent) {
        self.home = home
        names = TimeZoneNames(calendar)
    }

    /// The zone in which a time is written.
    ///
    /// - Throws: `EventProblem.unknownZone` for a name that nothing explains; it is never taken for UTC.
    func zone(of time: CalendarTime) throws(EventProblem) -> Zone {
        switch time {
        case .date, .floating: return home
        case .utc: return Self.utc ?? home
        case .zoned(_, let tzid):
            guard let zone = names.zone(named: tzid) else { throw .unknownZone(PlainLine.excerpt(tzid)) }
            return zone
        }
    }

    static let utc = try? Zone("UTC")

    /// What the clock of a zone shows at a time; a whole day starts at midnight wherever it is.
    func wall(_ time: CalendarTime, in zone: Zone) throws(EventProblem) -> LocalDateTime {
        switch time {
        case .date(let date): return LocalDateTime(date, .midnight)
        case .floating(let local): return local
        case .utc(let instant): return zone.local(instant)
        case .zoned(let local, _):
            let own = try self.zone(of: time)
            return own == zone ? local : zone.local(own.instant(local))
        }
    }
}
