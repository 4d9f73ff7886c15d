import CivilTime
import Testing

@testable import Learning

/// Makings of awards: the year 2026, and records of what people did in it.
enum Sample {
    static func year(_ year: Int = 2026) throws -> AwardPeriod {
        try #require(AwardPeriod(from: LocalDate("\(year)-01-01"), through: LocalDate("\(year)-12-31")))
    }

    static func scorer(_ policy: AwardPolicy = .standard) throws -> AwardScorer {
        AwardScorer(policy: policy, period: try year())
    }

    /// So many sessions, so many hours, in these months (1 is January).
    static func tally(_ sessions: Int, hours: Int, in months: some Sequence<Int> = [1]) -> ReadingTally {
        ReadingTally(sessions: sessions, seconds: hours * 3_600, months: MonthSet(months.map { $0 - 1 }))
    }

    static func record(_ change: (inout LearningRecord) -> Void) -> LearningRecord {
        var record = LearningRecord()
        change(&record)
        return record
    }

    static func person(born birthYear: Int?, _ change: (inout PersonEvidence) -> Void) -> CandidateEvidence {
        var person = PersonEvidence()
        person.birthYear = birthYear
        change(&person)
        return .person(person)
    }
}

extension CandidateScore {
    /// The parts as `hours 16.5`.
    var told: [String] { parts.map { "\($0.part.rawValue) \($0.points)" } }
}
