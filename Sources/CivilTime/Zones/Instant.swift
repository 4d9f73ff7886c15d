/// A moment in time, the same everywhere: whole seconds of UTC since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let seconds: Int64

    /// Creates the moment that lies the given number of seconds after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) { self.seconds = seconds }

    /// The moment the given number of seconds later (or earlier, when negative).
    public func adding(seconds: Int) -> Instant { Instant(seconds: self.seconds + Int64(seconds)) }

    /// The number of seconds from another moment to this one.
    public func seconds(since other: Instant) -> Int { Int(seconds - other.seconds) }

    /// The wall clock in UTC, for values that RFC 5545 writes with a `Z`.
    public var utc: LocalDateTime { LocalDateTime(wallSeconds: seconds) }

    /// The moment at which the clock of UTC shows the given date and time.
    public init(utc: LocalDateTime) { seconds = utc.wallSeconds }
}

extension Instant: Comparable {
    /// Orders moments from earlier to later.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.seconds < rhs.seconds }
}

/// A stretch of time `[start, end)`: the start belongs to it, the end does not, so spans that touch do not overlap.
public struct TimeSpan: Sendable, Hashable {
    /// The first moment of the span.
    public let start: Instant
    /// The first moment after the span.
    public let end: Instant

    /// Creates a span; nil unless it ends after it starts.
    public init?(from start: Instant, to end: Instant) {
        guard start < end else { return nil }
        self.start = start
        self.end = end
    }

    /// The length in seconds, always more than 0.
    public var seconds: Int { end.seconds(since: start) }

    /// Whether the two spans share a moment.
    public func overlaps(_ other: TimeSpan) -> Bool { start < other.end && other.start < end }

    /// Whether every moment of the other span lies in this one.
    public func contains(_ other: TimeSpan) -> Bool { start <= other.start && other.end <= end }

    /// Whether the moment lies in the span.
    public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
}
