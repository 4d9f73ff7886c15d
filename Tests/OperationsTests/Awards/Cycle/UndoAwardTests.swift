import CivilTime
import Learning
import Storage
import Testing

@testable import Operations

/// Which steps of an award cycle are taken back, and which stand.
@Suite struct UndoAwardTests {
    private let season: AwardSeason

    init() throws {
        season = try AwardSeason()
        try season.open()
        try season.nominateAll()
        try season.allowOneResident()
    }

    private func undo(_ entry: Int64? = nil, on day: String) throws -> UndoAnswer {
        try UndoEntry(at: season.desk(day))(entry)
    }

    private func lastEntry() throws -> Int64 {
        try #require(try ReadHistory(at: season.desk())(ReadHistory.Choice()).entries.last).number
    }

    /// The reasons why an entry is not taken back; the cycle stays as it is.
    private func reasons(_ entry: Int64, on day: String) throws -> (zh: [String], later: [Int64], isConflict: Bool) {
        let before = try season.house.desk().read { try $0.awardCycles() }
        let refusal = try #require(try undo(entry, on: day).refusal)
        #expect(try season.house.desk().read { try $0.awardCycles() } == before)
        return (refusal.reasons.map(\.zh), refusal.later.map(\.number), refusal.isConflict)
    }

    private func seatPanel() throws {
        _ = try KeepAwardPanel(at: season.desk()).seat(AwardSeason.panel, in: AwardSeason.cycle)
    }

    private func judge(_ name: String, by member: String = "评一") throws {
        _ = try KeepAwardPanel(at: season.desk()).judge(
            name, for: nil, by: member, points: "2", reason: "常领读", in: AwardSeason.cycle)
    }

    private func object(on day: String = "2026-11-23") throws {
        _ = try HearObjections(at: season.desk(day)).object(
            to: "李春花", for: nil, by: "王建国", reason: "漏记", in: AwardSeason.cycle)
    }

    private func uphold(on day: String = "2026-11-24") throws {
        _ = try HearObjections(at: season.desk(day)).answer("1", outcome: .upheld, words: "属实")
    }

