import CivilTime

/// What one troupe has in the week of each date of a proposal, the dates added one after another.
struct TroupeDiary {
    private let troupe: Troupe
    private let surroundings: Surroundings
    /// The dates of the proposal that stand already, by the Monday of their week.
    private let standing: [LocalDate: [TimeSpan]]
    private var week: Week?

    /// Less than this between two times, in seconds, and they are in a row.
    static let pause = 30 * 60

    /// All that counts in one week.
    private struct Week {
        let monday: LocalDate
        var times: [TimeSpan]
    }

    /// Opens the diary of one of a proposal's troupes.
    init(of troupe: Troupe, _ proposal: Proposal, in surroundings: Surroundings) {
        self.troupe = troupe
        self.surroundings = surroundings
        let zone = surroundings.zone
        standing = Dictionary(grouping: proposal.occurrences.lazy.filter(\.stands).map(\.span)) {
            zone.local($0.start).date.monday
        }
    }

    /// The limits that one more time would go beyond. Where there is none, the time is entered and counts from now on.
    mutating func breaches(adding span: TimeSpan) -> [QuotaBreach] {
        let monday = surroundings.zone.local(span.start).date.monday
        var week =
            self.week.flatMap { $0.monday == monday ? $0 : nil } ?? Week(monday: monday, times: times(in: monday))
        let breaches = [timeBreach(week, span), bookingBreach(week), rowBreach(week, span)].compactMap(\.self)
        if breaches.isEmpty { week.times.append(span) }
        self.week = week
        return breaches
    }

    /// The times of the week that stand, each once, whether they are known from a claim or from the proposal itself.
    private func times(in monday: LocalDate) -> [TimeSpan] {
        let zone = surroundings.zone
        guard let week = zone.span(from: monday, through: monday.adding(days: 6)) else { return [] }
        let claims = surroundings.claims.claims(on: .troupe(troupe.id), overlapping: week)
            .filter { week.contains($0.span.start) && !$0.holder.kind.isHousesOwn }
        return Array(Set(claims.map(\.span) + standing[monday, default: []]))
    }

    private func timeBreach(_ week: Week, _ span: TimeSpan) -> QuotaBreach? {
        guard let most = troupe.weeklySeconds ?? surroundings.policy.weeklyMinutes.map({ $0 * 60 }) else { return nil }
        let used = week.times.map { surroundings.zone.bookedSeconds(of: $0) }.reduce(0, +)
        guard used + surroundings.zone.bookedSeconds(of: span) > most else { return nil }
        return .weeklyTime(troupe: troupe, most: most, used: used, monday: week.monday)
    }

    private func bookingBreach(_ week: Week) -> QuotaBreach? {
        guard let most = surroundings.policy.weeklyBookings, week.times.count >= most else { return nil }
        return .weeklyBookings(troupe: troupe, most: most, used: week.times.count, monday: week.monday)
    }

    private func rowBreach(_ week: Week, _ span: TimeSpan) -> QuotaBreach? {
        guard let most = surroundings.policy.runsInARow else { return nil }
        let row = row(around: span, among: week.times)
        return row.count > most ? .row(troupe: troupe, most: most, times: row) : nil
    }

    /// The times of the span's day that follow one another without a pause, the span among them, earliest first. What
    /// overlaps the span is double-booked, and no matter of rows.
    private func row(around span: TimeSpan, among times: [TimeSpan]) -> [TimeSpan] {
        let zone = surroundings.zone
        let day = zone.local(span.start).date
        let others = times.filter { !$0.overlaps(span) && zone.local($0.start).date == day }
        var row = [span]
        for earlier in others.filter({ $0.end <= span.start }).sorted(by: { $0.end > $1.end })
        where row[0].start.seconds(since: earlier.end) < Self.pause { row.insert(earlier, at: 0) }
        for later in others.filter({ $0.start >= span.end }).sorted(by: { $0.start < $1.start })
        where later.start.seconds(since: row[row.count - 1].end) < Self.pause { row.append(later) }
        return row
    }
}
