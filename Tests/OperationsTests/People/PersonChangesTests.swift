import CivilTime
import Scheduling
import Storage
import Testing

@testable import Operations

/// What is said of people: homes, guardians, consent, readings.
@Suite struct PersonChangesTests {
    private let house: House
    private var people: KeepPeople { get throws { KeepPeople(at: try house.desk()) } }

    init() throws {
        house = try House()
        _ = try people.add(
            "单秀兰", PersonChanges(birthYear: 1983, move: PersonChanges.Move(household: "301", building: "1号楼")))
        _ = try people.add("何小雨", PersonChanges(birthYear: 2014))
    }

    private func homes(on day: String) throws -> [String] {
        let day = try LocalDate(day)
        return try KeepHouseholds(at: house.desk(at: "\(day)T09:00")).households().flatMap { entry in
            entry.people.map { "\($0.name) \(entry.home.name)" }
        }
    }

    @Test func `The first home holds from always, a move from its day`() throws {
        _ = try people.edit(
            "单秀兰",
            PersonChanges(move: PersonChanges.Move(household: "102", building: "2号楼", since: LocalDate("2026-12-01"))))
        #expect(try homes(on: "2020-01-01") == ["单秀兰 1号楼 301"])
        #expect(try homes(on: "2026-11-30") == ["单秀兰 1号楼 301"])
        #expect(try homes(on: "2026-12-01") == ["单秀兰 2号楼 102"])
    }

    @Test func `A household without a building must be there`() throws {
        #expect(throws: OperationError.self) {
            try people.add("甲", PersonChanges(move: PersonChanges.Move(household: "999")))
        }
        #expect(try people.people().count == 2, "nothing is half done")
        #expect(try people.add("甲", PersonChanges(move: PersonChanges.Move(household: "301"))).home?.name == "1号楼 301")
    }

    @Test func `A child has a grown-up for a guardian, and a grown-up has none`() throws {
        #expect(try people.edit("何小雨", PersonChanges(guardian: .person("shanxiulan"))).guardian?.name == "单秀兰")
        #expect(throws: OperationError.guardianOfAdult(person: "单秀兰")) {
            try people.edit("单秀兰", PersonChanges(guardian: .person("何小雨")))
        }
        #expect(throws: OperationError.guardianUnfit(person: "何小雨")) {
            try people.edit("何小雨", PersonChanges(guardian: .person("何小雨")))
        }
    }

    @Test func `A minor's consent is the guardian's`() throws {
        #expect(throws: OperationError.consentNeedsGuardian(person: "何小雨")) {
            try people.edit("何小雨", PersonChanges(consent: true))
        }
        _ = try people.edit("何小雨", PersonChanges(guardian: .person("单秀兰")))
        #expect(try people.edit("何小雨", PersonChanges(consent: true)).person.hasPublicNameConsent)
        #expect(try !people.edit("何小雨", PersonChanges(consent: false)).person.hasPublicNameConsent)
    }

    @Test func `A reading that is on file is found, and one that is none is refused`() throws {
        _ = try people.edit("单秀兰", PersonChanges(familyReading: "Chán"))
        #expect(try people.person("chanxiulan").person.familyReading == "chan")
        #expect(throws: OperationError.badReading("善")) { try people.edit("单秀兰", PersonChanges(familyReading: "善")) }
        #expect(try people.edit("单秀兰", PersonChanges(familyReading: "")).person.familyReading == nil)
        #expect(throws: OperationError.nothingSaidOfPerson) { try people.edit("单秀兰", PersonChanges()) }
    }
}
