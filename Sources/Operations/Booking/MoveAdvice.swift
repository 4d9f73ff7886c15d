import CivilTime
import Scheduling
import Storage

/// Looks for other places and times for bookings that a closure or a holiday touches.
///
/// A move is shown only where the change that makes it would be accepted: it is planned and judged as `ChangeActivity` does.
struct MoveAdvice {
    /// How many bookings are looked at; each costs a search through a fortnight of every room.
    static let mostBookings = 20
    /// How many moves are shown for each.
    static let mostMoves = 2

    private let file: CommunityReader
    private let judge: Judge
    private let now: Instant
    private let closures: [Closure]
    private let directory: Directory

    /// Prepares to look. The closures count beside those that the file has.
    init(_ file: CommunityReader, judge: Judge, now: Instant, closures: [Closure] = []) throws {
        self.file = file
        self.judge = judge
        self.now = now
        self.closures = closures
        directory = try Directory(file)
    }

    /// The bookings as they stand now, each once, with moves for the first of those that are still to come.
    func touched(_ entries: [AgendaEntry]) throws -> TouchedBookings {
        let activities = try Dictionary(
            uniqueKeysWithValues: Set(entries.map(\.activity.id)).compactMap { try file.activity($0) }.map {
                ($0.id, $0)
            })
        let standing = entries.uniqueByOccurrence.map { entry in
            let now = activities[entry.activity.id]?.occurrences.first { $0.original == entry.occurrence.original }
            return AgendaEntry(activity: entry.activity, occurrence: now ?? entry.occurrence)
        }
        let open = standing.indices.filter { standing[$0].occurrence.mayMove(at: now) }
        let looked = Set(open.prefix(Self.mostBookings))
        let bookings = try standing.enumerated().map { index, entry in
            let activity = looked.contains(index) ? activities[entry.activity.id] : nil
            return TouchedBooking(
                entry: entry, moves: try activity.map { try moves(of: entry.occurrence, in: $0) } ?? [])
        }
        return TouchedBookings(bookings: bookings, unadvised: open.count - looked.count)
    }

    /// Other rooms, times and days for one occurrence, best first.
    private func moves(of occurrence: Occurrence, in activity: Activity) throws -> [SuggestedMove] {
        let zone = directory.zone
        let asItStands = try ChangePlan(ActivityChange(), to: occurrence, of: activity, now: now, in: zone)
        guard let proposal = asItStands.simpleProposal(in: zone) else { return [] }
        let advice = Advice(
            file, judge: activity.isOneOff ? judge : judge.forOneDateOfASeries, now: now,
            exemption: asItStands.exemption, closures: closures)
        var moves: [SuggestedMove] = []
        for suggestion in try advice.suggestions(for: proposal).mereMoves where moves.count < Self.mostMoves {
            if let move = try move(suggestion, of: occurrence, in: activity) { moves.append(move) }
        }
        return moves
    }

    /// The change that makes a suggestion true; nil where it would be refused.
    private func move(
        _ suggestion: Suggestion, of occurrence: Occurrence, in activity: Activity
    ) throws -> SuggestedMove? {
        guard let target = suggestion.judged.proposal.occurrences.first else { return nil }
        let move = SuggestedMove(
            suggestion: suggestion,
            occasion: activity.isOneOff ? nil : activity.occasion(of: occurrence, in: directory.zone),
            request: request(from: occurrence, to: target))
        return try leads(move, of: activity, to: target) ? move : nil
    }

    private func request(from occurrence: Occurrence, to target: ProposedOccurrence) -> ChangeRequest {
        let (old, new) = (directory.zone.local(occurrence.span.start), directory.zone.local(target.span.start))
        return ChangeRequest(
            rooms: target.rooms == occurrence.rooms ? [] : directory.rooms(target.rooms).map(\.slug),
            date: new.date == old.date ? nil : new.date, time: new.time == old.time ? nil : new.time)
    }

    /// Whether the change would be accepted, and would bring the occurrence just there.
    private func leads(_ move: SuggestedMove, of activity: Activity, to target: ProposedOccurrence) throws -> Bool {
        let plan = try? move.request.plan(
            for: activity, occasion: move.occasion, scope: nil, in: directory, now: now)
        guard let plan, let proposal = plan.proposal, proposal.occurrences.count == 1,
            proposal.occurrences[0].span == target.span, proposal.occurrences[0].rooms == target.rooms
        else { return false }
        var around = try file.surroundings(Vicinity(of: proposal, exemption: plan.exemption), now: now)
        around.closures += closures
        switch judge.verdict(on: proposal, in: around) {
        case .accepted: return true
        case .refused: return false
        }
    }
}

extension Occurrence {
    /// Whether it takes place and has not begun.
    fileprivate func mayMove(at now: Instant) -> Bool { status.holdsItsTime && span.start >= now }
}

extension [Suggestion] {
    /// Those that change the place or the time and nothing else, one of each kind before a second of any.
    fileprivate var mereMoves: [Suggestion] {
        let moves = filter { $0.changes.allSatisfy(\.isMove) }
        var kinds: Set<[Suggestion.Change]> = []
        let isFirstOfItsKind = moves.map { kinds.insert($0.changes).inserted }
        let firsts = moves.indices.filter { isFirstOfItsKind[$0] }
        let others = moves.indices.filter { !isFirstOfItsKind[$0] }
        return (firsts + others).map { moves[$0] }
    }
}

extension Suggestion.Change {
    fileprivate var isMove: Bool {
        switch self {
        case .start, .rooms, .date: true
        case .length, .occurrences, .equipment: false
        }
    }
}

extension Judge {
    /// The judge of a date of a series that is looked at by itself: what is said of single dates is not meant for it.
    fileprivate var forOneDateOfASeries: Judge {
        Judge(rules: rules.filter { $0.id != .tooEarlyToBook && $0.id != .troupeSuspended })
    }
}

extension Activity {
    /// The shortest name by which nothing but the occurrence is meant: its day, or its start where the day is not enough.
    fileprivate func occasion(of occurrence: Occurrence, in zone: Zone) -> Occasion? {
        let start = zone.local(occurrence.span.start)
        let names: [Occasion] = [
            .day(start.date), .start(start), .day(occurrence.original.date), .start(occurrence.original),
        ]
        return names.first { (try? self.occurrence(at: $0, in: zone))?.original == occurrence.original }
    }
}

extension [AgendaEntry] {
    /// The entries in the order of their times, each occurrence once.
    fileprivate var uniqueByOccurrence: [AgendaEntry] {
        var known: [Activity.ID: Set<LocalDateTime>] = [:]
        return filter { known[$0.activity.id, default: []].insert($0.occurrence.original).inserted }
            .sorted { ($0.occurrence.span.start, $0.activity.id) < ($1.occurrence.span.start, $1.activity.id) }
    }
}
