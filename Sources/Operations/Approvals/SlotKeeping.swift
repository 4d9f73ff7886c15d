import CivilTime
import Scheduling
import Storage

/// Keeps the slots in order that are held for a time only: gives back what has lapsed, and offers what is free to the
/// first in line. Every command that writes does so, so no program has to run in the background.
struct SlotKeeping {
    private let file: CommunityWriter
    private let judge: Judge
    private let desk: Desk

    init(_ file: CommunityWriter, judge: Judge = Judge(), at desk: Desk) {
        self.file = file
        self.judge = judge
        self.desk = desk
    }

    /// Gives back the holds that nobody confirmed in time. Whoever let an offer lapse goes to the end of the line.
    func releaseLapsed() throws {
        for activity in try file.reader.activitiesWithLapsedHolds(at: desk.now) {
            let lapsed = activity.occurrences.filter { $0.expires.map { $0 <= desk.now } ?? false }
            try file.rewrite(lapsed.map { lapse($0) }, of: activity, now: desk.now)
        }
    }

    private func lapse(_ occurrence: Occurrence) -> Occurrence {
        var lapsed = occurrence
        lapsed.expires = nil
        lapsed.isOffer = false
        lapsed.status = occurrence.isOffer ? .waiting : .cancelled
        lapsed.waitsSince = occurrence.isOffer ? desk.now : nil
        lapsed.reason = Self.lapsed[desk.community.language]
        return lapsed
    }

    private static let lapsed = LocalizedText(zh: "逾期没有确认", en: "not confirmed in time")

    /// Offers each slot that has become free to the first in line whom every rule lets have it, for a time.
    func offerFreeSlots() throws {
        guard try file.reader.hasWaiting(after: desk.now) else { return }
        let line = try file.reader.activities(having: [.waiting], after: desk.now).flatMap { activity in
            activity.occurrences.filter { $0.status == .waiting && $0.span.start > desk.now }.map { (activity, $0) }
        }
        for (activity, occurrence) in line.sorted(by: { Self.comesFirst($0.1, $1.1) }) {
            try offer(occurrence, of: activity)
        }
    }

    private static func comesFirst(_ one: Occurrence, _ other: Occurrence) -> Bool {
        let since: (Occurrence) -> Int64 = { $0.waitsSince?.seconds ?? .max }
        return (since(one), one.span.start) < (since(other), other.span.start)
    }

    private func offer(_ occurrence: Occurrence, of activity: Activity) throws {
        guard let proposal = activity.proposal(of: occurrence, in: desk.community.zone) else { return }
        let around = try file.reader.surroundings(Vicinity(of: proposal), now: desk.now)
        switch judge.verdict(on: proposal, in: around) {
        case .refused: return
        case .accepted:
            var offered = occurrence
            offered.status = .tentative
            offered.isOffer = true
            offered.expires = min(desk.now.holding(hours: around.policy.offerHours), occurrence.span.start)
            try file.rewrite([offered], of: activity, now: desk.now)
        }
    }
}

extension Instant {
    /// The moment until which something is held that is held for so many hours: a whole minute.
    func holding(hours: Int) -> Instant {
        let end = seconds + Int64(hours) * 3_600
        return Instant(seconds: end - (end % 60 + 60) % 60)
    }
}

extension Activity {
    /// One occurrence as a proposal of its own, to ask whether it could take place.
    func proposal(of occurrence: Occurrence, in zone: Zone) -> Proposal? {
        var details = details
        details.rooms = occurrence.rooms
        let proposed = ProposedOccurrence(
            original: occurrence.original, span: occurrence.span, rooms: occurrence.rooms)
        return try? Proposal(details, schedule: schedule, occurrences: [proposed])
    }
}
