import CivilTime

/// A room or troupe that others hold during an occurrence, and how that is told.
struct HeldResource {
    private let name: String
    private let holders: Neighbours
    private let zone: Zone

    /// Gathers the claims that stand in the way; nil where none does.
    init?(name: String, claims: some Collection<Claim>, zone: Zone) {
        guard !claims.isEmpty else { return nil }
        self.name = name
        holders = Neighbours(claims)
        self.zone = zone
    }

    /// The finding for one occurrence; `sentence` words it from the name, the time and the holders.
    func finding(
        rule: RuleID, occurrence: ProposedOccurrence,
        sentence: (_ name: String, _ span: LocalizedText, _ holders: LocalizedText) -> LocalizedText
    ) -> Finding {
        Finding(
            rule: rule, occurrence: occurrence.span.start,
            message: sentence(name, zone.words(for: occurrence.span), holders.words(in: zone)),
            neighbours: holders.mentions)
    }
}
