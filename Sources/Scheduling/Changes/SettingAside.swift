public import CivilTime

extension Proposal {
    /// The proposal without the occurrences that findings refuse: they are skipped or stand in line, each with its reason.
    ///
    /// - Returns: nil where none is refused, or where all would be skipped and nothing left.
    public func settingAside(
        _ findings: [Finding], fate: SetAside.Fate, language: Language
    ) -> Proposal? {
        let reasons = Self.reasons(findings, in: language)
        let refused = occurrences.filter { reasons[$0.span.start] != nil }
        let left = occurrences.filter { reasons[$0.span.start] == nil }
        guard !refused.isEmpty, !left.isEmpty || fate == .waiting else { return nil }
        let aside = refused.map { SetAside($0, fate: fate, reason: reasons[$0.span.start] ?? "") }
        return try? Proposal(details, schedule: schedule, occurrences: left, setAside: setAside + aside)
    }

    /// The first reason for which each start is refused.
    static func reasons(_ findings: [Finding], in language: Language) -> [Instant: String] {
        Dictionary(findings.filter(\.refuses).map { ($0.occurrence, $0.message[language]) }) { first, _ in first }
    }
}

extension ChangePlan {
    /// The plan without the occurrences that findings refuse: they are skipped or stand in line, each with its reason.
    ///
    /// - Returns: nil where none is refused, or where all would be skipped and nothing left.
    public func settingAside(
        _ findings: [Finding], fate: SetAside.Fate, language: Language, now: Instant
    ) -> ChangePlan? {
        let reasons = Proposal.reasons(findings, in: language)
        var refused = 0
        let occurrences = self.occurrences.map { occurrence in
            guard occurrence.status.holdsItsTime, let reason = reasons[occurrence.span.start] else { return occurrence }
            refused += 1
            return occurrence.setAside(fate, because: reason, now: now)
        }
        guard refused > 0, fate == .waiting || occurrences.contains(where: \.status.holdsItsTime) else {
            return nil
        }
        return try? ChangePlan(self, occurrences: occurrences, now: now)
    }
}

extension Occurrence {
    /// The occurrence as a wish that does not take place for now.
    func setAside(_ fate: SetAside.Fate, because reason: String, now: Instant) -> Occurrence {
        var wish = self
        wish.reason = reason
        wish.expires = nil
        wish.isOffer = false
        switch fate {
        case .skipped:
            wish.status = .skipped
            wish.waitsSince = nil
        case .waiting:
            wish.status = .waiting
            wish.waitsSince = now
        }
        return wish
    }
}
