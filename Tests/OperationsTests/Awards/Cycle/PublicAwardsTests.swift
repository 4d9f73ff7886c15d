import CivilTime
import Learning
import Testing

@testable import Operations

@Suite struct PublicAwardsTests {
    private func notices(_ season: AwardSeason, on day: String) throws -> [AwardNotice] {
        try PublicAwards(at: season.desk(day)).notices()
    }

    @Test func `what hangs in public is shown from its first day on, and nothing before`() throws {
        let season = try AwardSeason()
        try season.open()
        try season.nominateAll()
        try season.score()
        #expect(try notices(season, on: "2026-11-23").isEmpty)
        _ = try PubliciseAward(at: season.desk("2026-11-23"))(
            "2026年度", from: LocalDate("2026-11-25"), workingDays: nil)
        #expect(try notices(season, on: "2026-11-24").isEmpty)
        let hanging = try notices(season, on: "2026-11-25")
        #expect(hanging.map(\.purpose) == [.publicity])
        #expect(hanging.first?.sections.map(\.name.zh) == ["学习型好居民", "学习型好少年"])
        try season.decide(on: "2026-12-05")
        #expect(try notices(season, on: "2026-12-05").map(\.purpose) == [.result])
    }

    @Test func `the latest cycle comes first, and drafts and open ones stay away`() throws {
        let season = try AwardSeason()
        for (name, first, last) in [("上半年", "2026-06-01", "2026-06-30"), ("全年", "2026-06-01", "2026-11-15")] {
            try season.open(name, from: first, to: last)
            try season.nominate("李春花", in: name)
            try season.score(name)
            try season.publicise(name)
        }
        try season.open("还开着", from: "2026-06-01", to: "2026-11-10")
        #expect(try notices(season, on: "2026-11-23").map(\.cycle) == ["全年", "上半年"])
    }
}
