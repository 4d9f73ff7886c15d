import CivilTime

/// A suggestion and how much it asks of people, in minutes of inconvenience.
struct Option {
    let suggestion: Suggestion
    let cost: Int
    /// Whether it asks people to come earlier in the day, which is another way out than coming later.
    var isEarlier = false

    /// The cost with what its warnings add.
    fileprivate var wholeCost: Int {
        let warnings = suggestion.judged.findings.filter { $0.severity == .should }
        return cost + Inconvenience.warnings(Set(warnings.map(\.rule)).count)
    }

    /// Options of one kind are the same way out, tried with other values.
    fileprivate var kind: Kind { Kind(changes: suggestion.changes, isEarlier: isEarlier) }

    fileprivate struct Kind: Hashable {
        let changes: [Suggestion.Change]
        let isEarlier: Bool
    }
}

/// Chooses among the options: little asked before much, every kind of way out before a second of one kind.
enum Ranking {
    /// The best options, cheapest first, no two with the same rooms and times.
    static func best(of options: [Option], limit: Int) -> [Suggestion] {
        let sorted = withoutDuplicates(options).enumerated()
            .sorted { ($0.element.wholeCost, $0.offset) < ($1.element.wholeCost, $1.offset) }
            .map(\.element)
        var kinds: Set<Option.Kind> = []
        let isFirstOfItsKind = sorted.map { kinds.insert($0.kind).inserted }
        let firsts = sorted.indices.filter { isFirstOfItsKind[$0] }
        let others = sorted.indices.filter { !isFirstOfItsKind[$0] }
        return (firsts + others).prefix(limit).sorted().map { sorted[$0].suggestion }
    }

    private static func withoutDuplicates(_ options: [Option]) -> [Option] {
        var known: Set<Place> = []
        return options.filter { known.insert(Place($0.suggestion.judged.proposal)).inserted }
    }

    /// Where and when: what makes two suggestions the same to people.
    private struct Place: Hashable {
        let rooms: Set<Room.ID>
        let occurrences: [ProposedOccurrence]

        init(_ proposal: Proposal) {
            rooms = Set(proposal.details.rooms)
            occurrences = proposal.occurrences
        }
    }
}

/// What each kind of change asks of people, in minutes of inconvenience.
enum Inconvenience {
    /// Starting earlier or later: as many minutes, and one more for coming early.
    static func time(_ seconds: Int) -> Int { abs(seconds) / 60 + (seconds < 0 ? 1 : 0) }

    /// Another day; the same weekday a week on is easier to keep than one in between.
    static func days(_ days: Int) -> Int {
        let distance = abs(days) == 7 ? 3 : abs(days)
        return distance == 0 ? 0 : 60 + 30 * distance + (days < 0 ? 10 : 0)
    }

    /// Another room, before anything is said of how well it fits.
    static let room = 40

    /// A shorter time.
    static func shortening(bySeconds seconds: Int) -> Int { 45 + seconds / 60 }

    /// Doing without some of the equipment.
    static func doingWithout(_ count: Int, of all: Int) -> Int { 40 + 60 * count / max(1, all) }

    /// Being warned by so many rules.
    static func warnings(_ count: Int) -> Int { 20 * count }

    /// Leaving dates out of a series.
    static func leavingOut(_ count: Int, of all: Int) -> Int { 30 + 300 * count / all }
}
