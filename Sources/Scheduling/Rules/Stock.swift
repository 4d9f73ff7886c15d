import CivilTime

/// The pieces of one kind of equipment, who uses them when, and how many of them a proposal asks for.
struct Stock {
    /// Too few pieces at some moment of a span.
    struct Shortage {
        /// How many are left at the worst moment.
        let left: Int
        /// Those who have pieces at any moment at which there are too few.
        let holders: Neighbours
        /// How many each of them has.
        let pieces: [Happening: Int]
    }

    /// What is asked for.
    let need: EquipmentNeed
    /// What there is.
    let equipment: Equipment
    /// The uses by others, earliest first.
    private let uses: [EquipmentUse]
    /// For each use, the latest end of it and all before it: these ends only grow, so that they can be bisected.
    private let latestEnds: [Instant]

    /// Sorts the uses of one kind of equipment; a use that is listed twice counts once.
    init(need: EquipmentNeed, equipment: Equipment, uses: [EquipmentUse]) {
        self.need = need
        self.equipment = equipment
        self.uses = Set(uses.lazy.filter { $0.need.equipment == need.equipment }).sorted {
            ($0.happening.span.start, $0.happening.holder.activity)
                < ($1.happening.span.start, $1.happening.holder.activity)
        }
        latestEnds = self.uses.reduce(into: []) { ends, use in
            ends.append(max(ends.last ?? use.happening.span.end, use.happening.span.end))
        }
    }

    /// What is missing during the span; nil where there is enough at every moment of it.
    func shortage(during span: TimeSpan) -> Shortage? {
        let uses = uses(overlapping: span)
        // Others have most at the beginning of the span, or when one of them begins.
        let moments = [span.start] + uses.map(\.happening.span.start).filter { $0 > span.start }
        let concurrent = moments.map { moment in uses.filter { $0.happening.span.contains(moment) } }
        let short = concurrent.filter { $0.pieces + need.quantity > equipment.quantity }
        guard let worst = short.map(\.pieces).max() else { return nil }
        let holding = uses.filter { use in short.contains { $0.contains(use) } }
        return Shortage(
            left: max(0, equipment.quantity - worst), holders: Neighbours(holding.map(\.happening)),
            pieces: Dictionary(holding.map { ($0.happening, $0.need.quantity) }, uniquingKeysWith: +))
    }

    private func uses(overlapping span: TimeSpan) -> [EquipmentUse] {
        let first = latestEnds.firstIndexWhere { $0 > span.start }
        let end = uses[first...].firstIndexWhere { $0.happening.span.start >= span.end }
        return uses[first..<end].filter { $0.happening.span.overlaps(span) }
    }
}

extension [EquipmentUse] {
    /// How many pieces they use together.
    fileprivate var pieces: Int { map(\.need.quantity).reduce(0, +) }
}
