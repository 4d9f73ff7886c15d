import ArgumentParser
import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct PeopleTableTests {
    private func people() throws -> [PersonCard] {
        let people = KeepPeople(at: try Office().workplace.desk)
        _ = try people.addPerson(name: "李春花", birthYear: 1958, hasPublicNameConsent: true)
        _ = try people.addMember("李春花", to: "choir", role: nil)
        let (first, last) = (try LocalDate("2026-12-01"), try LocalDate("2026-12-10"))
        _ = try people.noteAway("李春花", from: first, through: last, reason: "出差")
        _ = try people.noteAway("李春花", from: LocalDate("2027-01-01"), through: LocalDate("2027-01-01"), reason: nil)
        return try people.people()
    }

    @Test func `A line says when somebody is away, and why`() throws {
        let people = try people()
        let cells = { (language: Language) in
            speaking(language) { PeopleTable.table(people).rows[0].cells.map(\.text) }
        }
        #expect(cells(.zh) == ["1", "李春花", "1958", "是", "合唱队", "2026-12-01 到 2026-12-10（出差）；2027-01-01", "", "", ""])
        #expect(cells(.en)[3] == "yes")
        #expect(cells(.en)[5] == "2026-12-01 to 2026-12-10 (出差); 2027-01-01")
    }

    @Test func `A spreadsheet gets days that do not change with the language`() throws {
        let people = try people()
        for language in Language.allCases {
            let csv = speaking(language) { PeopleTable.rows(people).csv }
            #expect(csv.hasSuffix("1,李春花,1958,true,合唱队,2026-12-01/2026-12-10 2027-01-01/2027-01-01,,,\r\n"))
        }
    }

    @Test(
        arguments: [
            ("4h", .seconds(14_400)), ("90分钟", .seconds(5_400)), ("none", .asEveryone), ("无", .asEveryone),
        ] as [(String, TroupeChanges.WeeklyQuota)])
    func `A weekly quota is a length, or that of everyone`(text: String, quota: TroupeChanges.WeeklyQuota) throws {
        #expect(try TroupeOptions.parse(["--weekly-quota", text]).changes().weeklyQuota == quota)
    }

    @Test func `What no flag speaks of is no change, and what cannot be is refused`() throws {
        let changes = try TroupeOptions.parse([]).changes()
        #expect(changes.loudness == nil && changes.leader == nil && changes.colour == nil && changes.weeklyQuota == nil)
        #expect(throws: ArgumentError.notALength("4")) {
            try TroupeOptions.parse(["--weekly-quota", "4"]).changes()
        }
        #expect(throws: CommandFailure.self) { try TroupeOptions.parse(["--loudness", "6"]).changes() }
    }
}
