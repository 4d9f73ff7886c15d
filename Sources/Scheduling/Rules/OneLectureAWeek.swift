import CivilTime

/// The reading lecture is held once a week, from Monday to Sunday on the community's calendar. Where a wish itself has several
/// dates in one week, all but the first are told.
///
/// It is only a warning: a week may have a second lecture where people want one.
struct OneLectureAWeek: Rule {
    let id = RuleID.oneLectureAWeek

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard proposal.details.kind == .lecture else { return [] }
        let zone = surroundings.zone
        let monday = { (span: TimeSpan) in zone.local(span.start).date.monday }
        let others = Dictionary(grouping: surroundings.lectures) { monday($0.span) }
        var own = Dictionary(grouping: proposal.occurrences.filter(\.stands).map(\.span), by: monday)
        return proposal.occurrences.filter { !$0.stands }.compactMap { occurrence in
            let week = monday(occurrence.span)
            defer { own[week, default: []].append(occurrence.span) }
            let lectures =
                others[week, default: []].map { Lecture(span: $0.span, title: $0.holder.title) }
                + own[week, default: []].map { Lecture(span: $0, title: proposal.details.title) }
            return lectures.min { $0.span.start < $1.span.start }.map { lecture in
                Finding(
                    rule: id, severity: .should, occurrence: occurrence.span.start,
                    message: message(week, lecture, occurrence, zone),
                    neighbours: Neighbours(others[week, default: []]).mentions)
            }
        }
    }

    /// A lecture that a week has.
    private struct Lecture {
        let span: TimeSpan
        let title: String
    }

    private func message(
        _ monday: LocalDate, _ lecture: Lecture, _ occurrence: ProposedOccurrence, _ zone: Zone
    ) -> LocalizedText {
        let week = monday.wordsWithWeekday
        let (held, asked) = (zone.words(for: lecture.span), zone.words(for: occurrence.span))
        return LocalizedText(
            zh: "\(week.zh)起的一周已有讲座“\(lecture.title)”，在 \(held.zh)；\(asked.zh) 又是一场。",
            en: "The week from \(week.en) has its lecture, “\(lecture.title)” on \(held.en); \(asked.en) is another.")
    }
}
