import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

/// A cycle of 2026, and neighbours who speak for its candidates.
@Suite struct EndorseCandidateTests {
    private func house() throws -> House {
        let house = try House()
        try house.settle("李春花", in: "201")
        try house.settle("王建国", in: "201")
        try house.settle("吴明远", in: "202")
        try house.settle("周雅琴", in: "202")
        try house.settle("小张", born: 2014, in: "203", guardian: "吴明远")
        try house.addPeople(["郭文斌"])
        try house.openCycle("2026年度", "2026-01-01", "2026-12-31")
        return house
    }

    private func endorse(_ house: House, _ candidate: String, by endorser: String) throws -> Int {
        try EndorseCandidate(at: house.desk())("2026", candidate: candidate, by: endorser).households
    }

    @Test func `Each household counts once, and its points are explained`() throws {
        let house = try house()
        #expect(try endorse(house, "李春花", by: "吴明远") == 1)
        #expect(throws: AwardError.spokenAlready(household: "1号楼 202", candidate: "李春花")) {
            try endorse(house, "李春花", by: "周雅琴")
        }
        let answer = try ExplainScore(at: house.desk())("李春花", for: .resident, in: .cycle("2026"))
        #expect(answer.score.parts.first { $0.part == .endorsements }?.points == Points(4))
        #expect(answer.lines.map(\.kind) == [.endorsements] && answer.lines.map(\.title) == ["1号楼 202"])
    }

    @Test func `The own household, a child and somebody without a home do not speak`() throws {
        let house = try house()
        #expect(throws: AwardError.ownHousehold(endorser: "王建国", candidate: "李春花")) {
            try endorse(house, "李春花", by: "王建国")
        }
        #expect(throws: AwardError.tooYoung(endorser: "小张")) { try endorse(house, "李春花", by: "小张") }
        #expect(throws: AwardError.noHome(endorser: "郭文斌")) { try endorse(house, "李春花", by: "郭文斌") }
        #expect(throws: OperationError.self) { try endorse(house, "没有", by: "吴明远") }
    }

    @Test func `A cycle that is not open takes none`() throws {
        let house = try house()
        try house.openCycle("2027年度", "2027-01-01", "2027-12-31", state: .draft)
        #expect(throws: LearningError.self) {
            try EndorseCandidate(at: house.desk())("2027", candidate: "李春花", by: "吴明远")
        }
    }
}

/// What standings make of a cycle: its rules, its seed, and who won before.
@Suite struct CycleStandingsTests {
    private func house() throws -> House {
        let house = try House()
        for (name, household) in [("李春花", "201"), ("王建国", "202")] {
            try house.settle(name, in: household)
            for day in 1...12 { try house.read(name, "2026-03-\(day < 10 ? "0" : "")\(day)T20:00", minutes: 30) }
        }
        return house
    }

    private func order(_ house: House, _ cycle: String = "2026") throws -> [String] {
        try ShowStandings(at: house.lateDesk())(.cycle(cycle), for: .resident).rows.map {
            "\($0.rank.map(String.init) ?? "-") \($0.name.zh) \($0.tieBreak?.rawValue ?? "")"
        }
    }

    @Test func `A tie is broken by the seed of the cycle, the same way every time`() throws {
        let house = try house()
        try house.openCycle("2026年度", "2026-01-01", "2026-12-31", seed: "000000007")
        let first = try order(house)
        #expect(Set(first.map { $0.suffix(3) }) == ["lot"] && first.map { $0.prefix(1) } == ["1", "2"])
        #expect(try order(house) == first)
    }

    @Test func `Frozen rules hold for their cycle whatever comes later`() throws {
        let house = try house()
        try house.openCycle("2026年度", "2026-01-01", "2026-12-31")
        let strict = AwardPolicy.standard.text.replacing("at-least-sessions = 12 ", with: "at-least-sessions = 99 ")
        _ = try KeepAwardPolicy(at: house.desk()).set(Array(strict.utf8))
        #expect(try order(house).allSatisfy { !$0.hasPrefix("-") })
        let today = try house.standings(.resident, "2026-01-01", "2026-12-31")
        #expect(today.rows.allSatisfy { $0.rank == nil })
    }
}

extension House {
    /// A cycle that was opened with the rules of today.
    func openCycle(
        _ name: String, _ first: String, _ last: String, state: AwardCycleState = .open, seed: String = "1"
    ) throws {
        let desk = try desk()
        let period = try #require(AwardPeriod(from: LocalDate(first), through: LocalDate(last)))
        try desk.write { file in
            let number = try file.insertAwardCycle(
                name, period: period, awards: AwardKind.allCases, seed: seed,
                dates: AwardCycle.Dates(nominationsLast: period.last), uid: "\(name)@test", now: desk.now)
            guard state != .draft else { return }
            var cycle = try file.reader.awardCycle(named: name)
            let rules = try AwardRules(current: file, at: desk)
            cycle.state = state
            cycle.rules = AwardCycle.FrozenRules(version: rules.version, hash: rules.hash)
            try file.update(cycle, now: desk.now)
            #expect(cycle.number == number)
        }
    }
}
