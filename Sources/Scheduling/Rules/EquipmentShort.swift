import CivilTime

/// No more pieces of one kind of equipment can be in use at a time than the community has.
///
/// What counts is the moment at which others use most of it. Ask for as many pieces as the message says are left, choose a
/// time at which more are there, or agree with those who have them.
struct EquipmentShort: Rule {
    let id = RuleID.equipmentShort

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        let stocks = Self.needed(by: proposal).compactMap { need in
            surroundings.equipment[need.equipment].map { equipment in
                Stock(need: need, equipment: equipment, uses: surroundings.equipmentUses)
            }
        }
        return proposal.occurrences.flatMap { occurrence in
            stocks.compactMap { finding(stock: $0, occurrence: occurrence, zone: surroundings.zone) }
        }
    }

    /// What is asked for, each kind once.
    private static func needed(by proposal: Proposal) -> [EquipmentNeed] {
        let needs = proposal.details.needs.equipment
        let pieces = Dictionary(grouping: needs, by: \.equipment).mapValues { $0.map(\.quantity).reduce(0, +) }
        return pieces.sorted { $0.key < $1.key }.map { EquipmentNeed($0.key, quantity: $0.value) }
    }

    private func finding(stock: Stock, occurrence: ProposedOccurrence, zone: Zone) -> Finding? {
        guard let shortage = stock.shortage(during: occurrence.span) else { return nil }
        return Finding(
            rule: id, occurrence: occurrence.span.start,
            message: message(stock, shortage, zone.words(for: occurrence.span), zone),
            neighbours: shortage.holders.mentions)
    }

    private func message(
        _ stock: Stock, _ shortage: Stock.Shortage, _ span: LocalizedText, _ zone: Zone
    ) -> LocalizedText {
        let (name, asked, left) = (stock.equipment.name, stock.need.quantity, shortage.left)
        guard !shortage.holders.isEmpty else {
            return LocalizedText(
                zh: "\(span.zh) 要用\(name) \(asked) 件，一共只有 \(left) 件。",
                en: "\(name): \(asked) asked for on \(span.en), only \(left) in all.")
        }
        let holders = shortage.holders.words(in: zone) { happening in
            let pieces = shortage.pieces[happening, default: 0]
            return LocalizedText(zh: "\(pieces) 件", en: "\(pieces) of them")
        }
        return LocalizedText(
            zh: "\(span.zh) 要用\(name) \(asked) 件，只剩 \(left) 件：\(holders.zh)在用。",
            en: "\(name): \(asked) asked for on \(span.en), only \(left) left beside \(holders.en).")
    }
}
