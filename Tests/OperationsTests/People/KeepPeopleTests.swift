import CivilTime
import Scheduling
import Storage
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

    @Test func `Somebody is away from one day through another, and their troupes know`() throws {
        let house = try House()
        let people = KeepPeople(at: try house.desk())
        _ = try people.addPerson(name: "李春花", birthYear: nil, hasPublicNameConsent: false)
        _ = try people.addMember("李", to: "choir", role: "指挥")
        let (first, last) = (try LocalDate("2026-12-01"), try LocalDate("2026-12-10"))
        let card = try people.noteAway("李", from: first, through: last, reason: " 出差 ")
        #expect(card.absences.map(\.days) == [first...last] && card.absences.map(\.reason) == ["出差"])
        #expect(try people.people().map { $0.absences.count } == [1])
        #expect(try people.troupe("choir").members.map { $0.absences.count } == [1])
        let after = KeepPeople(at: try house.desk(at: "2026-12-11T09:00"))
        #expect(try after.people().map { $0.absences.count } == [0])
        #expect(throws: OperationError.endsBeforeStart(start: "2026-12-10", end: "2026-12-01")) {
            try people.noteAway("李", from: last, through: first, reason: nil)
        }
    }

    @Test func `Who is back is no longer away, neither now nor later`() throws {
        let house = try House()
        let people = KeepPeople(at: try house.desk())
        _ = try people.addPerson(name: "李春花", birthYear: nil, hasPublicNameConsent: false)
        #expect(try people.noteBack("李").ended == 0)
        for (first, last) in [("2026-11-20", "2026-11-30"), ("2026-12-24", "2026-12-26")] {
            _ = try people.noteAway("李", from: LocalDate(first), through: LocalDate(last), reason: nil)
        }
        let (card, ended) = try people.noteBack("李")
        #expect(ended == 2 && card.absences.isEmpty)
    }

    @Test func `What is said anew of a troupe changes, and nothing else`() throws {
        let people = KeepPeople(at: try House().desk())
        for name in ["李春花", "王建国"] {
            _ = try people.addPerson(name: name, birthYear: nil, hasPublicNameConsent: false)
        }
        _ = try people.addMember("李春花", to: "choir", role: "指挥")
        let first = try people.editTroupe(
            "合唱", TroupeChanges(name: " 老年合唱队 ", leader: "李春花", weeklyQuota: .seconds(14_400)))
        #expect(first.troupe.name == "老年合唱队" && first.troupe.slug == "choir" && first.troupe.loudness == 3)
        #expect(first.troupe.weeklySeconds == 14_400 && first.leader?.name == "李春花")
        #expect(first.members.map(\.role) == ["指挥"], "a member who comes to lead keeps the role")
        let second = try people.editTroupe("choir", TroupeChanges(loudness: 1, leader: "王建国", colour: "teal"))
        #expect(second.troupe.weeklySeconds == 14_400 && second.troupe.loudness == 1 && second.troupe.colour == "teal")
        #expect(second.members.map(\.role) == ["指挥", "leader"])
        let third = try people.editTroupe("choir", TroupeChanges(kind: "singing", weeklyQuota: .asEveryone))
        #expect(third.troupe.weeklySeconds == nil && third.troupe.kind == "singing")
    }

    @Test func `A troupe cannot take the name of another`() throws {
        let people = KeepPeople(at: try House().desk())
        _ = try people.addTroupe(
            name: "舞蹈队", slug: "dance", kind: "dance", loudness: 3, leader: nil, colour: nil, weeklySeconds: 7_200)
        #expect(try people.troupe("dance").troupe.weeklySeconds == 7_200)
        #expect(throws: StorageError.nameTaken("舞蹈队")) {
            try people.editTroupe("choir", TroupeChanges(name: "舞蹈队"))
        }
        #expect(throws: OperationError.self) { try people.editTroupe("choir", TroupeChanges(leader: "没有")) }
    }
}