    @Test func `a nomination that was taken back does not come back into a cycle that was scored`() throws {
        _ = try NominateForAward(at: season.desk("2026-11-20")).withdraw("王建国", for: nil, in: AwardSeason.cycle)
        let withdrawal = try lastEntry()
        try season.score()
        let refused = try reasons(withdrawal, on: "2026-11-22")
        #expect(refused.isConflict && refused.later == [withdrawal + 1])
        #expect(
            refused.zh == [
                "评选周期“2026年度”后来又往前走了（第 \(withdrawal + 1) 条），评选的步骤要从最后一步起，一步一步撤销。"
            ])
        #expect(try undo(withdrawal + 1, on: "2026-11-22").refusal == nil)
        #expect(try undo(withdrawal, on: "2026-11-22").refusal == nil)
        #expect(try season.card().candidates.count == 4)
    }

    @Test func `a panel whose members have judged keeps its seats`() throws {
        try seatPanel()
        let others = Array(AwardSeason.panel.reversed())
        _ = try KeepAwardPanel(at: season.desk()).seat(others, in: AwardSeason.cycle)
        let seated = try lastEntry()
        try season.score()
        try judge("赵秀兰", by: "评五")
        #expect(try reasons(seated, on: "2026-11-22").later == [seated + 1])
        #expect(try reasons(seated + 1, on: "2026-11-22").later == [seated + 2])
        #expect(try undo(on: "2026-11-22").refusal == nil)
        #expect(try season.card().panel == others)
    }

    @Test func `a result is taken down on the day on which it was hung out, and stands afterwards`() throws {
        try season.score()
        let scores = try season.scores()
        try season.publicise()
        let entry = try lastEntry()
        #expect(try undo(on: "2026-11-23").reminders.map(\.zh) == ["已经张贴的公示，请取下来。"])
        #expect(try season.card().cycle.state == .scoring && season.scores() == scores)
        // Nobody could read it meanwhile, so it is not hung out with an earlier day.
        let redo = try reasons(entry + 1, on: "2026-11-24")
        #expect(!redo.isConflict && redo.zh[0].contains("2026-11-23 起已经公布"), "\(redo.zh)")
        #expect(try undo(entry + 1, on: "2026-11-23").refusal == nil)
        let late = try reasons(entry, on: "2026-11-24")
        #expect(!late.isConflict && late.later.isEmpty && late.zh.count == 1)
        #expect(late.zh[0].contains("shuxiang award object"))
    }

    @Test func `an answer on which a new notice was hung out stands, and so does an objection that was answered`()
        throws
    {
        try season.score()
        try season.publicise()
        let publicised = try lastEntry()
        try object()
        #expect(try reasons(publicised, on: "2026-11-23").later == [publicised + 1])
        try uphold()
        try season.publicise(on: "2026-11-25")
        #expect(try reasons(publicised + 2, on: "2026-11-25").later == [publicised + 3])
        #expect(try undo(on: "2026-11-25").refusal == nil)
        let card = try season.card()
        #expect(card.cycle.state == .publicity)
        #expect(try card.cycle.dates.publicity?.first == LocalDate("2026-11-23"))
        #expect(try undo(on: "2026-11-25").refusal == nil)
        #expect(try season.card().objections.map(\.objection.answer) == [nil])
        expectRefusal(.publicity(.objectionsOpen(cycle: AwardSeason.cycle, numbers: [1]))) { try season.decide() }
    }

    @Test func `a decision is taken back on its day, and made again`() throws {
        try season.score()
        try season.publicise()
        let commended = try season.decide().sections.flatMap(\.lines).count
        let entry = try lastEntry()
        #expect(try undo(on: "2026-12-01").reminders.map(\.zh) == ["已经打印的表彰公告和证书，请收回作废。"])
        #expect(try season.card().candidates.allSatisfy { $0.nomination.score?.isCommended == false })
        #expect(
            try season.decide(on: "2026-12-02") == AwardNotice(of: AwardSeason.cycle, at: season.desk("2026-12-02")))
        #expect(try season.card().candidates.count { $0.nomination.score?.isCommended == true } == commended)
        let late = try reasons(entry + 2, on: "2026-12-03")
        #expect(!late.isConflict && late.zh[0].contains("2026-12-02 起已经公布"), "\(late.zh)")
    }

    @Test func `rules that a cycle froze stay, and the day of the awards is nobody's ground`() throws {
        let rules = try lastEntry()
        let opened = try OpenAward(at: season.desk()).change(
            AwardSeason.cycle, nominationsUntil: nil, awardDay: LocalDate("2026-12-20"))
        #expect(opened.rules?.version == 1)
        let refusal = try #require(try undo(rules - 6, on: "2026-11-22").refusal)
        #expect(refusal.isConflict)
        try season.score()
        #expect(try undo(rules + 1, on: "2026-11-22").refusal == nil)
        #expect(try season.card().cycle.dates.awardDay == nil)
        #expect(try undo(rules, on: "2026-11-22").refusal == nil)
        try season.allowOneResident()
        try season.open("下半年", from: "2026-07-01", to: "2026-11-15", awards: [.resident])
        let last = try lastEntry()
        let frozen = try #require(try undo(last - 1, on: "2026-11-22").refusal)
        #expect(frozen.reasons.map(\.zh) == ["评选周期“下半年”后来用到了它（第 \(last) 条）。"])
        #expect(try undo(last, on: "2026-11-22").refusal == nil)
        #expect(try undo(last - 1, on: "2026-11-22").refusal == nil)
        let gone = try #require(try undo(last + 1, on: "2026-11-22").refusal)
        #expect(gone.reasons.map(\.zh) == ["评选办法“2”后来没有了。"])
    }
}
