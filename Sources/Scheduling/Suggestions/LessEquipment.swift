import CivilTime

/// Looks for what is left of the equipment: fewer pieces, or none of a kind, at the same time and place.
struct LessEquipment {
    private let predicament: Predicament

    init(_ predicament: Predicament) { self.predicament = predicament }

    /// As many pieces as are left on every date; empty where there are enough.
    func options() -> [Option] {
        let asked = predicament.refused.details.needs.equipment
        let left = asked.map(pieces(leftOf:))
        let missing = zip(asked, left).map { $0.quantity - $1 }.reduce(0, +)
        guard missing > 0 else { return [] }
        let kept = zip(asked, left).filter { $1 > 0 }.map { EquipmentNeed($0.equipment, quantity: $1) }
        guard let judged = predicament.judged(Alteration(equipment: kept)) else { return [] }
        let words = SuggestionWords(predicament)
        return [
            Option(
                suggestion: Suggestion(
                    changes: [.equipment], description: words.sentence(words.equipment(asked, left: left)),
                    judged: judged),
                cost: Inconvenience.doingWithout(missing, of: asked.map(\.quantity).reduce(0, +)))
        ]
    }

    /// How many of the pieces are there on every date that clashes.
    private func pieces(leftOf need: EquipmentNeed) -> Int {
        guard let equipment = predicament.surroundings.equipment[need.equipment] else { return need.quantity }
        let stock = Stock(need: need, equipment: equipment, uses: predicament.surroundings.equipmentUses)
        let left = predicament.clashes.compactMap { stock.shortage(during: $0.span)?.left }
        return min(need.quantity, left.min() ?? need.quantity)
    }
}
