import CivilTime

/// A troupe that did not come when it should have may book no single dates for a while. What counts is the day on which it
/// books, not the day that it asks for: what was booked before stays, and nothing new is booked until the suspension is over.
///
/// Series are not concerned, and neither is the house's own programme (lectures, opening times, performances, closures),
/// for which a troupe may be wanted all the same. Wait until the day that the message names, or ask whoever keeps the
/// calendar.
struct TroupeSuspended: Rule {
    let id = RuleID.troupeSuspended

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard proposal.isSingleDate, !proposal.details.kind.isHousesOwn else { return [] }
        let today = surroundings.zone.local(surroundings.now).date
        let current = surroundings.suspensions.filter { $0.days.contains(today) }
        return proposal.occurrences.flatMap { occurrence in
            surroundings.troupes(of: proposal).compactMap { troupe in
                current.filter { $0.troupe == troupe.id }.max { $0.days.upperBound < $1.days.upperBound }.map {
                    Finding(rule: id, occurrence: occurrence.span.start, message: message(troupe, $0))
                }
            }
        }
    }

    private func message(_ troupe: Troupe, _ suspension: Suspension) -> LocalizedText {
        let last = suspension.days.upperBound.wordsWithWeekday
        let next = suspension.days.upperBound.adding(days: 1).wordsWithWeekday
        return LocalizedText(
            zh: "\(troupe.name)到 \(last.zh)为止不能预订单次活动：\(suspension.reason)；从 \(next.zh)起可以再订。",
            en: "\(troupe.name) may book no single dates through \(last.en): \(suspension.reason); it may again from "
                + "\(next.en) on.")
    }
}
