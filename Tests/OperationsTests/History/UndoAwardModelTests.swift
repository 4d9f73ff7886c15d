import CivilTime
import Feeds
import Foundation
import Learning
import Scheduling
import SeededRandom
import Storage
import Testing

@testable import Operations

/// Random walks through an award cycle that are taken back to the start and brought back again, and random ones that are taken back
/// out of their order.
@Suite struct UndoAwardModelTests {
    /// How many walks are tried; more where the environment asks for them.
    private static let seeds =
        0..<(ProcessInfo.processInfo.environment["SHUXIANG_UNDO_SEEDS"].flatMap(UInt64.init) ?? 1)

    @Test(
        "Step by step back to the start, everything is as it was there; and step by step to the end again",
        arguments: seeds)
    func thereAndBack(_ seed: UInt64) throws {
        var walk = try AwardWalk(seed: seed)
        var states = [try walk.state()]
        while states.count < 10 { if try walk.step() { states.append(try walk.state()) } }
        for (before, day) in zip(states.dropLast(), walk.days).reversed() {
            try walk.takeBack(nil, on: day)
            let isAsBefore = try walk.state() == before
            try #require(isAsBefore, "\(walk.log)")
        }
        for (back, (after, day)) in zip(states.dropFirst(), walk.days).enumerated() {
            try walk.takeBack(walk.first + Int64(2 * walk.days.count - 1 - back), on: day)
            let isAsAfter = try walk.state() == after
            try #require(isAsAfter, "\(walk.log)")
        }
    }

    @Test("Whatever is taken back in whatever order, the cycle is in a state in which it can be", arguments: seeds)
    func outOfOrder(_ seed: UInt64) throws {
        var walk = try AwardWalk(seed: seed &+ 1_000, isScored: true)
        while walk.days.count < 10 { _ = try walk.step() }
        for _ in 0..<12 {
            _ = try walk.step()
            let before = try walk.state()
            if let refusal = try walk.takeBackAny() {
                #expect(!refusal.reasons.isEmpty, "\(walk.log)")
                let isAsBefore = try walk.state() == before
                try #require(isAsBefore, "\(walk.log)")
            }
            try walk.expectPossible()
        }
        try walk.expectSound()
    }
}

/// One random walk through what those do who keep an award, from day to day.
private struct AwardWalk {
    private var random: SeededGenerator
    private var day: LocalDate
    private let season: AwardSeason
    /// The entry with which the walk begins.
    let first: Int64
    /// The days on which something was done.
    var days: [LocalDate] = []
    var log: [String] = []

    init(seed: UInt64, isScored: Bool = false) throws {
        random = SeededGenerator(seed: seed)
        season = try AwardSeason()
        try season.open()
        try season.consentForChild()
        if isScored {
            for name in ["李春花", "王建国", "赵秀兰"] { try season.nominate(name) }
            _ = try KeepAwardPanel(at: season.desk()).seat(AwardSeason.panel, in: AwardSeason.cycle)
            try season.score()
        }
        day = try LocalDate(isScored ? "2026-11-22" : "2026-11-18")
        first = try Self.lastEntry(season) + 1
    }

    private static func lastEntry(_ season: AwardSeason) throws -> Int64 {
        try #require(try ReadHistory(at: season.desk())(ReadHistory.Choice()).entries.last).number
    }

    private var desk: Desk { get throws { try season.desk(day.description) } }

    /// What subscribers, residents and those who keep the award are told, but for revisions.
    func state() throws -> [String] {
        let desk = try season.desk("2026-12-31")
        let source = try FeedDesk(at: desk).source()
        let feed = String(decoding: try Feed(.awards, of: source, form: .series).bytes(), as: UTF8.self)
        let events = feed.split(separator: "\r\n").filter { line in
            !["SEQUENCE", "LAST-MODIFIED", "DTSTAMP"].contains { line.hasPrefix($0) }
        }
        let card = try season.card(on: "2026-12-31")
        let services = try desk.read { try $0.services(of: nil, on: LocalDate("2026-01-01")...LocalDate("2026-12-31")) }
        return [
            events.joined(separator: "\n"), "\(card.cycle.state) \(card.cycle.dates)", "\(card.candidates)",
            "\(card.panel)",
            "\(card.objections)", "\(String(describing: try? AwardNotice(of: AwardSeason.cycle, at: desk)))",
            "\(services)",
            "\(try desk.read { try $0.awardEndorsements(in: card.cycle.number).map { "\($0)" } })",
        ]
    }

    /// Takes an entry back, or the latest, and stops the test where that is refused.
    mutating func takeBack(_ entry: Int64?, on day: LocalDate) throws {
        let answer = try UndoEntry(at: season.desk(day.description))(entry)
        try #require(answer.refusal == nil, "\(answer.refusal?.reasons ?? []) \(log)")
    }

