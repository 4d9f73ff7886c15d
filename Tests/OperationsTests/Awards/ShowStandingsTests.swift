import CivilTime
import Learning
import Scheduling
import SeededRandom
import Storage
import Testing

@testable import Operations

@Suite struct ShowStandingsTests {
    /// The candidates with what they read, in hours: `1号楼 201（李春花） 2`.
    private func hours(_ answer: ShowStandings.Answer) -> [String] {
        answer.rows.map { row in
            let part = row.score.parts.first { $0.part == .hours }
            return "\(row.name.zh) \(part?.figure.number.description ?? "-")"
        }
    }

    @Test func `What somebody reads counts for the household in which they live on the day`() throws {
        let house = try House()
        try house.settle("李春花", in: "201")
        _ = try KeepPeople(at: house.desk()).edit(
            "李春花", PersonChanges(move: .init(household: "302", building: "2号楼", since: LocalDate("2026-07-01"))))
        // It begins on the last day in the old home and ends on the first in the new one.
        try house.read("李春花", "2026-06-30T23:30", minutes: 60)
        try house.read("李春花", "2026-07-01T08:00", minutes: 120)
        #expect(
            hours(try house.standings(.family, "2026-01-01", "2026-12-31")).sorted() == [
                "1号楼 201（李春花） 1", "2号楼 302（李春花） 2",
            ])
        #expect(
            hours(try house.standings(.building, "2026-01-01", "2026-12-31")).sorted() == ["1号楼 1", "2号楼 2"])
        #expect(hours(try house.standings(.resident, "2026-01-01", "2026-12-31")) == ["李春花 3"])
        let notes = try house.explanation(of: "李春花", .family, "2026-01-01", "2026-12-31")
        #expect(notes.notes.map(\.zh) == ["李春花 2026-07-01 起住在这里，从那天起算这一户的。"])
        #expect(notes.lines.map(\.day.description) == ["2026-07-01"])
    }

    @Test func `The 29th of February is a day of February, and the last of a period counts to midnight`() throws {
        let house = try House()
        try house.settle("李春花", in: "201")
        try house.read("李春花", "2028-02-29T23:50", minutes: 20)
        try house.read("李春花", "2028-03-01T00:10", minutes: 60)
        let february = try house.standings(.resident, "2028-02-01", "2028-02-29")
        #expect(february.rows.first?.score.parts.first?.figure == .hours(seconds: 1_200))
        let both = try house.standings(.family, "2028-02-01", "2028-03-31").rows.first?.score
        #expect(both?.parts.first { $0.part == .activeMonths }?.figure == Figure(2, .months))
    }

    @Test func `Guardian and child read in the same month; a child is a candidate for staff alone`() throws {
        let house = try House()
        try house.settle("李春花", born: 1985, in: "201")
        try house.settle("何小雨", born: 2014, in: "201", guardian: "李春花", consent: true)
        try house.read("李春花", "2026-03-02T20:00", minutes: 40)
        try house.read("何小雨", "2026-03-20T20:00", minutes: 40)
        try house.read("何小雨", "2026-04-20T20:00", minutes: 40)
        let family = try house.standings(.family, "2026-01-01", "2026-12-31").rows.first?.score
        #expect(family?.parts.first { $0.part == .generations }?.figure == Figure(1, .months))
        #expect(try house.standings(.resident, "2026-01-01", "2026-12-31").rows.map(\.name.zh) == ["李春花"])
        let young = try house.standings(.youngPerson, "2026-01-01", "2026-12-31")
        #expect(young.rows.map(\.name.zh) == ["何小雨"] && young.award.isForStaffOnly)
        #expect(young.rows.first?.score.unmet.map(\.gate) == ["sessions"])
    }

    @Test func `Whoever turns 18 in the year is told where they stand`() throws {
        let house = try House()
        try house.settle("李春花", in: "201")
        try house.settle("小张", born: 2008, in: "202", guardian: "李春花", consent: true)
        #expect(try house.standings(.resident, "2026-01-01", "2026-12-31").rows.isEmpty)
        let explanation = try house.explanation(of: "小张", .resident, "2026-01-01", "2026-12-31")
        #expect(explanation.score.unmet.first?.words.zh == "评选开始时 17 岁，要满 18 岁")
        #expect(explanation.notes.first?.zh.contains("2026 年满 18 岁") == true)
    }

    @Test func `Lectures, insights and given time count once they took place or were approved`() throws {
        let house = try House()
        try house.settle("李春花", in: "201")
        try house.settle("王建国", in: "202")
        try house.planLectures()
        try house.assign("2026-11-28", "李春花", topic: "家书")
        try house.assign("2026-12-05", "李春花")
        let desk = try house.desk(at: "2026-11-29T09:00")
        _ = try NoteListeners(at: desk)(.day(LocalDate("2026-11-28")), names: ["王建国"])
        let insight = try KeepInsights(at: desk).add("天天读", by: "李春花")
        _ = try KeepInsights(at: desk).add("等着审", by: "李春花")
        _ = try KeepInsights(at: desk).approve([String(insight.number)])
        _ = try KeepService(at: desk).log("李春花", .init(minutes: 90, kind: .ledReading, day: LocalDate("2026-11-27")))
        let answer = try ShowStandings(at: desk)(
            .days(LocalDate("2026-01-01"), LocalDate("2026-12-31")), for: .resident)
        let figures = answer.rows.map { row in
            "\(row.name.zh) " + row.score.parts.map { "\($0.figure.number)" }.joined(separator: " ")
        }
        // Hours, lectures, insights, giving (1.5 h and one lecture given of 5), endorsements.
        #expect(Set(figures) == ["李春花 0 0 1 6.5 0", "王建国 0 1 0 0 0"])
    }

    @Test func `A session that was taken out or is under way does not count`() throws {
        let house = try House()
        try house.settle("李春花", in: "201")
        try house.read("李春花", "2026-11-20T10:00", minutes: 60)
        _ = try LogReading(at: house.desk()).start("李春花", ReadingWish())
        #expect(hours(try house.standings(.resident, "2026-01-01", "2026-12-31")) == ["李春花 1"])
        _ = try LogReading(at: house.desk()).remove("1", reason: "记错")
        #expect(try house.standings(.resident, "2026-01-01", "2026-12-31").rows.isEmpty)
    }

    @Test func `Days that end before they begin are refused`() throws {
        let house = try House()
        #expect(throws: AwardError.self) { try house.standings(.family, "2026-12-31", "2026-01-01") }
    }

    @Test("The sums that SQLite makes are those of the lines that count", arguments: 1...4)
    func sums(seed: Int) throws {
        var chance = SeededGenerator(seed: seed)
        let zones = ["Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns"]
        let house = try House(zone: zones[seed - 1])
        for name in ["甲", "乙", "丙"] {
            try house.settle(name, in: "20\(Int.random(in: 1...2, using: &chance))")
            var day = try LocalDate("2026-01-01")
            while day < (try LocalDate("2026-12-20")) {
                day = day.adding(days: Int.random(in: 1...25, using: &chance))
                let hour = Int.random(in: 10...23, using: &chance)
                try house.read(
                    name, "\(day)T\(hour):30", minutes: Int.random(in: 1...120, using: &chance),
                    late: Int.random(in: 0..<4, using: &chance) == 0)
            }
            _ = try KeepPeople(at: house.desk()).edit(
                name, PersonChanges(move: .init(household: "301", building: "2号楼", since: LocalDate("2026-09-15"))))
        }
        for award in [AwardKind.family, .building, .resident] {
            let answer = try house.standings(award, "2026-02-03", "2026-11-11")
            #expect(!answer.rows.isEmpty)
            for row in answer.rows {
                let score = row.score
                let explained = try house.explanation(
                    of: award == .resident ? String(row.candidate?.number ?? 0) : row.name.zh.components(before: "（"),
                    award,
                    "2026-02-03", "2026-11-11")
                #expect(explained.score == score)
                let seconds = explained.lines.compactMap(\.seconds).reduce(0, +)
                #expect(score.parts.first { $0.part == .hours }?.figure.amount == seconds)
                let months = Set(explained.lines.map { String($0.day.description.prefix(7)) })
                if award == .family {
                    #expect(score.parts.first { $0.part == .activeMonths }?.figure.amount == months.count)
                }
            }
        }
    }
}

extension String {
    fileprivate func components(before mark: Character) -> String { String(prefix { $0 != mark }) }
}
