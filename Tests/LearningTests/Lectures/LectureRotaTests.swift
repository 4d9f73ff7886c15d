import CivilTime
import SeededRandom
import Testing

@testable import Learning

/// Who speaks when: said by the day of December 2026, for speakers named by letters.
@Suite struct LectureRotaTests {
    typealias Gap = LectureGap<String>
    typealias Offer = LectureOffer<String>
    typealias Member = RotaMember<String>

    private static func day(_ day: Int) throws -> LocalDate { try LocalDate("2026-12-01").adding(days: day - 1) }

    private static func gap(_ day: Int, away: [String] = []) throws -> Gap {
        LectureGap(on: try Self.day(day), hindrances: Dictionary(uniqueKeysWithValues: away.map { ($0, .away) }))
    }

    private static func offer(_ id: Int64, _ speaker: String, on day: Int? = nil) throws -> Offer {
        LectureOffer(
            id: id, speaker, topic: "题目", day: try day.map { try Self.day($0) }, offered: Instant(seconds: id))
    }

    private static func member(_ speaker: String, last: Int? = nil, turns: Int = 0) throws -> Member {
        RotaMember(speaker, turns: turns, lastTurn: try last.map { try Self.day($0) })
    }

    /// The rota as `5 甲`.
    private static func told(_ rota: LectureRota<String>) -> [String] {
        rota.decisions().map { "\($0.gap.day.day) \($0.placement?.speaker ?? "-")" }
    }

    @Test func `An offer for the day comes before offers for any day, and these in the order in which they wait`()
        throws
    {
        let rota = LectureRota(
            gaps: [try Self.gap(5), try Self.gap(12), try Self.gap(19)],
            offers: [try Self.offer(1, "乙"), try Self.offer(2, "丙"), try Self.offer(3, "甲", on: 5)],
            circle: [try Self.member("丁")])
        #expect(Self.told(rota) == ["5 甲", "12 乙", "19 丙"])
    }

    @Test func `What nobody offers to goes to who spoke longest ago`() throws {
        let rota = LectureRota(
            gaps: [try Self.gap(5), try Self.gap(12), try Self.gap(19)],
            circle: [try Self.member("甲", last: -10), try Self.member("乙", last: -30), try Self.member("丙", last: -20)])
        #expect(Self.told(rota) == ["5 乙", "12 丙", "19 甲"])
    }

    @Test func `A newcomer stands at the median of the last turns`() throws {
        let rota = LectureRota(
            gaps: try [5, 12, 19, 26].map { try Self.gap($0) },
            circle: [
                try Self.member("甲", last: -10), try Self.member("乙", last: -30), try Self.member("新"),
                try Self.member("丙", last: -20),
            ])
        #expect(Self.told(rota) == ["5 乙", "12 新", "19 丙", "26 甲"])
    }

    @Test func `Whoever has not spoken this term comes before whoever has, however long ago`() throws {
        let rota = LectureRota(
            gaps: [try Self.gap(5)],
            circle: [try Self.member("甲", last: -40, turns: 1), try Self.member("乙", last: -5, turns: 0)])
        #expect(Self.told(rota) == ["5 乙"])
    }

    @Test func `A turn that was offered counts when turns are taken`() throws {
        let rota = LectureRota(
            gaps: [try Self.gap(5), try Self.gap(12)], offers: [try Self.offer(1, "甲", on: 12)],
            circle: [try Self.member("甲", last: -90), try Self.member("乙", last: -5)])
        #expect(Self.told(rota) == ["5 乙", "12 甲"])
    }

    @Test func `Who can come on one day only is let go first by who has waited longer and can come later`() throws {
        let rota = LectureRota(
            gaps: [try Self.gap(5), try Self.gap(12, away: ["乙"])],
            circle: [try Self.member("甲", last: -90), try Self.member("乙", last: -5)])
        #expect(Self.told(rota) == ["5 乙", "12 甲"])
        #expect(rota.decisions()[0].placement?.letting == ["甲"])
        #expect(rota.decisions()[1].placement?.letting == [])
    }

