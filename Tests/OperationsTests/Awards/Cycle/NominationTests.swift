import CivilTime
import Learning
import Testing

@testable import Operations

@Suite struct NominationTests {
    @Test func `every condition is told, those that time can still meet refuse nobody`() throws {
        let season = try AwardSeason()
        try season.open()
        let answer = try season.nominate("评一")
        #expect(answer.conditions.map(\.gate) == [.age, .takingPart, .monthsHere, .rest])
        #expect(answer.conditions.map(\.isMet) == [true, false, true, true])
        #expect(try season.nominate("李春花").conditions.allSatisfy(\.isMet))
    }

    @Test func `a family is named by its door or by whoever lives there, a building by its head`() throws {
        let season = try AwardSeason()
        try season.open()
        #expect(try season.nominate("杨晓梅", .family).name.zh == "2号楼 202（杨晓梅、何小雨）")
        expectRefusal(.nomination(.already(candidate: "2号楼 202（杨晓梅、何小雨）", .family))) {
            try season.nominate("2号楼 202", .family)
        }
        #expect(try season.nominate("2号楼", .building, by: .buildingHead, "赵秀兰", consent: false).name.zh == "2号楼")
    }

    @Test func `who may nominate whom`() throws {
        let season = try AwardSeason()
        try season.open()
        try season.consentForChild()
        let cases: [(String, AwardKind, NominationManner, String?, NominatorProblem)] = [
            ("李春花", .resident, .own, "王建国", .ownNamesAnother),
            ("李春花", .resident, .neighbour, nil, .unnamed(.neighbour)),
            ("李春花", .resident, .troupe, nil, .unnamed(.troupe)),
            ("李春花", .resident, .neighbour, "何小雨", .minor),
            ("何小雨", .youngPerson, .neighbour, "杨晓梅", .sameHousehold),
            ("李春花", .resident, .neighbour, "李春花", .sameHousehold),
            ("王建国", .resident, .troupe, "合唱队", .notInTroupe),
            ("李春花", .resident, .buildingHead, "赵秀兰", .notOfTheBuilding),
            ("1号楼", .building, .own, nil, .buildingByItself),
        ]
        for (candidate, award, manner, nominator, problem) in cases {
            expectRefusal(.nomination(.unfit(candidate: candidate, problem))) {
                try season.nominate(candidate, award, by: manner, nominator)
            }
        }
        #expect(try season.card().candidates.isEmpty)
        try season.nominate("李春花", by: .troupe, "合唱队")
        try season.nominate("王建国", by: .neighbour, "李春花")
        try season.nominate("赵秀兰", by: .buildingHead, "杨晓梅")
    }

    @Test func `a child needs a guardian and the guardian's consent, a grown-up is no child`() throws {
        let season = try AwardSeason()
        try season.open()
        #expect(throws: LearningError.self) { try season.nominate("何小雨", .youngPerson) }
        #expect(throws: LearningError.self) { try season.nominate("何小雨", .resident) }
        #expect(throws: LearningError.self) { try season.nominate("李春花", .youngPerson) }
        try season.consentForChild()
        try season.nominate("何小雨", .youngPerson)
    }

    @Test func `who is nominated by others agrees first`() throws {
        let season = try AwardSeason()
        try season.open()
        expectRefusal(.nomination(.needsConsent(candidate: "王建国"))) {
            try season.nominate("王建国", by: .neighbour, "李春花", consent: false)
        }
    }

    @Test func `nominations end, and only what is awarded is nominated for`() throws {
        let season = try AwardSeason()
        try season.open(awards: [.resident, .building])
        expectRefusal(.notAwarded(.family, cycle: "2026年度")) { try season.nominate("李春花", .family) }
        expectRefusal(.nomination(.over(cycle: "2026年度", last: try LocalDate("2026-11-20")))) {
            try season.nominate("李春花", on: "2026-11-21")
        }
        _ = try OpenAward(at: season.desk("2026-11-21")).change(
            "2026年度", nominationsUntil: LocalDate("2026-11-21"), awardDay: nil)
        try season.nominate("李春花", on: "2026-11-21")
    }

    @Test func `a nomination is taken back while they are taken in, and a rehearsal takes none in`() throws {
        let season = try AwardSeason()
        try season.open()
        let rehearsal = try season.house.desk(at: "2026-11-10T09:00", isRehearsal: true)
        _ = try NominateForAward(at: rehearsal)(
            "李春花", for: .resident, in: "2026年度", by: .own, nominator: nil, hasConsent: false)
        #expect(try season.card().candidates.isEmpty)
        try season.nominate("李春花")
        try season.nominate("王建国")
        _ = try NominateForAward(at: season.desk("2026-11-11")).withdraw("李春花", for: nil, in: "2026")
        #expect(try season.card().candidates.map(\.name.zh) == ["王建国"])
        try season.score()
        expectRefusal(.tooLate(.nominate, cycle: "2026年度", state: .scoring)) {
            try NominateForAward(at: season.desk()).withdraw("王建国", for: nil, in: "2026年度")
        }
    }

    @Test func `a draft takes no nominations and has no frozen rules`() throws {
        let season = try AwardSeason()
        var wish = OpenAward.Wish(name: "草稿")
        wish.days = (try LocalDate("2026-06-01"), try LocalDate("2026-11-15"))
        wish.isDraft = true
        let draft = try OpenAward(at: season.desk())(wish)
        #expect(draft.state == .draft && draft.rules == nil)
        expectRefusal(.tooEarly(.nominate, cycle: "草稿", state: .draft)) { try season.nominate("李春花", in: "草稿") }
        let opened = try OpenAward(at: season.desk())(OpenAward.Wish(name: "草稿"))
        #expect(opened.state == .open && opened.rules?.hash.utf8.count == 64)
        expectRefusal(.tooLate(.open, cycle: "草稿", state: .open)) {
            try OpenAward(at: season.desk())(OpenAward.Wish(name: "草稿"))
        }
    }

    @Test func `days that cannot be are refused`() throws {
        let season = try AwardSeason()
        expectRefusal(.badPeriod(first: try LocalDate("2026-11-15"), last: try LocalDate("2026-06-01"))) {
            try season.open(from: "2026-11-15", to: "2026-06-01")
        }
        #expect(throws: OperationError.self) { try season.open(nominationsUntil: "2026-05-01") }
        #expect(try ShowAwards(at: season.desk()).list().isEmpty)
    }
}
