import CivilTime
import Learning
import Testing

@testable import Operations

@Suite struct AwardPanelTests {
    private func judge(
        _ season: AwardSeason, _ candidate: String, by member: String, _ points: String = "5"
    ) throws -> Points {
        try KeepAwardPanel(at: season.desk()).judge(
            candidate, for: nil, by: member, points: points, reason: "读得多，讲得好", in: "2026年度"
        ).points
    }

    private func scored() throws -> AwardSeason {
        let season = try AwardSeason()
        try season.open()
        try season.nominateAll()
        try season.score()
        return season
    }

    @Test func `a panel is odd, of five at least, and of grown-ups`() throws {
        let season = try scored()
        let keep = KeepAwardPanel(at: try season.desk())
        expectRefusal(.panel(.size(members: 4, least: 5))) {
            try keep.seat(Array(AwardSeason.panel.dropLast()), in: "2026年度")
        }
        expectRefusal(.panel(.size(members: 6, least: 5))) {
            try keep.seat(AwardSeason.panel + ["李春花"], in: "2026年度")
        }
        expectRefusal(.panel(.size(members: 4, least: 5))) {
            try keep.seat(["评一", "评二", "评三", "评四", "评一"], in: "2026年度")
        }
        expectRefusal(.panel(.minor("何小雨"))) {
            try keep.seat(Array(AwardSeason.panel.dropLast()) + ["何小雨"], in: "2026年度")
        }
        expectRefusal(.panel(.missing(cycle: "2026年度"))) { try judge(season, "李春花", by: "评一") }
    }

    @Test func `members are recused from their household, building and troupe, and from their own cause`() throws {
        let season = try scored()
        _ = try KeepAwardPanel(at: season.desk()).seat(["李春花", "杨晓梅", "评一", "评二", "评五"], in: "2026年度")
        let cases: [(String, String, PanelTie)] = [
            ("李春花", "李春花", .candidate), ("杨晓梅", "何小雨", .household), ("李春花", "王建国", .building),
            ("杨晓梅", "赵秀兰", .building), ("评五", "李春花", .troupe),
        ]
        for (member, candidate, tie) in cases {
            expectRefusal(.panel(.recused(member: member, candidate: candidate, tie))) {
                try judge(season, candidate, by: member)
            }
        }
        #expect(try judge(season, "李春花", by: "评一", "3.5") == Points(hundredths: 350))
        expectRefusal(.panel(.notAMember("赵秀兰", cycle: "2026年度"))) { try judge(season, "李春花", by: "赵秀兰") }
        expectRefusal(.panel(.hasJudged(cycle: "2026年度", judgements: 1))) {
            try KeepAwardPanel(at: season.desk()).seat(AwardSeason.panel, in: "2026年度")
        }
    }

    @Test(arguments: ["5.01", "-1", "", "1.234", "六"])
    func `points outside of what the rules give are refused`(_ points: String) throws {
        let season = try scored()
        _ = try KeepAwardPanel(at: season.desk()).seat(AwardSeason.panel, in: "2026年度")
        expectRefusal(.panel(.pointsOutside(points, most: Points(5)))) { try judge(season, "李春花", by: "评一", points) }
    }

    @Test func `rules that give a panel no points let nobody judge`() throws {
        let season = try AwardSeason()
        let policy = try AwardPolicy([.process(.panelPoints): 0])
        _ = try KeepAwardPolicy(at: season.desk()).set(Array(policy.text.utf8))
        try season.open()
        try season.nominateAll()
        try season.score()
        _ = try KeepAwardPanel(at: season.desk()).seat(AwardSeason.panel, in: "2026年度")
        expectRefusal(.panel(.noPoints(.resident, cycle: "2026年度"))) { try judge(season, "李春花", by: "评一") }
    }

    @Test func `a judgement is a part of the score once the result hangs out: by the seats that may judge`() throws {
        let season = try scored()
        _ = try KeepAwardPanel(at: season.desk()).seat(AwardSeason.panel, in: "2026年度")
        let before = try season.scores()
        // 评五 sings with 李春花 and is recused: four seats. For 王建国 all five count.
        _ = try judge(season, "李春花", by: "评一", "5")
        _ = try judge(season, "李春花", by: "评二", "3")
        _ = try judge(season, "王建国", by: "评一", "1")
        _ = try judge(season, "王建国", by: "评一", "5")
        #expect(try season.scores() == before)
        try season.publicise()
        let after = try season.scores()
        #expect(after["李春花"] == before["李春花"].map { $0 + Points(2) })
        #expect(after["王建国"] == before["王建国"].map { $0 + Points(1) })
        #expect(after["赵秀兰"] == before["赵秀兰"])
        for candidate in try season.card().candidates {
            let score = try #require(candidate.nomination.score)
            #expect(score.parts.last?.part == .panel)
            #expect(score.parts.reduce(Points.zero) { $0 + $1.points } == score.total)
        }
    }
}
