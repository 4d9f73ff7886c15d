import CivilTime

/// A room or troupe that others hold during an occurrence, and how that is told.
struct HeldResource {
    private let name: String
    private let claims: [Claim]
    private let zone: Zone

    /// Gathers the claims that stand in the way; nil where none does.
    init?(name: String, claims: [Claim], zone: Zone) {
        guard !claims.isEmpty else { return nil }
        self.name = name
        self.claims = claims.reduce(into: []) { known, claim in
            let isKnown = known.contains { $0.activity == claim.activity && $0.span == claim.span }
            if !isKnown { known.append(claim) }
        }
        self.zone = zone
    }

    /// The finding for one occurrence; `sentence` words it from the name, the time and the holders.
    func finding(
        rule: RuleID, occurrence: ProposedOccurrence,
        sentence: (_ name: String, _ span: LocalizedText, _ holders: LocalizedText) -> LocalizedText
    ) -> Finding {
        Finding(
            rule: rule, occurrence: occurrence.span.start,
            message: sentence(name, zone.words(for: occurrence.span), holders),
            neighbours: claims.map { Finding.Neighbour(activity: $0.activity, title: $0.title) })
    }

    private var holders: LocalizedText {
        let each = claims.map { claim in
            let hours = zone.hours(of: claim.span)
            return LocalizedText(zh: "“\(claim.title)”（\(hours)）", en: "“\(claim.title)” (\(hours))")
        }
        return each.joined(zh: "、", en: " and ")
    }
}
