import CivilTime
import Scheduling
import Testing

/// What somebody would like to book, written shortly.
struct Wish {
    var title = "合唱排练"
    var kind = ActivityKind.rehearsal
    var rooms = [Centre.hall]
    var troupes: [Troupe.ID] = []
    var people: Int?
    var needs = ActivityNeeds()
    var dayPolicy = DayPolicy()
    var start = "2026-12-01 19:00"
    var seconds = 90 * 60
    var rule: String?
    var also: [String] = []
    var except: [String] = []

    func schedule() throws -> Schedule {
        let recurrence = Recurrence(
            start: try LocalDateTime(start), rule: try rule.map { try Repetition($0) },
            additions: try also.map { try LocalDateTime($0) }, exclusions: try except.map { try LocalDateTime($0) })
        return try #require(Schedule(recurrence, seconds: seconds), "\(seconds) is no length")
    }

    /// The wish laid out on the centre's clock.
    func proposal(in zone: Zone = .shanghai) throws -> Proposal {
        try Proposal(
            ActivityDetails(
                title: title, kind: kind, rooms: rooms, troupes: troupes, attendance: people, needs: needs,
                dayPolicy: dayPolicy),
            schedule: schedule(), in: zone)
    }

    /// What one rule has to say about it.
    func findings(of rule: any Rule, in centre: Centre = Centre()) throws -> [Finding] {
        rule.findings(for: try proposal(in: centre.zone), in: centre.surroundings)
    }

    /// A wish from one time to another.
    func from(_ start: String, to end: String) throws -> Wish {
        var wish = self
        wish.start = start
        let first = try LocalDateTime(start)
        let last = try LocalDateTime(end)
        wish.seconds = last.date.days(since: first.date) * 86_400 + last.time.secondOfDay - first.time.secondOfDay
        return wish
    }

    /// The wish as a change of some dates of a series: all others stand, and nothing is said of them.
    ///
    /// - Parameters:
    ///   - days: The days of the original starts that change.
    ///   - start: Where each of them is wished for; nil for the time it has.
    ///   - rooms: The rooms of the others; nil for the same.
    func changing(
        _ days: String..., to start: String? = nil, othersIn rooms: [Room.ID]? = nil, zone: Zone = .shanghai
    ) throws -> Proposal {
        let all = try proposal(in: zone)
        let occurrences = try all.occurrences.map { occurrence in
            guard days.contains("\(occurrence.original.date)") else {
                return ProposedOccurrence(
                    original: occurrence.original, span: occurrence.span, rooms: rooms ?? occurrence.rooms, stands: true
                )
            }
            let wall = try start.map { try LocalDateTime($0) } ?? occurrence.original
            let span = try #require(all.schedule.span(startingAt: wall, in: zone))
            return ProposedOccurrence(original: occurrence.original, span: span, rooms: self.rooms)
        }
        return try Proposal(all.details, schedule: all.schedule, occurrences: occurrences)
    }
}
