import CivilTime
public import Scheduling
import Storage

/// Lists what somebody still has to decide, and the wishes that could not be met.
public struct PendingBookings: Sendable {
    /// An activity that is tentative, in whole or on some of its dates.
    public struct Pending: Sendable {
        /// The activity.
        public let activity: Activity
        /// The occurrences that hold their slot and wait for a word.
        public let occurrences: [Occurrence]
        /// Whose words are missing; empty where only single dates are in question.
        public let approvals: [Approval]
    }

    /// A date that is wished for and does not take place for now.
    public struct Wish: Sendable {
        /// The activity.
        public let activity: Activity
        /// The date.
        public let occurrence: Occurrence
        /// Whether no rule would refuse it now, so that it can be restored.
        public let isFree: Bool
    }

    private let desk: Desk
    private let judge: Judge

    /// Prepares to list.
    public init(at desk: Desk, judge: Judge = Judge()) {
        self.desk = desk
        self.judge = judge
    }

    /// Everything tentative that is still to come, soonest first.
    public func pending() throws -> (pending: [Pending], directory: Directory) {
        try desk.read { file in
            let approvals = Dictionary(grouping: try file.approvals(), by: \.activity)
            let pending = try file.activities(having: [.tentative], after: desk.now).compactMap {
                activity -> Pending? in
                let open = activity.occurrences.filter { occurrence in
                    occurrence.status == .tentative && occurrence.span.start >= desk.now
                        && occurrence.expires.map { $0 > desk.now } ?? true
                }
                guard !open.isEmpty else { return nil }
                return Pending(activity: activity, occurrences: open, approvals: approvals[activity.id] ?? [])
            }
            return (pending, try Directory(file))
        }
    }

    /// The dates that were skipped, soonest first, each with whether it could be restored now.
    public func skipped() throws -> (wishes: [Wish], directory: Directory) {
        try desk.read { file in (try wishes(.skipped, in: file), try Directory(file)) }
    }

    /// The dates that stand in line, in the order of the line, offers included.
    public func waiting() throws -> (wishes: [Wish], directory: Directory) {
        try desk.read { file in
            let offers = try file.activitiesWithOffers(at: desk.now).flatMap { activity in
                activity.occurrences.filter { $0.isOffer && $0.expires.map { $0 > desk.now } ?? false }
                    .map { Wish(activity: activity, occurrence: $0, isFree: true) }
            }
            let line = try wishes(.waiting, in: file).sorted { one, other in
                (one.occurrence.waitsSince?.seconds ?? .max, one.occurrence.span.start)
                    < (other.occurrence.waitsSince?.seconds ?? .max, other.occurrence.span.start)
            }
            return (offers + line, try Directory(file))
        }
    }

    private func wishes(_ status: Occurrence.Status, in file: CommunityReader) throws -> [Wish] {
        try file.activities(having: [status], after: desk.now).flatMap { activity in
            try activity.occurrences.filter { $0.status == status && $0.span.start >= desk.now }.map { occurrence in
                Wish(activity: activity, occurrence: occurrence, isFree: try isFree(occurrence, of: activity, in: file))
            }
        }
        .sorted { $0.occurrence.span.start < $1.occurrence.span.start }
    }

    private func isFree(_ occurrence: Occurrence, of activity: Activity, in file: CommunityReader) throws -> Bool {
        guard let proposal = activity.proposal(of: occurrence, in: desk.community.zone) else { return false }
        let around = try file.surroundings(Vicinity(of: proposal), now: desk.now)
        return !judge.findings(on: proposal, in: around).contains(where: \.refuses)
    }
}
