import CivilTime

/// A house can limit how long one time lasts, and how much, how often and how many times in a row a troupe books. Weeks go
/// from Monday to Sunday on the community's clock, and a time belongs to the week and the day on which it starts. A troupe
/// may have a weekly quota of its own, which counts in the place of the house's. Times are in a row when less than half an
/// hour lies between them.
///
/// What counts is all that the troupe has in the week and the dates of the wish before this one. The house's own programme
/// (lectures, opening times, closures, and performances, which are given for everyone) has no quota and uses none up.
/// Choose another week, a shorter time, or leave a break; or let whoever keeps the calendar make an exception.
struct QuotaExceeded: Rule {
    let id = RuleID.quotaExceeded

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard !proposal.details.kind.isHousesOwn else { return [] }
        var diaries = surroundings.troupes(of: proposal).map { TroupeDiary(of: $0, proposal, in: surroundings) }
        return proposal.occurrences.filter { !$0.stands }.flatMap { occurrence in
            let overlong = [QuotaBreach.overlong(occurrence.span, in: surroundings)].compactMap(\.self)
            let ofTroupes = diaries.indices.flatMap { diaries[$0].breaches(adding: occurrence.span) }
            return (overlong + ofTroupes).map { breach in
                Finding(
                    rule: id, occurrence: occurrence.span.start,
                    message: breach.message(adding: occurrence.span, in: surroundings.zone))
            }
        }
    }
}

extension ActivityKind {
    /// Whether it belongs to the house's own programme, which is planned for everyone and takes no turn among the troupes.
    var isHousesOwn: Bool {
        switch self {
        case .lecture, .opening, .performance, .closure: true
        case .rehearsal, .match, .class, .meeting, .reading: false
        }
    }
}
