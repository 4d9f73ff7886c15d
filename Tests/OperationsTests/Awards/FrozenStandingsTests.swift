import CivilTime
import Learning
import Scheduling
import Storage
import Testing

@testable import Operations

/// Once a cycle was scored, its standings and explanations are what was frozen then.
@Suite struct FrozenStandingsTests {
    private func standings(_ season: AwardSeason, _ award: AwardKind = .resident) throws -> ShowStandings.Answer {
        try ShowStandings(at: season.desk())(.cycle(AwardSeason.cycle), for: award)
    }

    private func explanation(_ season: AwardSeason, of name: String) throws -> ExplainScore.Answer {
        try ExplainScore(at: season.desk())(name, for: .resident, in: .cycle(AwardSeason.cycle))
    }

    private func season() throws -> AwardSeason {
        let season = try AwardSeason()
        try season.open()
        try season.nominateAll()
        return season
    }

    @Test func `What happens to the log after the cut-off moves nobody and no line`() throws {
        let season = try season()
        try season.score()
        let (before, explained) = (try standings(season), try explanation(season, of: "李春花"))
        #expect(before.basis.isFrozen && before.rows.map(\.name.zh) == ["李春花", "王建国", "赵秀兰"])
        #expect(before.rows.map(\.rank) == [1, 2, 3])
        let line = try #require(explained.lines.first)
        _ = try LogReading(at: season.desk()).remove(String(line.number), reason: "不是本人")
        try season.read("赵秀兰", minutes: 200, times: 15, from: "2026-09-01")
        #expect(try standings(season) == before)
        #expect(try explanation(season, of: "李春花") == explained)
        let live = try ShowStandings(at: season.desk())(
            .days(LocalDate("2026-06-01"), LocalDate("2026-11-15")), for: .resident)
        #expect(live.rows.first?.name.zh == "赵秀兰")
    }

    @Test func `Places are the same before the result hangs out and after`() throws {
        let season = try season()
        try season.score()
        let before = try standings(season)
        try season.publicise()
        #expect(try standings(season).rows.map(\.rank) == before.rows.map(\.rank))
        #expect(try standings(season).rows.map(\.wins) == before.rows.map(\.wins))
    }

    @Test func `Parts of a frozen score add up, and its lines make up the hours`() throws {
        let season = try season()
        try season.score()
        let explained = try explanation(season, of: "王建国")
        #expect(explained.score.parts.reduce(.zero) { $0 + $1.points } == explained.score.total)
        let seconds = explained.lines.compactMap(\.seconds).reduce(0, +)
        #expect(explained.score.parts.first { $0.part == .hours }?.figure == .hours(seconds: seconds))
    }

    @Test func `Who was not nominated is not found, and an award that is not given is refused`() throws {
        let season = try AwardSeason()
        try season.open(awards: [.resident])
        try season.nominate("李春花")
        try season.score()
        #expect(throws: OperationError.self) { try explanation(season, of: "评一") }
        expectRefusal(.notAwarded(.family, cycle: AwardSeason.cycle)) { try standings(season, .family) }
    }
}
