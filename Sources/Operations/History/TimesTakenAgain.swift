import CivilTime
import Scheduling
import Storage

/// The times that are held again once an entry is taken back, and what the rules say of them: only what is physical, since the
/// house rules were kept, or let pass, when they were booked.
struct TimesTakenAgain {
    private let taken: TakenBack
    private let file: CommunityReader
    private let now: Instant

    init(_ taken: TakenBack, in file: CommunityReader, now: Instant) {
        self.taken = taken
        self.file = file
        self.now = now
    }

    /// What is physical, and the tables by whose rows it is judged: where none of them changed since, all is as it was. Whether
    /// somebody else has the time is always asked.
    private static let grounds: [RuleID: Set<String>] = [
        .equipmentShort: ["equipment", "activity_equipment", "occurrence"],
        .bufferTooShort: ["room", "activity", "occurrence"],
        .noisyNeighbour: ["room_coupling", "room", "troupe", "activity", "occurrence"], .roomClosed: ["closure"],
        .outsideOpeningHours: ["room_hours", "public_holiday"], .tooManyPeople: ["room", "activity"],
    ]

    private static let taken: Set<RuleID> = [.roomDoubleBooked, .troupeDoubleBooked]

    private var judge: Judge {
        Judge(
            rules: Judge.everyRule.filter { rule in
                Self.taken.contains(rule.id)
                    || Self.grounds[rule.id].map { !$0.isDisjoint(with: taken.tablesChangedSince) } ?? false
            })
    }

    /// What refuses; empty where nothing does.
    func findings() throws -> [Finding] {
        let before = Set(taken.before.flatMap { activity in activity.holdings.map(\.1) })
        return try taken.activities.flatMap { id -> [Finding] in
            guard let activity = try file.activity(id) else { return [] }
            let again = activity.holdings.filter { !before.contains($0.1) }.map(\.0)
            return again.isEmpty ? [] : try findings(on: again, of: activity)
        }
    }

    private func findings(on occurrences: [Occurrence], of activity: Activity) throws -> [Finding] {
        let proposal = try Proposal(
            activity.details, schedule: activity.schedule,
            occurrences: occurrences.map { ProposedOccurrence(original: $0.original, span: $0.span, rooms: $0.rooms) })
        let around = try file.surroundings(Vicinity(of: proposal), now: now)
        return judge.findings(on: proposal, in: around, overriding: try overrides(of: activity)).filter(\.refuses)
    }

    /// What an administrator let pass when it was booked passes again.
    private func overrides(of activity: Activity) throws -> Overrides {
        let passed = try file.findings(of: activity.id).filter { $0.overridingReason != nil }
        return Overrides(
            Set(passed.compactMap { RuleID(rawValue: $0.rule) }), reason: passed.last?.overridingReason ?? "")
    }
}

/// What an occurrence holds, whatever its activity calls it.
private struct Holding: Hashable {
    let span: TimeSpan
    let rooms: Set<Room.ID>
    let troupes: Set<Troupe.ID>
    let needs: ActivityNeeds
}

extension Activity {
    fileprivate var holdings: [(Occurrence, Holding)] {
        occurrences.filter { $0.status.holdsItsTime }.map { occurrence in
            (
                occurrence,
                Holding(
                    span: occurrence.span, rooms: Set(occurrence.rooms), troupes: Set(details.troupes),
                    needs: details.needs)
            )
        }
    }
}
