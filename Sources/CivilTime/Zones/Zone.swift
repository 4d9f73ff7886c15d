import Foundation

/// An IANA time zone, with the policy of RFC 5545 §3.3.5 for the hours that a shift skips or repeats.
public struct Zone: Sendable, Hashable {
    /// The IANA name, such as `Asia/Shanghai`.
    public let identifier: String
    private let timeZone: TimeZone

    /// Finds a zone by its IANA name of area and place, or `UTC`.
    ///
    /// The old names of one word (`PRC`, `EST5EDT`), offsets (`GMT+8`) and `SystemV/…` are not taken: not every calendar
    /// program knows them, and some read them differently.
    /// - Throws: `CivilTimeError.unknownZone` where this machine knows no such zone.
    public init(_ identifier: String) throws(CivilTimeError) {
        guard identifier == "UTC" || Self.isPlace(identifier), let zone = TimeZone(identifier: identifier) else {
            throw .unknownZone(identifier)
        }
        self.identifier = identifier
        timeZone = zone
    }

    /// Whether the name has the form of an IANA area and place. Foundation alone would stop reading at a NUL.
    private static func isPlace(_ identifier: String) -> Bool {
        identifier.utf8.contains(UInt8(ascii: "/")) && !identifier.hasPrefix("SystemV/") && !identifier.utf8.contains(0)
    }

    /// Zones are equal when their names are.
    public static func == (lhs: Zone, rhs: Zone) -> Bool { lhs.identifier == rhs.identifier }
    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

    /// Seconds to add to UTC for the wall clock at the given moment; positive east of Greenwich.
    public func offset(at instant: Instant) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
    }

    /// What the wall clock shows at the given moment.
    public func local(_ instant: Instant) -> LocalDateTime {
        LocalDateTime(wallSeconds: instant.seconds + Int64(offset(at: instant)))
    }

    /// The moment at which the wall clock shows the given date and time.
    ///
    /// In the gap of a forward shift the offset before it counts, so that 02:30 becomes 03:30; of an hour that comes
    /// twice the first is meant (RFC 5545 §3.3.5).
    public func instant(_ local: LocalDateTime) -> Instant {
        let wall = local.wallSeconds
        let before = Int64(offset(at: Instant(seconds: wall - 86_400)))
        let after = Int64(offset(at: Instant(seconds: wall + 86_400)))
        let earlier = Instant(seconds: wall - before)
        guard before != after, Int64(offset(at: earlier)) != before else { return earlier }
        let later = Instant(seconds: wall - after)
        return Int64(offset(at: later)) == after ? later : earlier
    }

    /// The first moment of the given day: midnight, or the end of the gap where midnight is skipped.
    public func startOfDay(_ date: LocalDate) -> Instant { instant(LocalDateTime(date, .midnight)) }

    /// The span of whole days from the first day to the last, both included; nil where the last comes before the first.
    public func span(from first: LocalDate, through last: LocalDate) -> TimeSpan? {
        TimeSpan(from: startOfDay(first), to: startOfDay(last.adding(days: 1)))
    }

    /// The moment as ISO 8601 with this zone's offset, such as `2026-12-01T19:00:00+08:00`.
    public func iso8601(_ instant: Instant) -> String {
        let offset = offset(at: instant)
        let minutes = abs(offset) / 60
        let sign = offset < 0 ? "-" : "+"
        return "\(local(instant))\(sign)\(DecimalDigits.text(minutes / 60)):\(DecimalDigits.text(minutes % 60))"
    }
}
