public import CivilTime

// When people come to what they have booked: from when they may check in, and from when they count as not having come.

extension Occurrence {
    /// How long before its start people may check in, in seconds: two hours, time enough to set up.
    public static let checkInLead = 2 * 3_600

    /// Makes sure that people may check in now: from two hours before the start until the end.
    ///
    /// - Parameters:
    ///   - now: The present moment.
    ///   - note: What was noted of the occurrence already.
    ///   - zone: The community's time zone.
    /// - Throws: `SchedulingError.attendance` with when they may.
    public func expectCheckIn(at now: Instant, after note: AttendanceNote?, in zone: Zone) throws(SchedulingError) {
        let start = zone.local(span.start)
        let opens = span.start.adding(seconds: -Self.checkInLead)
        if note?.outcome == .noShow { throw .attendance(.notedAsNoShow(start)) }
        guard status.holdsItsTime else { throw .attendance(.doesNotTakePlace(start, status)) }
        guard now >= opens else { throw .attendance(.tooEarly(start, opens: zone.local(opens))) }
        guard now < span.end else { throw .attendance(.over(start, ended: zone.local(span.end))) }
    }

    /// Makes sure that it may be noted that nobody came: once the time is over for which the room is kept for them, and only
    /// where nobody has checked in.
    ///
    /// - Parameters:
    ///   - now: The present moment.
    ///   - note: What was noted of the occurrence already.
    ///   - policy: The house rules.
    ///   - zone: The community's time zone.
    /// - Throws: `SchedulingError.attendance` with what speaks against it.
    public func expectNoShow(
        at now: Instant, after note: AttendanceNote?, under policy: Policy, in zone: Zone
    ) throws(SchedulingError) {
        let start = zone.local(span.start)
        switch note?.outcome {
        case .came: throw .attendance(.hasCheckedIn(start, at: zone.local(note?.noted ?? now)))
        case .noShow: throw .attendance(.notedAsNoShow(start))
        case .lateCancellation, nil: break
        }
        guard status.holdsItsTime else { throw .attendance(.doesNotTakePlace(start, status)) }
        let due = graceEnds(under: policy)
        guard now >= due else { throw .attendance(.mayStillCome(start, until: zone.local(due))) }
    }

    /// The moment from which those who have not come count as not coming.
    public func graceEnds(under policy: Policy) -> Instant { span.start.adding(seconds: policy.graceMinutes * 60) }
}

extension Activity {
    /// The occurrence that people check in to who name none: the one that is on, else the next one today; one that does not take
    /// place only where there is no other.
    public func occurrenceAtHand(at now: Instant, in zone: Zone) -> Occurrence? {
        let left = occurrences(aroundDayOf: now, in: zone).filter { $0.span.end > now }
        return left.first(where: \.status.holdsItsTime) ?? left.first
    }

    /// The occurrence that is meant by one who says that nobody came and names none: the last that has begun, else the next one
    /// today; one that does not take place only where there is no other.
    public func occurrenceLeftAlone(at now: Instant, in zone: Zone) -> Occurrence? {
        let all = occurrences(aroundDayOf: now, in: zone)
        let begun = all.filter { $0.span.start <= now }
        return begun.last(where: \.status.holdsItsTime)
            ?? all.first { $0.span.start > now && $0.status.holdsItsTime } ?? begun.last
    }

    /// The occurrences that are on or begin on the same day, in the order of their times.
    private func occurrences(aroundDayOf now: Instant, in zone: Zone) -> [Occurrence] {
        let today = zone.local(now).date
        return occurrences.filter { $0.span.contains(now) || zone.local($0.span.start).date == today }
            .sorted { $0.span.start < $1.span.start }
    }
}

extension Policy {
    /// Until when something may be cancelled without its counting: a time on the day before it begins; nil where it never counts.
    ///
    /// - Parameters:
    ///   - span: The time that is to be cancelled.
    ///   - zone: The community's time zone.
    public func freeCancellationEnds(for span: TimeSpan, in zone: Zone) -> Instant? {
        freeCancellationUntil.map { time in
            zone.instant(LocalDateTime(zone.local(span.start).date.adding(days: -1), time))
        }
    }
}
