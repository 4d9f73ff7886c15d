public import CivilTime

/// What those who subscribe to a room's opening hours were last told: the SEQUENCE of its events and when it was set (RFC 5545
/// §3.8.7).
public struct HoursRevision: Sendable, Hashable {
    /// How often the hours have changed; it only grows.
    public let sequence: Int
    /// When they last did.
    public let revised: Instant

    /// Creates a revision; without arguments, that of hours nobody ever changed.
    public init(sequence: Int = 0, revised: Instant = Instant(seconds: 0)) {
        self.sequence = sequence
        self.revised = revised
    }

    /// The Monday of the week of the last change, from which on the hours are told.
    public func firstDay(in zone: Zone) -> LocalDate { zone.local(revised).date.monday }
}
