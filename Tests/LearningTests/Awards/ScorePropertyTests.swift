import CivilTime
import SeededRandom
import Testing

@testable import Learning

/// What holds for every score, whatever people did.
@Suite struct ScorePropertyTests {
    private static let seeds = 1...40

    private static func record(_ chance: inout SeededGenerator) -> LearningRecord {
        Sample.record {
            $0.watched = tally(&chance)
            $0.backDated = tally(&chance)
            $0.lecturesHeard = Int.random(in: 0...9, using: &chance)
            $0.lecturesGiven = Int.random(in: 0...3, using: &chance)
            $0.insights = Int.random(in: 0...6, using: &chance)
            $0.serviceSeconds = Int.random(in: 0...200_000, using: &chance)
            $0.initiatives = Int.random(in: 0...5, using: &chance)
        }
    }

    private static func tally(_ chance: inout SeededGenerator) -> ReadingTally {
        let sessions = Int.random(in: 0...60, using: &chance)
        let months = (0..<min(sessions, 12)).map { _ in Int.random(in: 0..<12, using: &chance) }
        return ReadingTally(sessions: sessions, seconds: sessions * 2_357, months: MonthSet(months))
    }

    private static func evidence(for kind: AwardKind, _ chance: inout SeededGenerator) -> CandidateEvidence {
        switch kind {
        case .family:
            .household(
                (1...Int.random(in: 1...5, using: &chance)).map { number in
                    FamilyMember(
                        person: Int64(number), birthYear: Int.random(in: 1940...2018, using: &chance), guardian: nil,
                        record: record(&chance))
                })
        case .building: .building((0..<Int.random(in: 1...30, using: &chance)).map { _ in record(&chance) })
        case .resident, .youngPerson:
            Sample.person(born: kind == .resident ? 1980 : 2014) {
                $0.record = record(&chance)
                $0.monthsHere = Int.random(in: 0...40, using: &chance)
                $0.endorsements = Int.random(in: 0...7, using: &chance)
                $0.hasGuardian = Bool.random(using: &chance)
                $0.hasConsent = Bool.random(using: &chance)
            }
        }
    }

    /// The evidence with one more session of somebody, in a month, logged late or not.
    private static func adding(_ month: Int, isLate: Bool, to evidence: CandidateEvidence) -> CandidateEvidence {
        func more(_ record: LearningRecord) -> LearningRecord {
            let session = ReadingTally(sessions: 1, seconds: 2_400, months: MonthSet([month]))
            return Sample.record {
                $0 = record
                if isLate { $0.backDated = record.backDated + session } else { $0.watched = record.watched + session }
            }
        }
        switch evidence {
        case .household(let members):
            return .household(
                members.enumerated().map { place, member in
                    place > 0
                        ? member
                        : FamilyMember(
                            person: member.person, birthYear: member.birthYear, guardian: nil,
                            record: more(member.record))
                })
        case .building(let households):
            return .building(households.enumerated().map { $0.offset > 0 ? $0.element : more($0.element) })
        case .person(var person):
            person.record = more(person.record)
            return .person(person)
        }
    }

    @Test(arguments: AwardKind.allCases, seeds)
    func `a session more never lowers a score, nor takes a condition away`(_ kind: AwardKind, seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        let scorer = try Sample.scorer()
        let candidate = AwardCandidate(kind.level, 1)
        var evidence = Self.evidence(for: kind, &chance)
        for step in 0..<30 {
            let before = scorer.score(candidate, for: kind, by: evidence)
            evidence = Self.adding(step % 12, isLate: Bool.random(using: &chance), to: evidence)
            let after = scorer.score(candidate, for: kind, by: evidence)
            #expect(after.score >= before.score)
            #expect(Set(after.unmet.map(\.gate)).isSubset(of: before.unmet.map(\.gate)))
        }
    }

    @Test(arguments: AwardKind.allCases, seeds)
    func `the parts lie within their marks, and the whole between none and all of them`(
        _ kind: AwardKind, seed: Int
    ) throws {
        var chance = SeededGenerator(seed: seed)
        let evidence = Self.evidence(for: kind, &chance)
        let score = try Sample.scorer().score(AwardCandidate(kind.level, 1), for: kind, by: evidence)
        #expect(score.parts.reduce(0) { $0 + $1.points.hundredths } == score.score.hundredths)
        #expect((Points.zero...Points(AwardPolicy.fullMarks)).contains(score.score))
        for part in score.parts where part.part != .backDated {
            #expect((Points.zero...part.full).contains(part.points), "\(part.part)")
        }
    }

    @Test(arguments: seeds)
    func `what was logged late is never more than a fifth of a score`(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        let record = Self.record(&chance)
        let (all, watched) = try (
            Self.score(of: record), Self.score(of: record.withoutBackDated)
        )
        #expect((all.hundredths - watched.hundredths) * 5 <= all.hundredths)
    }

    private static func score(of record: LearningRecord) throws -> Points {
        let evidence = Sample.person(born: 1980) { $0.record = record }
        return try Sample.scorer().score(AwardCandidate(.person, 1), for: .resident, by: evidence).score
    }

    @Test(arguments: seeds)
    func `a building's score does not change when every household is doubled`(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        let households = (0..<Int.random(in: 1...30, using: &chance)).map { _ in Self.record(&chance) }
        let (scorer, candidate) = (try Sample.scorer(), AwardCandidate(.building, 1))
        let once = scorer.score(candidate, for: .building, by: .building(households))
        let twice = scorer.score(candidate, for: .building, by: .building(households + households))
        #expect(once.told == twice.told)
    }
}
