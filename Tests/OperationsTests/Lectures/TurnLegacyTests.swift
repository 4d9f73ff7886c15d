import CivilTime
import Learning
import Scheduling
import SeededRandom
import Testing

@testable import Operations

/// Random changes of a series of lectures, beside which each turn has to stay with its lecture.
@Suite struct TurnLegacyTests {
    @Test("Turns and listeners stay with their lectures through random changes", arguments: 0..<UInt64(16))
    func follow(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let house = try House()
        try house.planLectures(through: "2027-02-06")
        let names = (0..<11).map { "讲者\($0)" }
        try house.addPeople(names)
        var model: [Instant: String] = [:]
        for (name, line) in zip(names, try ListLectures(at: house.desk())(from: LocalDate("2026-11-22"), through: nil))
        {
            guard Int.random(in: 0..<5, using: &random) > 0 else { continue }
            try house.assign(line.day.description, name, topic: "题目\(name)")
            model[line.start] = name
        }
        var now = "2026-11-22T09:00"
        var carriedOut = 0
        for _ in 0..<14 {
            if Int.random(in: 0..<5, using: &random) == 0 {
                now = try LocalDateTime(now).adding(seconds: Int.random(in: 1...6, using: &random) * 86_400).description
            }
            if try step(house, now: now, &random, &model) { carriedOut += 1 }
            let told = try ListLectures(at: house.desk(at: now))(from: LocalDate("2026-10-01"), through: nil)
            let held = told.filter { $0.speaker != nil }
            try #require(Dictionary(uniqueKeysWithValues: held.map { ($0.start, $0.speaker?.name ?? "") }) == model)
            try #require(held.allSatisfy { $0.turn?.topic == "题目\($0.speaker?.name ?? "")" })
        }
        #expect(carriedOut > 2)
        try house.expectClaimsEqualOccurrences("\(seed)")
    }

    /// One change of the lectures, on the file and on the model; false where a rule or the clock refused it.
    private func step(
        _ house: House, now: String, _ random: inout SeededGenerator, _ model: inout [Instant: String]
    ) throws -> Bool {
        let desk = try house.desk(at: now)
        let today = try LocalDateTime(now).date
        let lines = try ListLectures(at: desk)(from: today.adding(days: 1), through: nil)
            .filter(\.lecture.occurrence.status.holdsItsTime)
        guard let line = lines.randomElement(using: &random) else { return false }
        let (name, occasion) = ("#\(line.lecture.activity.id)", Occasion.start(line.lecture.occurrence.original))
        let scope = [SeriesScope.this, .following, .all].randomElement(using: &random) ?? .this
        do {
            if Int.random(in: 0..<6, using: &random) == 0 {
                let answer = try CancelActivity(at: desk)(name, occasion: occasion, scope: .this, reason: "停电")
                for lecture in answer.cancelled { model[lecture.span.start] = nil }
                return true
            }
            var request = ChangeRequest(time: LocalTime(hour: Int.random(in: 9...16, using: &random)))
            let days = Int.random(in: -1...1, using: &random)
            if days != 0 { request.date = line.lecture.occurrence.original.date.adding(days: days) }
            let before = try spoken(desk)
            let answer = try ChangeActivity(at: desk)(name, occasion: occasion, scope: scope, request)
            guard !answer.isRefused else { return false }
            // Which lecture went where is known by the plan alone, not by the turns.
            let old = Dictionary(uniqueKeysWithValues: answer.plan.activity.occurrences.map { ($0.original, $0) })
            let new = Dictionary(uniqueKeysWithValues: answer.plan.occurrences.map { ($0.original, $0) })
            var after = before
            for succession in answer.plan.successions {
                after[try #require(old[succession.from]).span.start] = nil
            }
            for succession in answer.plan.successions {
                let then = try #require(new[succession.to]).span.start
                after[then] = before[try #require(old[succession.from]).span.start]
            }
            model = after
            return true
        } catch is SchedulingError {
            return false
        } catch is OperationError {
            return false
        }
    }

    private func spoken(_ desk: Desk) throws -> [Instant: String] {
        let lines = try ListLectures(at: desk)(from: LocalDate("2026-10-01"), through: nil)
        return Dictionary(
            uniqueKeysWithValues: lines.compactMap { line in line.speaker.map { (line.start, $0.name) } })
    }

    @Test func `Who gave a lecture up, and who came, stay with it when the series is cut and moved`() throws {
        let house = try House()
        try house.planLectures(through: "2026-12-19")
        try house.addPeople(["李春花", "王建国"])
        try house.assign("2026-12-12", "李春花")
        let day = { (text: String) in Occasion.day(try LocalDate(text)) }
        _ = try AssignLecture(at: house.desk()).drop(day("2026-12-12"), reason: "感冒")
        _ = try NoteListeners(at: house.desk(at: "2026-11-28T16:00"))(day("2026-11-28"), names: ["王建国"])
        _ = try ChangeActivity(at: house.desk(at: "2026-11-28T17:00"))(
            "社区半小时", occasion: day("2026-12-05"), scope: .following, ChangeRequest(time: try LocalTime("10:00")))
        let lines = try ListLectures(at: house.desk())(from: LocalDate("2026-11-22"), through: nil)
        #expect(lines.map { $0.listeners.map(\.name) } == [["王建国"], [], [], []])
        #expect(lines.map { $0.drops.map(\.reason) } == [[], [], ["感冒"], []])
        #expect(lines.map(\.people) == [1, nil, nil, nil])
    }
}

extension LectureLine {
    /// When the lecture begins.
    fileprivate var start: Instant { lecture.occurrence.span.start }
}
