import CLibical
import CivilTime
import Synchronization

/// The VTIMEZONEs that libical makes from the machine's zone data.
enum LibicalTimeZones {
    /// libical fills its table of zones when one is first asked for, unguarded; so one thread at a time may ask.
    private static let lock = Mutex(())

    /// The text of the VTIMEZONE of an IANA zone from a day on, with yearly rules as Microsoft's programs read them; nil
    /// where libical has none.
    static func text(of identifier: String, from day: LocalDate) -> String? {
        lock.withLock { _ in
            guard let zone = unsafe icaltimezone_get_builtin_timezone(identifier),
                let original = unsafe icaltimezone_get_component(zone),
                let copy = unsafe ComponentHandle(copying: original)
            else { return nil }
            let midnight = CalendarTime.utc(Instant(utc: LocalDateTime(day, .midnight))).text
            copy.truncateTimeZone(from: midnight)
            return copy.text
        }
    }
}
