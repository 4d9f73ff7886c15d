import CivilTime

/// What a VTIMEZONE makes of the clock: the offsets from UTC and when they change.
struct TimeZoneBehaviour {
    private let observances: [Observance]

    /// No zone has changed its clock so often; only a hostile file asks for more.
    private static let mostObservances = 300

    /// Reads a VTIMEZONE; nil unless each STANDARD and DAYLIGHT in it is understood and there is one at least.
    init?(_ timeZone: CalendarComponent) {
        let components = timeZone.components(named: "STANDARD") + timeZone.components(named: "DAYLIGHT")
        observances = components.compactMap { Observance($0) }
        guard (1...Self.mostObservances).contains(components.count), observances.count == components.count else {
            return nil
        }
    }

    /// The first zone of several that shows the same time as this at every moment of the days, changing at the same
    /// seconds; nil where none does.
    func firstZone(of zones: some Sequence<Zone>, agreeingOn days: ClosedRange<LocalDate>) -> Zone? {
        zones.first(where: Timeline(observances, days: days).agrees)
    }
}

/// The offsets of a VTIMEZONE over a stretch of days.
private struct Timeline {
    /// Every change in order: from that moment on, that offset.
    private let changes: [(onset: Instant, before: Int, after: Int)]
    private let moments: [Instant]

    init(_ observances: [Observance], days: ClosedRange<LocalDate>) {
        changes = observances.flatMap { observance in
            observance.onsets(through: days.upperBound).map { ($0, observance.offsetBefore, observance.offsetAfter) }
        }.sorted { $0.0 < $1.0 }
        let start = Instant(utc: LocalDateTime(days.lowerBound, .midnight))
        let end = Instant(utc: LocalDateTime(days.upperBound, .midnight))
        let onsets = changes.lazy.map(\.onset).filter { start < $0 && $0 < end }
        // Every fifth day, and the seconds on both sides of each change: a change of the zone that the VTIMEZONE lacks
        // shows on the days after it, since none lasts less than two weeks.
        moments =
            onsets.flatMap { [$0.adding(seconds: -1), $0] }
            + stride(from: start.seconds, through: end.seconds, by: 5 * 86_400).map(Instant.init(seconds:))
    }

    func agrees(with zone: Zone) -> Bool {
        moments.allSatisfy { zone.offset(at: $0) == offset(at: $0) }
    }

    private func offset(at moment: Instant) -> Int {
        var (low, high) = (0, changes.count)
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].onset <= moment { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? changes[0].before : changes[low - 1].after
    }
}
