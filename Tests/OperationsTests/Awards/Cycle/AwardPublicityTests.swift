import CivilTime
import Learning
import Testing

@testable import Operations

@Suite struct AwardPublicityTests {
    private func scored(oneResident: Bool = false) throws -> AwardSeason {
        let season = try AwardSeason()
        if oneResident { try season.allowOneResident() }
        try season.open()
        try season.nominateAll()
        try season.score()
        return season
    }

    private func object(
        _ season: AwardSeason, to candidate: String = "李春花", on day: String = "2026-11-25"
    ) throws -> String {
        let answer = try HearObjections(at: season.desk(day)).object(
            to: candidate, for: nil, by: "赵秀兰", reason: "有几次不是本人", in: "2026年度")
        return String(answer.objection.number)
    }

    private func answer(
        _ season: AwardSeason, _ number: String, _ outcome: AwardObjection.Outcome, on day: String = "2026-11-26"
    ) throws {
        _ = try HearObjections(at: season.desk(day)).answer(number, outcome: outcome, words: "已核实")
    }

    @Test func `scoring waits for the end of nominations and of the last day that counts`() throws {
        let season = try AwardSeason()
        try season.open()
        expectRefusal(.nomination(.open(cycle: "2026年度", last: try LocalDate("2026-11-20")))) {
            try season.score(on: "2026-11-20")
        }
        expectRefusal(.toCome(try LocalDate("2026-11-15"), today: try LocalDate("2026-11-15"))) {
            try season.score(on: "2026-11-15")
        }
        expectRefusal(.nomination(.nobody(cycle: "2026年度"))) { try season.score() }
        let period = try #require(AwardPeriod(from: LocalDate("2026-06-01"), through: LocalDate("2026-11-15")))
        expectRefusal(.outsideCycle(try LocalDate("2026-11-16"), cycle: "2026年度", period: period)) {
            try ScoreAward(at: season.desk())("2026年度", cutOff: LocalDate("2026-11-16"))
        }
    }

    @Test func `a notice hangs out for enough working days, from today on, on a calendar that is known`() throws {
        let season = try scored()
        expectRefusal(.publicity(.tooShort(days: 2, least: 3))) { try season.publicise(days: 2) }
        expectRefusal(.publicity(.backDated(try LocalDate("2026-11-20"), today: try LocalDate("2026-11-23")))) {
            try PubliciseAward(at: season.desk("2026-11-23"))("2026年度", from: LocalDate("2026-11-20"), workingDays: nil)
        }
        #expect(throws: CivilTimeError.noHolidayFile(year: 2027)) { try season.publicise(on: "2026-12-28") }
        #expect(try season.card().cycle.state == .scoring)
        let notice = try season.publicise()
        #expect(
            notice.publicity == PublicityPeriod(first: try LocalDate("2026-11-23"), last: try LocalDate("2026-11-30")))
        #expect(notice.workingDays == 5)
        expectRefusal(.publicity(.nothingNew(cycle: "2026年度", last: try LocalDate("2026-11-30")))) {
            try season.publicise(on: "2026-11-24")
        }
    }

    @Test func `where nobody qualifies nothing hangs out`() throws {
        let season = try AwardSeason()
        try season.open()
        try season.nominate("评一")
        try season.score()
        expectRefusal(.publicity(.nobodyEligible(cycle: "2026年度"))) { try season.publicise() }
        #expect(try season.card().cycle.state == .scoring)
    }

    @Test func `a notice names who consented, and of the young nobody`() throws {
        let season = try scored()
        let notice = try season.publicise()
        let names = notice.sections.flatMap(\.lines).map(\.name.zh)
        #expect(names == ["李春花", "王**", "赵秀兰", "一位小居民（4 号）"])
        #expect(notice.sections.flatMap(\.lines).allSatisfy { $0.score == nil })
        try season.decide()
        let html = try AwardNotice(of: "2026年度", at: season.desk("2026-12-01")).document(in: .zh).html
        for name in ["王建国", "何小雨", "杨晓梅"] { #expect(!html.contains(name)) }
        #expect(html.contains("李春花"))
    }

    @Test func `objections are heard while the notice hangs out, about who is in it`() throws {
        let season = try scored(oneResident: true)
        expectRefusal(.tooEarly(.object, cycle: "2026年度", state: .scoring)) { try object(season) }
        _ = try PubliciseAward(at: season.desk("2026-11-22"))("2026年度", from: LocalDate("2026-11-23"), workingDays: nil)
        expectRefusal(.publicity(.notBegun(cycle: "2026年度", first: try LocalDate("2026-11-23")))) {
            try object(season, on: "2026-11-22")
        }
        expectRefusal(.publicity(.objectionsOver(cycle: "2026年度", last: try LocalDate("2026-11-30")))) {
            try object(season, on: "2026-12-01")
        }
        expectRefusal(.publicity(.notInNotice(candidate: "王**"))) { try object(season, to: "王建国") }
        let number = try object(season, on: "2026-11-30")
        try answer(season, number, .dismissed, on: "2026-12-01")
        expectRefusal(.publicity(.answeredAlready(number: 1))) { try answer(season, number, .upheld) }
        #expect(throws: OperationError.self) { try answer(season, "99", .upheld) }
    }

    @Test func `a decision waits for the end of the notice and for every answer, and is made once`() throws {
        let season = try scored()
        expectRefusal(.tooEarly(.decide, cycle: "2026年度", state: .scoring)) { try season.decide() }
        try season.publicise()
        expectRefusal(.publicity(.runs(cycle: "2026年度", last: try LocalDate("2026-11-30")))) {
            try season.decide(on: "2026-11-30")
        }
        let number = try object(season)
        expectRefusal(.publicity(.objectionsOpen(cycle: "2026年度", numbers: [1]))) { try season.decide() }
        try answer(season, number, .dismissed)
        try season.decide()
        expectRefusal(.tooLate(.decide, cycle: "2026年度", state: .decided)) { try season.decide() }
        #expect(try season.card().candidates.count { $0.nomination.score?.isCommended == true } == 4)
    }

    @Test func `an upheld objection leaves a place empty until the next hangs out for a whole period`() throws {
        let season = try scored(oneResident: true)
        #expect(try season.publicise().sections.first?.lines.map(\.name.zh) == ["李春花"])
        try answer(season, try object(season), .upheld)
        #expect(try AwardNotice(of: "2026年度", at: season.desk("2026-11-26")).sections.map(\.award) == [.youngPerson])
        let again = try season.publicise(on: "2026-11-27")
        #expect(again.sections.first?.lines.map(\.name.zh) == ["王**"])
        #expect(again.publicity.last == (try LocalDate("2026-12-04")))
        try season.decide(on: "2026-12-05")
        let commended = try season.card().candidates.filter { $0.nomination.score?.isCommended == true }
        #expect(commended.map(\.name.zh) == ["王建国", "何小雨"])
    }

    @Test func `without a second notice the place stays empty`() throws {
        let season = try scored(oneResident: true)
        try season.publicise()
        try answer(season, try object(season), .upheld)
        #expect(try season.decide().sections.map(\.award) == [.youngPerson])
    }
}
