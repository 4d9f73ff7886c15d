import Scheduling
import Testing

@testable import Operations

@Suite struct KeepPeopleTests {
    @Test func `A person is kept with year and consent, and listed with their troupes`() throws {
        let house = try House()
        let people = KeepPeople(at: try house.desk())
        _ = try people.addPerson(name: " 李春花 ", birthYear: 1958, hasPublicNameConsent: true)
        _ = try people.addPerson(name: "王建国", birthYear: nil, hasPublicNameConsent: false)
        _ = try people.addMember("李", to: "choir", role: "指挥")
        let listed = try people.people()
        #expect(listed.map(\.person.name) == ["李春花", "王建国"])
        #expect(listed.map(\.person.birthYear) == [1958, nil])
        #expect(listed.map(\.person.hasPublicNameConsent) == [true, false])
        #expect(listed.map { $0.troupes.map(\.slug) } == [["choir"], []])
    }

    @Test func `A leader is a member, and joining twice changes only the role`() throws {
        let people = KeepPeople(at: try House().desk())
        _ = try people.addPerson(name: "王建国", birthYear: nil, hasPublicNameConsent: false)
        _ = try people.addTroupe(
            name: "锣鼓队", slug: nil, kind: "gong-drum", loudness: 5, leader: "王建国", colour: "crimson")
        let card = try people.troupe("luo-gu-dui")
        #expect(card.leader?.name == "王建国")
        #expect(card.members.map(\.role) == ["leader"])
        _ = try people.addMember("王建国", to: "锣鼓队", role: "鼓手")
        #expect(try people.troupe("锣鼓队").members.map(\.role) == ["鼓手"])
    }

    @Test func `Two of the same name are told apart by number`() throws {
        let people = KeepPeople(at: try House().desk())
        for _ in 0..<2 { _ = try people.addPerson(name: "王芳", birthYear: nil, hasPublicNameConsent: false) }
        #expect(throws: OperationError.ambiguous(.person, name: "王芳", candidates: ["王芳 (1)", "王芳 (2)"])) {
            try people.addMember("王芳", to: "choir", role: nil)
        }
        #expect(try people.addMember("2", to: "choir", role: nil).1.id == Person.ID(2))
    }

    @Test func `An unknown leader or troupe is refused, and nothing is half done`() throws {
        let people = KeepPeople(at: try House().desk())
        #expect(throws: OperationError.self) {
            try people.addTroupe(name: "舞蹈队", slug: "dance", kind: "dance", loudness: 1, leader: "没有", colour: nil)
        }
        #expect(throws: OperationError.self) { try people.addMember("没有", to: "choir", role: nil) }
        #expect(try people.troupes().map(\.troupe.slug) == ["choir"])
    }
}