    @Test func `Where nobody can, the lecture stays free and says who cannot`() throws {
        let rota = LectureRota(
            gaps: [try Self.gap(5, away: ["甲", "乙"])], offers: [try Self.offer(1, "乙")], circle: [try Self.member("甲")])
        let decision = try #require(rota.decisions().first)
        #expect(decision.placement == nil)
        #expect(Set(decision.gap.hindrances.keys) == ["甲", "乙"])
    }

    @Test func `An offer for a day on which there is no lecture waits`() throws {
        let rota = LectureRota(gaps: [try Self.gap(5)], offers: [try Self.offer(1, "甲", on: 6)])
        #expect(Self.told(rota) == ["5 -"])
    }

    @Test func `Somebody speaks again only when everybody has`() throws {
        let rota = LectureRota(
            gaps: try [5, 12, 19, 26].map { try Self.gap($0) },
            circle: [try Self.member("甲"), try Self.member("乙"), try Self.member("丙")])
        #expect(Self.told(rota) == ["5 甲", "12 乙", "19 丙", "26 甲"])
    }

    @Test func `Every reason and hindrance speaks both languages`() {
        let hindrances: [SpeakerHindrance] = [.away, .busy(with: "合唱"), .gaveUp(reason: "病了")]
        #expect(hindrances.map(\.words.zh) == ["那天不在", "要参加“合唱”", "已说讲不了（病了）"])
        #expect(hindrances.allSatisfy { $0.words.en != $0.words.zh && !$0.words.en.isEmpty })
        #expect(TurnOrigin.allCases.allSatisfy { $0.name.zh != $0.name.en })
    }
}

/// Random towns, beside promises that are checked from outside.
@Suite struct LectureRotaPromiseTests {
    @Test("A random rota keeps every promise", arguments: 0..<UInt64(400))
    func promises(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let town = try Town(&random)
        let decisions = town.rota.decisions()
        #expect(decisions == town.rota.decisions(), "the same facts give the same rota")
        town.expectNobodyHindered(decisions)
        town.expectOffersFirst(decisions)
        town.expectFair(decisions)
        town.expectMostFirstTurns(decisions)
        town.expectStable(decisions)
    }
}

/// People with absences, offers and past turns.
private struct Town {
    let gaps: [LectureGap<Int>]
    let offers: [LectureOffer<Int>]
    let circle: [RotaMember<Int>]

    var rota: LectureRota<Int> { LectureRota(gaps: gaps, offers: offers, circle: circle) }

    init(_ random: inout SeededGenerator) throws {
        let start = try LocalDate("2026-12-05")
        let people = Array(0..<Int.random(in: 1...7, using: &random))
        let share = Int.random(in: 0...3, using: &random)
        let gaps = (0..<Int.random(in: 1...8, using: &random)).map { week in
            let away = people.filter { _ in Int.random(in: 0..<4, using: &random) < share }
            return LectureGap(
                on: start.adding(days: week * 7), hindrances: Dictionary(uniqueKeysWithValues: away.map { ($0, .away) })
            )
        }
        self.gaps = gaps
        offers = (0..<Int64.random(in: 0...4, using: &random)).map { id in
            LectureOffer(
                id: id, people.randomElement(using: &random) ?? 0, topic: "题目",
                day: Bool.random(using: &random) ? gaps.randomElement(using: &random)?.day : nil,
                offered: Instant(seconds: id))
        }
        circle = people.filter { _ in Int.random(in: 0..<5, using: &random) > 0 }.map { person in
            let days = Bool.random(using: &random) ? Int.random(in: 1...300, using: &random) : nil
            return RotaMember(
                person, turns: days.map { $0 < 60 ? 1 : 0 } ?? 0, lastTurn: days.map { start.adding(days: -$0) })
        }
    }

    func expectNobodyHindered(_ decisions: [RotaDecision<Int>]) {
        for decision in decisions {
            guard let speaker = decision.placement?.speaker else { continue }
            #expect(decision.gap.hindrances[speaker] == nil)
        }
    }

