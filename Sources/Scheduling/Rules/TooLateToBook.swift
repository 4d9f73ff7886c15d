import CivilTime

/// A house can ask for notice: so long before its start something must be booked at the latest.
///
/// Choose a later start, or let whoever keeps the calendar make an exception. What has begun is in the past, which another
/// rule says.
struct TooLateToBook: Rule {
    let id = RuleID.tooLateToBook

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard let notice = surroundings.policy.noticeMinutes else { return [] }
        let (zone, now) = (surroundings.zone, surroundings.now)
        return proposal.occurrences
            .filter { $0.span.start >= now && $0.span.start.seconds(since: now) < notice * 60 }
            .map { occurrence in
                let span = zone.words(for: occurrence.span)
                let length = LocalizedText.length(seconds: notice * 60)
                let latest = zone.local(occurrence.span.start.adding(seconds: -notice * 60)).minuteText
                let clock = zone.local(now).minuteText
                return Finding(
                    rule: id, occurrence: occurrence.span.start,
                    message: LocalizedText(
                        zh: "\(span.zh) 来不及了：最迟要提前 \(length.zh)，在 \(latest) 以前预订（现在是 \(clock)）。",
                        en:
                            "\(span.en) is too near: it had to be booked \(length.en) ahead, by \(latest) (it is now \(clock))."
                    ))
            }
    }
}