    /// Takes an entry back at random.
    ///
    /// - Returns: Why it was refused; nil where it was not.
    mutating func takeBackAny() throws -> UndoAnswer.Refusal? {
        let last = try Self.lastEntry(season)
        let entry = Int64.random(in: max(first, last - 9)...max(first, last), using: &random)
        do {
            let refusal = try UndoEntry(at: desk)(entry).refusal
            log.append("\(day) undo \(entry): \(refusal.map { "\($0.reasons.map(\.en))" } ?? "done")")
            return refusal
        } catch is HistoryError {
            return nil
        }
    }

    /// Fails where a cycle could never have come to where it is.
    func expectPossible() throws {
        let card = try season.card(on: day.description)
        let state = card.cycle.state
        #expect(
            card.candidates.allSatisfy { ($0.nomination.score != nil) == (state >= .scoring) }, "scores \(state) \(log)"
        )
        #expect(state >= .scoring || card.candidates.allSatisfy(\.judgements.isEmpty), "judgements \(state) \(log)")
        #expect(state >= .publicity || card.objections.isEmpty, "objections \(state) \(log)")
        #expect(state != .decided || card.objections.allSatisfy { $0.objection.answer != nil }, "open \(log)")
        #expect(
            card.candidates.allSatisfy { candidate in
                candidate.nomination.score?.isCommended != true || state == .decided
            }, "commended \(state) \(log)")
        #expect(
            card.candidates.flatMap(\.judgements).allSatisfy { card.panel.contains($0.member ?? "") }, "panel \(log)")
    }

    func expectSound() throws {
        let problems = try CheckCommunity(at: season.desk("2027-12-31"))()
        #expect(problems.map(\.code) == [], "\(log)")
    }

    /// Does something at random, perhaps some days later.
    ///
    /// - Returns: Whether the file has an entry more.
    mutating func step() throws -> Bool {
        let before = try Self.lastEntry(season)
        if Int.random(in: 0..<3, using: &random) == 0 { day = day.adding(days: Int.random(in: 1...3, using: &random)) }
        do { try act() } catch is OperationError {} catch is LearningError {} catch is AwardError {}
        guard try Self.lastEntry(season) > before else { return false }
        days.append(day)
        return true
    }

    private mutating func act() throws {
        let desk = try desk
        let cycle = AwardSeason.cycle
        let (name, award) = random.pick([
            ("李春花", AwardKind.resident), ("王建国", .resident), ("赵秀兰", .resident), ("何小雨", .youngPerson),
        ])
        // What leads on comes more often than what can be done at any time.
        let act = random.pick([0, 0, 0, 2, 3, 4, 5, 5, 5, 7, 7, 7, 8, 8, 8, 9, 9, 9, 10, 10, 11, 11, 11, 12, 13])
        log.append("\(day) \(act) \(name)")
        switch act {
        case 0:
            _ = try NominateForAward(at: desk)(
                name, for: award, in: cycle, by: .own, nominator: nil, hasConsent: true)
        case 2: _ = try NominateForAward(at: desk).withdraw(name, for: nil, in: cycle)
        case 3: _ = try EndorseCandidate(at: desk)(cycle, candidate: name, by: random.pick(AwardSeason.panel))
        case 4: _ = try KeepAwardPanel(at: desk).seat(AwardSeason.panel.shuffled(using: &random), in: cycle)
        case 5: _ = try ScoreAward(at: desk)(cycle, cutOff: nil)
        case 7:
            _ = try KeepAwardPanel(at: desk).judge(
                name, for: nil, by: random.pick(AwardSeason.panel), points: random.pick(["1", "2.5"]), reason: "常领读",
                in: cycle)
        case 8: _ = try PubliciseAward(at: desk)(cycle, from: nil, workingDays: 3)
        case 9:
            _ = try HearObjections(at: desk).object(to: name, for: nil, by: "杨晓梅", reason: "漏记", in: cycle)
        case 10:
            let open = try season.card(on: day.description).objections.map(\.objection).first { $0.answer == nil }
            _ = try HearObjections(at: desk).answer(
                "\(open?.number ?? 1)", outcome: random.pick([.upheld, .dismissed]), words: "查过了")
        case 11: _ = try DecideAward(at: desk)(cycle, awardDay: random.pick([nil, day.adding(days: 20)]))
        case 12: _ = try OpenAward(at: desk).change(cycle, nominationsUntil: nil, awardDay: day.adding(days: 25))
        case _:
            _ = try KeepService(at: desk).log(name, KeepService.Wish(minutes: 60, kind: .volunteer))
        }
    }
}