    /// No lecture goes round the circle while an offer that waits would fit it, and none is free that somebody could take.
    func expectOffersFirst(_ decisions: [RotaDecision<Int>]) {
        let taken = Set(decisions.compactMap { $0.placement?.offer?.id })
        let waiting = offers.filter { !taken.contains($0.id) }
        for decision in decisions where decision.placement?.offer == nil {
            #expect(
                !waiting.contains {
                    ($0.day ?? decision.gap.day) == decision.gap.day && decision.gap.isFree($0.speaker)
                })
            if decision.placement == nil { #expect(!circle.contains { decision.gap.isFree($0.speaker) }) }
        }
        for (index, decision) in decisions.enumerated() {
            guard let offer = decision.placement?.offer, offer.day == nil else { continue }
            // Whoever waited before and could have come has this lecture's place or an earlier one.
            let before = offers.filter { $0.id < offer.id && $0.day == nil && decision.gap.isFree($0.speaker) }
            let placed = decisions[...index].compactMap { $0.placement?.offer?.id }
            #expect(before.allSatisfy { placed.contains($0.id) })
        }
    }

    /// Nobody takes a turn while somebody free has had fewer in the term, or as many and waited longer, unless that one has a turn
    /// later in the same rota.
    func expectFair(_ decisions: [RotaDecision<Int>]) {
        for (index, decision) in decisions.enumerated() {
            guard let placement = decision.placement, placement.offer == nil else { continue }
            let speaker = state(of: placement.speaker, before: index, in: decisions)
            for other in circle where other.speaker != placement.speaker && decision.gap.isFree(other.speaker) {
                let theirs = state(of: other.speaker, before: index, in: decisions)
                let comesFirst =
                    theirs.turns < speaker.turns
                    || theirs.turns == speaker.turns && known(theirs) && known(speaker) && theirs.last < speaker.last
                let isServedLater = decisions[(index + 1)...].contains { $0.placement?.speaker == other.speaker }
                #expect(
                    !comesFirst || (theirs.turns == 0 && isServedLater && placement.letting.contains(other.speaker)))
            }
        }
    }

    private func known(_ state: (turns: Int, last: LocalDate)) -> Bool { state.last > .min }

    /// How often somebody has spoken in the term and when last, before a lecture is given away.
    private func state(of speaker: Int, before index: Int, in decisions: [RotaDecision<Int>]) -> (
        turns: Int, last: LocalDate
    ) {
        let offered = decisions.filter { $0.placement?.speaker == speaker && $0.placement?.offer != nil }.map(\.gap.day)
        let taken = decisions[..<index].filter { $0.placement?.speaker == speaker && $0.placement?.offer == nil }.map(
            \.gap.day)
        let member = circle.first { $0.speaker == speaker }
        let days = offered + taken + [member?.lastTurn].compactMap(\.self)
        return ((member?.turns ?? 0) + offered.count + taken.count, days.max() ?? .min)
    }

    /// As many of those without a turn have one as any way of giving the lectures away could give one: tried in every way.
    func expectMostFirstTurns(_ decisions: [RotaDecision<Int>]) {
        let left = decisions.filter { $0.placement?.offer == nil }
        let offered = Set(decisions.filter { $0.placement?.offer != nil }.compactMap { $0.placement?.speaker })
        let waiting = circle.filter { $0.turns == 0 && !offered.contains($0.speaker) }.map(\.speaker)
        let served = Set(left.compactMap { $0.placement?.speaker }).intersection(waiting)
        #expect(served.count == Self.most(waiting, on: left.map(\.gap)[...]))
    }

    private static func most(_ waiting: [Int], on gaps: ArraySlice<LectureGap<Int>>) -> Int {
        guard let gap = gaps.first else { return 0 }
        let rest = gaps.dropFirst()
        let choices = waiting.filter(gap.isFree).map { one in 1 + most(waiting.filter { $0 != one }, on: rest) }
        return max(choices.max() ?? 0, most(waiting, on: rest))
    }

    /// A second run over what is left finds nobody for anything.
    func expectStable(_ decisions: [RotaDecision<Int>]) {
        let taken = Set(decisions.compactMap { $0.placement?.offer?.id })
        let again = LectureRota(
            gaps: decisions.filter { $0.placement == nil }.map(\.gap), offers: offers.filter { !taken.contains($0.id) },
            circle: circle)
        #expect(again.decisions().allSatisfy { $0.placement == nil })
    }
}

extension RotaPlacement {
    /// The offer that it takes up.
    fileprivate var offer: LectureOffer<Speaker>? {
        switch reason {
        case .offeredForTheDay(let offer), .offered(let offer): offer
        case .longestAgo, .newcomer: nil
        }
    }
}
