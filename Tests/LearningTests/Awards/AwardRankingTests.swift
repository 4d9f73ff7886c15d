import CivilTime
import SeededRandom
import Testing

@testable import Learning

@Suite struct AwardRankingTests {
    private static func score(
        _ number: Int64, _ points: Int, rate: Int = 50, isEligible: Bool = true
    ) -> CandidateScore {
        CandidateScore(
            AwardCandidate(.person, number),
            parts: [ScorePart(.hours, points: Points(points), full: Points(100), figure: Figure(0, .hours), fullAt: 1)],
            unmet: isEligible ? [] : [.noHome], rate: Figure(rate, .percent))
    }

    /// The order as `1 #3`.
    private static func told(_ standings: [Standing]) -> [String] {
        standings.map { "\($0.rank.map(String.init) ?? "-") #\($0.score.candidate.number)" }
    }

    @Test func `more points come first, and who does not meet the conditions has no place`() {
        let standings = AwardRanking(winners: 1).standings([
            Self.score(1, 40), Self.score(2, 90, isEligible: false), Self.score(3, 60),
        ])
        #expect(Self.told(standings) == ["1 #3", "2 #1", "- #2"])
        #expect(standings.map(\.wins) == [true, false, false])
    }

    @Test func `of equals the better rate comes first, then who has not won before, then the lot`() {
        let scores = [Self.score(1, 60), Self.score(2, 60), Self.score(3, 60, rate: 70), Self.score(4, 60)]
        let ranking = AwardRanking(
            winners: 2, formerWinners: [AwardCandidate(.person, 1)], lot: AwardLot(seed: "2026"))
        let standings = ranking.standings(scores)
        #expect(Self.told(standings).first == "1 #3")
        #expect(Self.told(standings).last == "4 #1")
        #expect(standings.map(\.tieBreak) == [.rate, .rate, .lot, .firstTime])
    }

    @Test func `before a seed is published equals share a place`() {
        let standings = AwardRanking(winners: 1).standings([
            Self.score(2, 60), Self.score(1, 60), Self.score(3, 50),
        ])
        #expect(Self.told(standings) == ["1 #1", "1 #2", "3 #3"])
        #expect(standings.map(\.wins) == [true, true, false])
        #expect(standings.map(\.tieBreak) == [.open, .open, nil])
    }

    @Test(arguments: 1...20)
    func `one seed breaks ties the same way, in whatever order the candidates come`(seed: Int) {
        var chance = SeededGenerator(seed: seed)
        let ranking = AwardRanking(winners: 3, lot: AwardLot(seed: "\(seed)"))
        let scores = (1...20).map { Self.score($0, 60) }
        let order = Self.told(ranking.standings(scores))
        #expect(Self.told(ranking.standings(scores.shuffled(using: &chance))) == order)
        #expect(Set(order).count == 20)
    }

    /// Computed by a program of a few lines in Python from the description in `AwardLot`.
    @Test(arguments: [
        ("2026", AwardCandidate(.person, 1), 14_946_174_673_050_946_664 as UInt64),
        ("2026", AwardCandidate(.person, 2), 15_027_713_389_849_029_733),
        ("2026", AwardCandidate(.person, 3), 8_415_399_923_364_705_628),
        ("快乐8 第2026301期", AwardCandidate(.household, 12), 4_729_067_297_789_804_105),
    ])
    func `anybody can draw the lot again`(seed: String, candidate: AwardCandidate, lot: UInt64) {
        #expect(AwardLot(seed: seed).number(of: candidate) == lot)
    }
}
