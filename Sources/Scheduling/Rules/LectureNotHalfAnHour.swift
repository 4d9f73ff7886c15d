import CivilTime

/// The weekly reading lecture (社区半小时读书讲座) is thirty minutes by the clock; the exchange of what people took from it
/// follows as a meeting of its own.
///
/// Book the lecture `--for 30m`; `shuxiang lecture plan` adds the exchange after it.
struct LectureNotHalfAnHour: Rule {
    let id = RuleID.lectureNotHalfAnHour
    private static let halfAnHour = 30 * 60

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard proposal.details.kind == .lecture else { return [] }
        let zone = surroundings.zone
        return proposal.occurrences.compactMap { occurrence in
            let seconds = proposal.seconds(of: occurrence, in: zone)
            guard seconds != Self.halfAnHour else { return nil }
            let day = zone.local(occurrence.span.start).date.wordsWithWeekday
            let length = LocalizedText.length(seconds: seconds)
            return Finding(
                rule: id, occurrence: occurrence.span.start,
                message: LocalizedText(
                    zh: "\(day.zh)的讲座安排了 \(length.zh)；半小时读书讲座是 30 分钟，交流另排在其后。",
                    en: "The lecture on \(day.en) is \(length.en); it must be 30 min, with the exchange after it."))
        }
    }
}
