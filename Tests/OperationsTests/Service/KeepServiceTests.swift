import CivilTime
import Learning
import Testing

@testable import Operations

@Suite struct KeepServiceTests {
    private func house() throws -> House {
        let house = try House()
        try house.addPeople(["李春花", "王建国"])
        return house
    }

    private func list(_ house: House, person: String? = nil) throws -> [String] {
        try KeepService(at: house.desk()).list(
            from: LocalDate("2026-01-01"), through: LocalDate("2026-12-31"), person: person
        ).map { "\($0.person) \($0.day) \($0.seconds / 60) \($0.kind.rawValue) \($0.troupe ?? "-")" }
    }

    @Test func `Given time is logged, listed and taken away`() throws {
        let house = try house()
        let keep = KeepService(at: try house.desk())
        _ = try keep.log("李", .init(minutes: 120, kind: .troupe, troupe: "choir", note: "搬乐器"))
        let helped = try keep.log("王", .init(minutes: 30, kind: .helped, day: LocalDate("2026-11-20")))
        #expect(try list(house) == ["王建国 2026-11-20 30 helped -", "李春花 2026-11-22 120 troupe 合唱队"])
        #expect(try list(house, person: "李") == ["李春花 2026-11-22 120 troupe 合唱队"])
        #expect(try keep.remove("#\(helped.number)").person == "王建国")
        #expect(try list(house).count == 1)
        #expect(throws: OperationError.self) { try keep.remove("99") }
    }

    @Test func `What is to come, too long for a day, or for a troupe without a name is refused`() throws {
        let house = try house()
        let keep = KeepService(at: try house.desk())
        let tomorrow = try LocalDate("2026-11-23")
        #expect(throws: ServiceError.dayToCome(tomorrow, today: tomorrow.adding(days: -1))) {
            try keep.log("李", .init(minutes: 60, kind: .volunteer, day: tomorrow))
        }
        #expect(throws: ServiceError.whichTroupe) { try keep.log("李", .init(minutes: 60, kind: .troupe)) }
        _ = try keep.log("李", .init(minutes: 15 * 60, kind: .volunteer))
        #expect(throws: ServiceError.dayFull(tomorrow.adding(days: -1), given: 900, most: 960)) {
            try keep.log("李", .init(minutes: 90, kind: .volunteer))
        }
    }
}
