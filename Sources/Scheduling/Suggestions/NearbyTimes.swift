import CivilTime

/// Looks for another time on the same day: nearest first, earlier and later.
struct NearbyTimes {
    private let predicament: Predicament
    private let rooms: [Room.ID]?
    private let days: Int
    private let otherCost: Int

    /// How finely the day is searched, in seconds.
    private static let step = 15 * 60
    /// Nobody is asked to start before this unless they wished to.
    private static let earliest = 6 * 3_600
    /// Nobody is asked to stay after this unless they wished to.
    private static let latest = 23 * 3_600

    /// Prepares to search on the same day and in the same rooms, or together with a change of either that costs so much.
    init(_ predicament: Predicament, rooms: [Room.ID]? = nil, days: Int = 0, otherCost: Int = 0) {
        self.predicament = predicament
        self.rooms = rooms
        self.days = days
        self.otherCost = otherCost
    }

    /// The nearest accepted times in each direction, later ones first.
    func options(eachWay count: Int = 2) -> [Option] { options(1, count) + options(-1, count) }

    private func options(_ direction: Int, _ count: Int) -> [Option] {
        var found: [Option] = []
        var next = Self.step
        while next < 86_400, found.count < count {
            let shift = Shift(days: days, seconds: direction * next)
            if isDaytime(shift), let judged = predicament.judged(rooms: rooms, shift: shift) {
                found.append(option(judged, shift))
                next += spacing
            } else {
                next += Self.step
            }
        }
        return found
    }

    /// Two times of one direction lie at least so far apart, in whole steps, lest they be the same idea twice.
    private var spacing: Int { max(2, length / 2 / Self.step) * Self.step }

    private func option(_ judged: JudgedProposal, _ shift: Shift) -> Option {
        let words = SuggestionWords(predicament)
        var changes: [Suggestion.Change] = [.start]
        var pieces = [words.moved(judged.proposal, by: shift)]
        if days != 0 { changes.insert(.date, at: 0) }
        if let rooms {
            changes.insert(.rooms, at: 0)
            pieces.insert(words.rooms(rooms), at: 0)
        }
        return Option(
            suggestion: Suggestion(changes: changes, description: words.sentence(pieces), judged: judged),
            cost: otherCost + Inconvenience.time(shift.seconds), isEarlier: shift.seconds < 0)
    }

    /// Whether the first time would lie between morning and night, or the wish itself did not. Midnight is never newly
    /// crossed, at either end.
    private func isDaytime(_ shift: Shift) -> Bool {
        guard let wish = predicament.refused.occurrences.first?.original.time.secondOfDay else { return false }
        let start = wish + shift.seconds
        guard start >= 0, start < 86_400, start + length <= 86_400 || wish + length > 86_400 else { return false }
        let isDay = { (start: Int) in start >= Self.earliest && start + length <= Self.latest }
        return isDay(start) || !isDay(wish)
    }

    private var length: Int { predicament.seconds }
}
