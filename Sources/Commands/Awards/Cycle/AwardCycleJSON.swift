import CivilTime
import Learning
import Operations

extension JSONValue {
    /// A cycle with its dates.
    static func awardCycle(_ cycle: AwardCycle) -> JSONValue {
        let dates = cycle.dates
        return [
            "name": .string(cycle.name), "state": .string(cycle.state.rawValue),
            "from": .string(cycle.period.first.description), "to": .string(cycle.period.last.description),
            "awards": JSONValue(cycle.awards.map(\.rawValue)),
            "policyVersion": JSONValue(cycle.rules.map { Int($0.version) }),
            "policyHash": JSONValue(cycle.rules?.hash), "seed": .string(cycle.seed),
            "nominationsUntil": .string(dates.nominationsLast.description),
            "cutOff": JSONValue(dates.cutOff?.description),
            "publicityFrom": JSONValue(dates.publicity?.first.description),
            "publicityTo": JSONValue(dates.publicity?.last.description),
            "awardDay": JSONValue(dates.awardDay?.description), "decided": JSONValue(dates.decided?.description),
        ]
    }
}

extension AwardCycleTable {
    /// The cycle for programs. Meant for those who keep the file, never for the public.
    var json: JSONValue {
        [
            "cycle": .awardCycle(card.cycle), "archiveFrom": JSONValue(card.archiveDay?.description),
            "next": JSONValue(card.next?.rawValue), "panel": JSONValue(card.panel),
            "candidates": .array(card.candidates.map { .candidate($0) }),
            "objections": .array(card.objections.map { .objection($0) }),
        ]
    }
}

extension JSONValue {
    fileprivate static func candidate(_ candidate: AwardCycleCard.Candidate) -> JSONValue {
        let (nomination, score) = (candidate.nomination, candidate.nomination.score)
        return [
            "number": .int(Int(nomination.number)), "award": .string(nomination.award.rawValue),
            "candidate": .string(candidate.name.zh), "manner": .string(nomination.manner.rawValue),
            "nominator": JSONValue(candidate.nominator), "score": score.map { .points($0.total) } ?? nil,
            "parts": .parts(score?.parts ?? []), "eligible": JSONValue(score?.isEligible),
            "unmet": JSONValue((score?.unmet ?? []).map(\.words.spoken)), "rank": JSONValue(score?.rank),
            "tieBreak": JSONValue(score?.tieBreak?.rawValue), "proposed": .bool(score?.isProposed ?? false),
            "commended": .bool(score?.isCommended ?? false),
            "judgements": .array(
                candidate.judgements.map {
                    [
                        "member": JSONValue($0.member), "points": .points($0.judgement.points),
                        "reason": .string($0.judgement.reason),
                    ]
                }),
            "recused": .array(
                candidate.recused.map { ["member": .string($0.member), "tie": .string($0.tie.rawValue)] }),
        ]
    }

    fileprivate static func objection(_ objection: AwardCycleCard.Objection) -> JSONValue {
        [
            "id": .int(Int(objection.objection.number)), "nomination": .int(Int(objection.objection.nomination)),
            "candidate": .string(objection.candidate.zh), "award": .string(objection.award.rawValue),
            "objector": JSONValue(objection.objector), "reason": .string(objection.objection.reason),
            "outcome": JSONValue(objection.objection.answer?.outcome.rawValue),
            "answer": JSONValue(objection.objection.answer?.words),
        ]
    }
}
