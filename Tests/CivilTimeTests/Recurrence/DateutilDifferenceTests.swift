import CivilTime
import Foundation
import SeededRandom
import Testing

/// Our expansion beside python-dateutil's on random valid rules. `SHUXIANG_DIFFERENTIAL_RULES` sets how many.
@Suite struct DateutilDifferenceTests {
    static let limit = 40
    static let seeds = Array(1...4)
    static let rulesPerSeed =
        (ProcessInfo.processInfo.environment["SHUXIANG_DIFFERENTIAL_RULES"].flatMap(Int.init) ?? 10_000) / seeds.count

    @Test(arguments: seeds)
    func `random rules expand as dateutil expands them`(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        var questions: [Dateutil.Question] = []
        while questions.count < Self.rulesPerSeed {
            let random = try RandomRule(from: &random)
            guard DateutilFault.allCases.allSatisfy({ !$0.touches(random.rule, startingOn: random.start) }) else {
                continue
            }
            questions.append(.init(rule: random.rule, start: random.start, limit: Self.limit))
        }
        let answers = try Dateutil.answers(to: questions)
        try #require(answers.count == questions.count)
        let disagreements = zip(questions, answers).filter { question, theirs in
            let ours = question.rule.dates(from: question.start).prefix(Self.limit)
            return Array(ours.prefix { $0.year < Dateutil.lastYear }) != theirs
        }
        let examples = disagreements.prefix(5).map { "\($0.0.rule) from \($0.0.start); dateutil: \($0.1)" }
        #expect(examples == [], "\(disagreements.count) of \(questions.count) rules differ.")
        #expect(answers.count { !$0.isEmpty } > answers.count / 2, "Most random rules should match something.")
    }

    @Test func `where dateutil departs from the RFC we do not follow it`() throws {
        let rows = TestTable.rows(of: "dateutil-faults", columns: 6)
        let questions = try rows.map { row in
            Dateutil.Question(
                rule: try RecurrenceRule(row.columns[1]), start: try LocalDate(row.columns[2]), limit: Self.limit)
        }
        for (row, (question, theirs)) in zip(rows, zip(questions, try Dateutil.answers(to: questions))) {
            let fault = try #require(DateutilFault(rawValue: row.columns[0]), "\(row.testDescription)")
            #expect(fault.touches(question.rule, startingOn: question.start), "\(row.testDescription)")
            let ours = Array(question.rule.dates(from: question.start).prefix(Self.limit))
            #expect(ours == (try DateList.read(row.columns[3]).dates), "\(row.testDescription)")
            #expect(theirs == (try DateList.read(row.columns[4]).dates), "dateutil changed: \(row.testDescription)")
        }
        #expect(Set(rows.map { $0.columns[0] }) == Set(DateutilFault.allCases.map(\.rawValue)))
    }
}
