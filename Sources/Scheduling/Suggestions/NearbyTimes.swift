import CivilTime

/// Looks for another time on the same day: nearest first, earlier and later.
struct NearbyTimes {
    private let predicament: Predicament
    private let exchange: RoomExchange?
    private let days: Int
    private let otherCost: Int
    /// The moves within the day that are worth trying, in seconds, in order.
    private let moves: [Int]

    /// How finely the day is searched, in seconds, apart from the edges of what is in the way.
    private static let step = 15 * 60
    /// Of a series, the edges around so many of its clashes are looked at.
    private static let mostClashes = 3
    /// Nobody is asked to start before this unless they wished to.
    private static let earliest = 6 * 3_600
    /// Nobody is asked to stay after this unless they wished to.
    private static let latest = 23 * 3_600

    /// Prepares to search on the same day and in the same rooms, or together with a change of either that costs so much.
    init(_ predicament: Predicament, exchange: RoomExchange? = nil, days: Int = 0, otherCost: Int = 0) {
        self.predicament = predicament
        self.exchange = exchange
        self.days = days
        self.otherCost = otherCost
        let change = Alteration(exchange: exchange, shift: Shift(days: days))
        let edges = predicament.clashes.prefix(Self.mostClashes).flatMap { clash in
            predicament.altered(clash, change).flatMap { Edges(around: $0, of: predicament) }?.moves ?? []
        }
        let steps = stride(from: -86_400 + Self.step, to: 86_400, by: Self.step)
        moves = Set(edges).union(steps).filter { $0 != 0 && abs($0) < 86_400 }.sorted()
    }

    /// The nearest accepted times in each direction, later ones first.
    func options(eachWay count: Int = 2) -> [Option] {
        options(moves.filter { $0 > 0 }, count) + options(moves.reversed().filter { $0 < 0 }, count)
    }

    private func options(_ moves: [Int], _ count: Int) -> [Option] {
        var found: [Option] = []
        var last: Int?
        for move in moves where found.count < count {
            let isTooNear = last.map { abs(move - $0) < spacing } ?? false
            let shift = Shift(days: days, seconds: move)
            guard !isTooNear, isDaytime(shift),
                let judged = predicament.judged(Alteration(exchange: exchange, shift: shift))
            else { continue }
            found.append(option(judged, shift))
            last = move
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
        if let exchange {
            changes.insert(.rooms, at: 0)
            pieces.insert(words.exchanged(exchange), at: 0)
        }
        return Option(
            suggestion: Suggestion(changes: changes, description: words.sentence(pieces), judged: judged),
            cost: otherCost + Inconvenience.time(shift.seconds), isEarlier: shift.seconds < 0)
    }

    /// Whether the first time would lie between morning and night, or the wish itself did not. Midnight is never newly
    /// crossed, at either end.
    private func isDaytime(_ shift: Shift) -> Bool {
        guard let wish = predicament.firstStart?.time.secondOfDay else { return false }
        let start = wish + shift.seconds
        guard start >= 0, start < 86_400, start + length <= 86_400 || wish + length > 86_400 else { return false }
        let isDay = { (start: Int) in start >= Self.earliest && start + length <= Self.latest }
        return isDay(start) || !isDay(wish)
    }

    private var length: Int { predicament.seconds }
}
