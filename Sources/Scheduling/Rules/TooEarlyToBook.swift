import CivilTime

/// A house can say how many days ahead a single date may be booked, and how many days ahead the first date of a series may
/// lie. Days are counted on the community's calendar: with seven days, a Tuesday can be booked from the Tuesday before.
///
/// The house's own programme (lectures, opening times, performances, closures) may be planned as early as one likes. Book
/// from the day on that the message names, or let whoever keeps the calendar make an exception.
struct TooEarlyToBook: Rule {
    let id = RuleID.tooEarlyToBook

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        let policy = surroundings.policy
        guard !proposal.details.kind.isHousesOwn,
            let most = proposal.isSingleDate ? policy.adHocDaysAhead : policy.seriesDaysAhead,
            let first = proposal.firstDate(in: surroundings.zone),
            first.days(since: surroundings.zone.local(surroundings.now).date) > most
        else { return [] }
        // Where the first date is too far ahead, the others are too.
        return proposal.occurrences.map { occurrence in
            let span = surroundings.zone.words(for: occurrence.span)
            return Finding(
                rule: id, occurrence: occurrence.span.start,
                message: proposal.isSingleDate ? ofSingleDate(span, first, most) : ofSeries(span, first, most))
        }
    }

    private func ofSingleDate(_ span: LocalizedText, _ date: LocalDate, _ most: Int) -> LocalizedText {
        let opening = date.adding(days: -most).wordsWithWeekday
        return LocalizedText(
            zh: "\(span.zh) 还太早：单次活动最多提前 \(most) 天预订，从 \(opening.zh)起可以订。",
            en: "\(span.en) is too far ahead: a single date may be booked \(most) \(Self.days(most)) ahead, "
                + "from \(opening.en) on.")
    }

    private func ofSeries(_ span: LocalizedText, _ first: LocalDate, _ most: Int) -> LocalizedText {
        let opening = first.adding(days: -most).wordsWithWeekday
        let first = first.wordsWithWeekday
        return LocalizedText(
            zh: "\(span.zh) 还太早：系列最多提前 \(most) 天预订，首场是 \(first.zh)，从 \(opening.zh)起可以订。",
            en: "\(span.en) is too far ahead: a series may be booked \(most) \(Self.days(most)) before its first date, "
                + "\(first.en), from \(opening.en) on.")
    }

    private static func days(_ count: Int) -> String { count == 1 ? "day" : "days" }
}

extension Proposal {
    /// The first day for which anything is wished.
    fileprivate func firstDate(in zone: Zone) -> LocalDate? {
        let starts = [occurrences.first?.span.start] + setAside.map(\.occurrence.span.start)
        return starts.compactMap(\.self).min().map { zone.local($0).date }
    }
}
