import CivilTime

/// A gap between an occurrence and a neighbour that is shorter than a room or a troupe needs it to be.
struct GapShortage {
    /// A part of the time that is needed.
    struct Need {
        /// How long, in seconds.
        let seconds: Int
        /// What for: `to set up`.
        let purpose: LocalizedText
    }

    private let name: String
    private let gap: Gap
    private let needs: [Need]

    /// Compares the gap with what is needed; nil where the gap is long enough.
    init?(name: String, gap: Gap, needs: [Need]) {
        guard gap.seconds < needs.seconds else { return nil }
        self.name = name
        self.gap = gap
        self.needs = needs.filter { $0.seconds > 0 }
    }

    /// How much is needed, in seconds.
    var seconds: Int { needs.seconds }

    /// Whether the other gap is to the same time of the same activity.
    func hasSameNeighbour(as other: GapShortage) -> Bool {
        gap.side == other.gap.side && gap.neighbour.activity == other.gap.neighbour.activity
            && gap.neighbour.span == other.gap.neighbour.span
    }

    /// The finding on the occurrence.
    func finding(rule: RuleID, occurrence: ProposedOccurrence, zone: Zone) -> Finding {
        let neighbours = Neighbours([gap.neighbour])
        let span = zone.words(for: occurrence.span)
        let own = LocalizedText(zh: " \(span.zh) ", en: span.en)
        return Finding(
            rule: rule, occurrence: occurrence.span.start,
            message: message(own: own, other: neighbours.words(in: zone)),
            neighbours: neighbours.mentions)
    }

    private func message(own: LocalizedText, other: LocalizedText) -> LocalizedText {
        let (earlier, later) =
            switch gap.side {
            case .before: (other, own)
            case .after: (own, other)
            }
        let parts = needs.map { need in
            let length = LocalizedText.length(seconds: need.seconds)
            return LocalizedText(zh: "\(length.zh)\(need.purpose.zh)", en: "\(length.en) \(need.purpose.en)")
        }
        .joined(zh: "、", en: " and ")
        let left = LocalizedText.length(seconds: gap.seconds)
        return LocalizedText(
            zh: "\(name)在\(earlier.zh)之后要 \(parts.zh)，到\(later.zh)\(gap.seconds == 0 ? "却没有空隙" : "只有 \(left.zh)")。",
            en: "\(name) needs \(parts.en) between \(earlier.en) and \(later.en), "
                + (gap.seconds == 0 ? "but there is no time between them." : "but there is only \(left.en)."))
    }
}

extension [GapShortage.Need] {
    /// All of it together, in seconds.
    var seconds: Int { map(\.seconds).reduce(0, +) }
}
