import CivilTime
import Testing

@testable import Learning

/// Each award once, computed by hand.
@Suite struct AwardScorerTests {
    /// Grandmother, born 1962, and her grandchild, born 2014, in 2026.
    ///
    ///     hours        45 + 18, and 3 logged late    66 of 120 h      30 × 66/120 = 16.50
    ///     months       January to October            10 of 12         20 × 10/12  = 16.66 (cut off)
    ///     generations  both in January to May        5 of 6           20 × 5/6    = 16.66
    ///     lectures     2 + 3                         5 of 6           15 × 5/6    = 12.50
    ///     insights     1 + 2                         3 of 4           15 × 3/4    = 11.25
    ///                                                                 together      73.57
    ///
    /// Without what was logged late: 15.75 + 16.66 + 13.33 (four months) + 12.50 + 11.25 = 69.49. A fifth of a score may come from
    /// late entries, so it is 69.49 ÷ 0.8 = 86.86 at most, and nothing is cut.
    @Test func `a family`() throws {
        let grandmother = FamilyMember(
            person: 1, birthYear: 1962, guardian: nil,
            record: Sample.record {
                $0.watched = Sample.tally(40, hours: 45, in: 1...10)
                $0.lecturesHeard = 2
                $0.insights = 1
            })
        let child = FamilyMember(
            person: 2, birthYear: 2014, guardian: nil,
            record: Sample.record {
                $0.watched = Sample.tally(20, hours: 18, in: 1...4)
                $0.backDated = Sample.tally(4, hours: 3, in: 5...5)
                $0.lecturesHeard = 3
                $0.insights = 2
            })
        let score = try Sample.scorer().score(
            AwardCandidate(.household, 7), for: .family, by: .household([grandmother, child]))
        #expect(
            score.told == [
                "hours 16.5", "active-months 16.66", "generations 16.66", "lectures 12.5", "insights 11.25",
            ])
        #expect(score.score.description == "73.57")
        #expect(score.isEligible)
    }

    /// Twelve households, of which five read 180 hours together, came to lectures 18 times and had 6 insights approved.
    ///
    ///     taking part  5/12 of 100 %     45 × 5/12        = 18.75
    ///     hours        180/12 = 15 of 36 25 × 15/36       = 10.41 (cut off)
    ///     lectures     18/12 = 1.5 of 2  15 × 1.5/2       = 11.25
    ///     insights     6/12 = 0.5 of 1   15 × 0.5/1       =  7.50
    ///                                    together           47.91
    @Test func `a building`() throws {
        let households =
            (0..<5).map { number in
                Sample.record {
                    $0.watched = Sample.tally(30, hours: 36)
                    $0.lecturesHeard = number == 0 ? 18 : 0
                    $0.insights = number == 1 ? 6 : 0
                }
            } + Array(repeating: LearningRecord(), count: 7)
        let score = try Sample.scorer().score(
            AwardCandidate(.building, 3), for: .building, by: .building(households))
        #expect(score.told == ["participation 18.75", "hours 10.41", "lectures 11.25", "insights 7.5"])
        #expect(score.score.description == "47.91")
        #expect(score.isEligible)
    }

    /// Read 30 h in 20 sessions, heard 9 lectures, wrote 3 insights, served 14 h, gave 2 lectures, 3 households endorse.
    ///
    ///     hours         30 of 60          25 × 30/60  = 12.50
    ///     lectures      9 of 12           13 × 9/12   =  9.75
    ///     insights      3 of 4            12 × 3/4    =  9.00
    ///     giving        14 + 2 × 5 of 40  30 × 24/40  = 18.00
    ///     endorsements  3 of 5            20 × 3/5    = 12.00
    ///                                     together      61.25
    @Test func `a resident`() throws {
        let evidence = Sample.person(born: 1962) {
            $0.record.watched = Sample.tally(20, hours: 30)
            $0.record.lecturesHeard = 9
            $0.record.insights = 3
            $0.record.serviceSeconds = 14 * 3_600
            $0.record.lecturesGiven = 2
            $0.endorsements = 3
            $0.monthsHere = 40
        }
        let score = try Sample.scorer().score(AwardCandidate(.person, 1), for: .resident, by: evidence)
        #expect(score.told == ["hours 12.5", "lectures 9.75", "insights 9", "giving 18", "endorsements 12"])
        #expect(score.score.description == "61.25")
        #expect(score.isEligible)
    }

    /// Read 24 h in 16 sessions, heard 3 lectures, wrote 2 insights, led a reading twice and gave a lecture.
    ///
    ///     hours       24 of 60    45 × 24/60 = 18.00
    ///     lectures    3 of 6      15 × 3/6   =  7.50
    ///     insights    2 of 4      20 × 2/4   = 10.00
    ///     initiative  2 + 1 of 4  20 × 3/4   = 15.00
    ///                             together     50.50
    @Test func `a young person`() throws {
        let evidence = Sample.person(born: 2014) {
            $0.record.watched = Sample.tally(16, hours: 24)
            $0.record.lecturesHeard = 3
            $0.record.insights = 2
            $0.record.initiatives = 2
            $0.record.lecturesGiven = 1
            $0.hasGuardian = true
            $0.hasConsent = true
        }
        let score = try Sample.scorer().score(AwardCandidate(.person, 2), for: .youngPerson, by: evidence)
        #expect(score.told == ["hours 18", "lectures 7.5", "insights 10", "initiative 15"])
        #expect(score.score.description == "50.5")
        #expect(score.isEligible)
    }

    /// 60 h logged late earn 25, six lectures 6.50: 31.50 in all. Without the late ones it is 6.50, so a score of 6.50 ÷ 0.8 = 8.12 at
    /// most, and 23.38 are taken off. All 20 sessions count for the conditions.
    @Test func `what was logged late makes up a fifth of a score at most`() throws {
        let evidence = Sample.person(born: 1962) {
            $0.record.backDated = Sample.tally(20, hours: 60)
            $0.record.lecturesHeard = 6
            $0.monthsHere = 12
        }
        let score = try Sample.scorer().score(AwardCandidate(.person, 1), for: .resident, by: evidence)
        #expect(score.told.filter { !$0.hasSuffix(" 0") } == ["hours 25", "lectures 6.5", "back-dated -23.38"])
        #expect(score.score.description == "8.12")
        #expect(score.isEligible)
    }

    @Test func `a community that types up a notebook lets late entries count in full`() throws {
        let policy = try AwardPolicy([.process(.backDatedShare): 100])
        let evidence = Sample.person(born: 1962) { $0.record.backDated = Sample.tally(20, hours: 60) }
        let score = try Sample.scorer(policy).score(AwardCandidate(.person, 1), for: .resident, by: evidence)
        #expect(score.score == Points(25))
    }

    @Test func `everything beyond the full marks earns no more than them`() throws {
        let evidence = Sample.person(born: 1962) {
            $0.record.watched = Sample.tally(500, hours: 900, in: 1...12)
            $0.record.lecturesHeard = 80
            $0.record.insights = 50
            $0.record.serviceSeconds = 900 * 3_600
            $0.endorsements = 30
            $0.monthsHere = 40
        }
        #expect(
            try Sample.scorer().score(AwardCandidate(.person, 1), for: .resident, by: evidence).score == Points(100))
    }

    // MARK: - Generations

    @Test(arguments: [
        (1996, 2014, nil, true), (1997, 2014, nil, false), (1997, 2014, 1, true), (nil, 2014, nil, false),
    ])
    func `two generations are a guardian and a child, or 18 years apart`(
        elder: Int?, younger: Int, guardian: Int64?, expected: Bool
    ) {
        let one = FamilyMember(person: 1, birthYear: elder, guardian: nil, record: LearningRecord())
        let other = FamilyMember(person: 2, birthYear: younger, guardian: guardian, record: LearningRecord())
        #expect(one.isOfOtherGeneration(than: other) == expected)
        #expect(other.isOfOtherGeneration(than: one) == expected)
    }

    // MARK: - Conditions

    @Test func `a family that does little is told how far it is of each condition`() throws {
        let member = FamilyMember(
            person: 1, birthYear: 1962, guardian: nil, record: Sample.record { $0.watched = Sample.tally(3, hours: 2) })
        let score = try Sample.scorer().score(AwardCandidate(.household, 7), for: .family, by: .household([member]))
        #expect(
            score.unmet.map(\.explanation.zh) == [
                "家里有阅读的 1 人，至少要 2 人", "阅读 2 小时，至少要 36 小时", "有阅读的月份 1 个月，至少要 9 个月",
            ])
    }

    @Test func `of twelve sessions and twenty hours of service one is enough`() throws {
        func unmet(sessions: Int, hours: Int) throws -> [AwardGate] {
            let evidence = Sample.person(born: 1962) {
                $0.record.watched.sessions = sessions
                $0.record.serviceSeconds = hours * 3_600
                $0.monthsHere = 3
            }
            return try Sample.scorer().score(AwardCandidate(.person, 1), for: .resident, by: evidence).unmet.map(\.gate)
        }
        #expect(try unmet(sessions: 12, hours: 0) == [])
        #expect(try unmet(sessions: 0, hours: 20) == [])
        #expect(try unmet(sessions: 11, hours: 19) == [.takingPart])
    }

    /// Whoever turns 18 in the first year of the period may have been 17 when it began.
    @Test(arguments: [
        (2007, true, false), (2008, false, true), (2020, false, true), (2021, false, false), (nil, true, false),
    ])
    func `everybody of six and over is a candidate for one of the two personal awards`(
        born: Int?, resident: Bool, young: Bool
    ) throws {
        let age = AwardAge(birthYear: born, period: try Sample.year())
        #expect((age.obstacle(to: .resident, under: .standard) == nil) == resident)
        #expect((age.obstacle(to: .youngPerson, under: .standard) == nil) == young)
    }

    @Test func `a child needs a guardian who agrees`() throws {
        func gates(_ change: @escaping (inout PersonEvidence) -> Void) throws -> [UnmetGate] {
            let evidence = Sample.person(born: 2014) {
                $0.record.watched.sessions = 12
                change(&$0)
            }
            return try Sample.scorer().score(AwardCandidate(.person, 2), for: .youngPerson, by: evidence).unmet
        }
        #expect(try gates { _ in } == [.noGuardian])
        #expect(try gates { $0.hasGuardian = true } == [.noConsent])
        #expect(try gates { $0.hasConsent = true } == [.noGuardian])
    }

    @Test func `who won lately rests`() throws {
        let candidate = AwardCandidate(.household, 7)
        let scorer = AwardScorer(policy: .standard, period: try Sample.year(), resting: [candidate])
        #expect(scorer.score(candidate, for: .family, by: .household([])).unmet.last == .resting)
    }
}
