import CivilTime
import Scheduling
import Testing

@testable import Operations

/// People from a table.
@Suite struct ImportPeopleTests {
    private let house: House

    init() throws { house = try House() }

    private func take(_ text: String, keepsGoing: Bool = false) throws -> ImportPeople.Answer {
        try ImportPeople(at: house.desk())(Array(text.utf8), manner: ImportManner(keepsGoing: keepsGoing))
    }

    /// Everybody, as `李春花 1958 1号楼 201 合唱队`.
    private func people() throws -> [String] {
        try KeepPeople(at: house.desk()).people().map { card in
            [
                card.person.name, card.person.birthYear.map(String.init), card.home?.name, card.troupes.first?.name,
                card.guardian?.name,
            ].compactMap(\.self).joined(separator: " ")
        }
    }

    private static let good = """
        姓名,出生年份,户,楼栋,同意公开,团队,监护人
        何小雨,2014,402,2号楼,是,,杨晓梅
        李春花,1958,201,1号楼,是,合唱队,
        杨晓梅,1983年,402,2号楼,否,choir,

        """

    @Test func `Everybody comes with household, troupe and guardian, who may stand below the child`() throws {
        #expect(try take(Self.good).added == 3)
        #expect(
            try people() == ["李春花 1958 1号楼 201 合唱队", "杨晓梅 1983 2号楼 402 合唱队", "何小雨 2014 2号楼 402 杨晓梅"])
        #expect(try KeepHouseholds(at: house.desk()).buildings().map(\.people) == [1, 2])
    }

    @Test func `Taken in again nothing changes, and what is new is added`() throws {
        _ = try take(Self.good)
        let again = try take(Self.good)
        #expect(again.unchanged == 3 && again.added == 0 && again.completed == 0)
        let more = try take("name,household,building,troupes,family_reading\n李春花,201,1号楼,,li\n李春花,202,1号楼,,\n")
        #expect(more.completed == 1 && more.added == 1, "a namesake next door is somebody else")
    }

    private static let bad = """
        姓名,出生年份,户,同意公开,团队
        李春花,19580,,,
        ,1960,,,
        王建国,1952,,也许,太极队
        赵秀兰,1961,,,
        陈志强,,999,,

        """

    @Test func `A bad row keeps all out, and each cell is named`() throws {
        let answer = try take(Self.bad)
        #expect(answer.isGivenUp)
        #expect(try people().isEmpty)
        #expect(
            answer.rejects.rows.flatMap(\.problems).map(\.explanation.en) == [
                "line 2, column 出生年份: “19580” is no year; write four digits like 1958.",
                "line 3, column 姓名: it is empty; write it, such as 李春花.",
                "line 4, column 同意公开: “也许” is neither yes nor no; write one of them.",
                "line 6, column building: it is empty; write the building of “999”.",
            ])
    }

    @Test func `Keeping on takes the good rows and gives the bad ones back as they were`() throws {
        let answer = try take(Self.bad, keepsGoing: true)
        #expect(answer.added == 1 && !answer.isGivenUp)
        #expect(try people() == ["赵秀兰 1961"])
        let rejects = String(decoding: answer.rejects.file, as: UTF8.self)
        #expect(rejects.hasPrefix("姓名,出生年份,户,同意公开,团队\r\n李春花,19580,,,\r\n"))
        #expect(!rejects.contains("赵秀兰") && rejects.split(separator: "\r\n").count == 5)
    }

    @Test func `A minor's consent needs a guardian, and a year on file is not overwritten`() throws {
        _ = try take("姓名,出生年份\n李春花,1958\n")
        let answer = try take("姓名,出生年份,同意公开\n李春花,1960,\n何小雨,2014,是\n")
        #expect(answer.rejects.rows.map(\.line) == [2, 3])
        #expect(answer.rejects.rows[0].problems[0].reason.zh.contains("1958"))
        #expect(answer.rejects.rows[1].problems[0].reason.zh.contains("监护人"))
    }

    @Test func `A rehearsal tells the same and keeps nothing`() throws {
        let answer = try ImportPeople(at: house.desk(isRehearsal: true))(Array(Self.good.utf8))
        #expect(answer.added == 3)
        #expect(try people().isEmpty)
    }
}
