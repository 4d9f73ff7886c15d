import CivilTime

/// The weekly reading lecture (社区半小时读书讲座) is thirty minutes by the clock; the exchange of what people took from it
/// follows as a meeting of its own.
///
/// Book the lecture `--for 30m`; `shuxiang lecture plan` adds the exchange after it.
struct LectureNotHalfAnHour: Rule {
    let id = RuleID.lectureNotHalfAnHour
    private static let halfAnHour = 30 * 60

    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding] {
        guard proposal.details.kind == .lecture, proposal.schedule.seconds != Self.halfAnHour else { return [] }
        let minutes = proposal.schedule.seconds / 60
        return proposal.occurrences.map { occurrence in
            let day = surroundings.zone.local(occurrence.span.start).date.wordsWithWeekday
            return Finding(
                rule: id, occurrence: occurrence.span.start,
                message: LocalizedText(
                    zh: "\(day.zh)的讲座安排了 \(minutes) 分钟；半小时读书讲座是 30 分钟，交流另排在其后。",
                    en: "The lecture on \(day.en) is \(minutes) minutes; it must be 30, with the exchange after it."))
        }
    }
}
