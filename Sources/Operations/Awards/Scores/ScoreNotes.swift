import CivilTime
import Learning
import Scheduling

/// What one should know of a score beside its figures: who moved in or out, whose age counts how, what was logged late.
struct ScoreNotes {
    private let ledger: AwardLedger
    private let award: AwardKind
    private let policy: AwardPolicy

    init(_ ledger: AwardLedger, award: AwardKind, policy: AwardPolicy) {
        self.ledger = ledger
        self.award = award
        self.policy = policy
    }

    /// The notes, a sentence each.
    func notes(on score: CandidateScore) -> [LocalizedText] {
        let own: [LocalizedText] =
            switch score.candidate.level {
            case .household: moves(of: Household.ID(score.candidate.number))
            case .building: [households(score)].compactMap(\.self)
            case .person: [age(of: Person.ID(score.candidate.number))].compactMap(\.self)
            }
        return own + (score.parts.contains { $0.part == .backDated } ? [late] : [])
    }

    private func moves(of household: Household.ID) -> [LocalizedText] {
        let period = ledger.period
        return (ledger.stays[household] ?? []).sorted {
            ($0.person.id, $0.days.lowerBound) < ($1.person.id, $1.days.lowerBound)
        }
        .compactMap { stay in
            let (name, first, last) = (stay.person.name, stay.days.lowerBound, stay.days.upperBound)
            switch (first > period.first, last < period.last) {
            case (false, false): return nil
            case (true, false):
                return LocalizedText(
                    zh: "\(name) \(first) 起住在这里，从那天起算这一户的。",
                    en: "\(name) has lived here since \(first) and counts for the household from then on.")
            case (false, true):
                return LocalizedText(
                    zh: "\(name)住到 \(last)，到那天为止算这一户的。",
                    en: "\(name) lived here through \(last) and counts for the household until then.")
            case (true, true):
                return LocalizedText(
                    zh: "\(name) \(first) 到 \(last) 住在这里，只有这些天算这一户的。",
                    en: "\(name) lived here from \(first) through \(last); only those days count for the household.")
            }
        }
    }

    private func households(_ score: CandidateScore) -> LocalizedText? {
        let count = ledger.stays.keys.count { ledger.homes[$0]?.building.id.value == score.candidate.number }
        return LocalizedText(
            zh: "按户平均：这段时间有人住过的共 \(count) 户，读没读都算在内；搬家的人按当天住在哪里算。",
            en: "Everything is for each household: \(count) had somebody living there in these days, readers or not; "
                + "who moved counts where they lived on the day.")
    }

    private func age(of id: Person.ID) -> LocalizedText? {
        guard let person = ledger.people[id] else { return nil }
        guard let birthYear = person.birthYear else {
            return award == .resident
                ? LocalizedText(
                    zh: "没有登记出生年份，按成年人算。", en: "The year of birth is not known; \(person.name) counts as grown up.")
                : nil
        }
        let grownUp = birthYear + 18
        guard
            grownUp == ledger.period.first.year
                || (grownUp > ledger.period.first.year && grownUp <= ledger.period.last.year)
        else { return nil }
        return LocalizedText(
            zh: "\(person.name) \(grownUp) 年满 18 岁；只知道出生年份，按开始那天一定已满的周岁算，这一届仍参评好少年。",
            en:
                "\(person.name) turns 18 in \(grownUp). Only the year of birth is known and the age certain on the first "
                + "day counts, so this time it is the young person's award.")
    }

    private var late: LocalizedText {
        let share = policy[.backDatedShare]
        return LocalizedText(
            zh: "事后补记的阅读最多占总分的 \(share)%；达标条件照常全算。",
            en:
                "Reading logged on a later day makes up \(share) % of a score at most; for the conditions it counts in full."
        )
    }
}
