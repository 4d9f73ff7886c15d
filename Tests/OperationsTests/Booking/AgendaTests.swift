import CivilTime
import Scheduling
import Testing

@testable import Operations

@Suite struct AgendaTests {
    private static func week() throws -> House {
        let house = try House()
        try house.book("合唱", "2026-12-01T19:00", troupe: "choir", times: 2)
        try house.book("读书", "2026-12-01T10:00", room: "reading-room")
        try house.book("午夜", "2026-12-02T23:00", minutes: 120)
        return house
    }

    @Test func `What happens is listed in order of time, from the first day through the last`() throws {
        let house = try Self.week()
        #expect(try house.agenda("2026-12-01", "2026-12-01") == ["2026-12-01 10:00 读书", "2026-12-01 19:00 合唱"])
        #expect(try house.agenda("2026-12-02", "2026-12-08") == ["2026-12-02 23:00 午夜", "2026-12-08 19:00 合唱"])
        #expect(try house.agenda("2026-12-09", "2026-12-31").isEmpty)
    }

    @Test func `What goes on past midnight is on the next day too`() throws {
        #expect(try Self.week().agenda("2026-12-03", "2026-12-03") == ["2026-12-02 23:00 午夜"])
    }

    @Test(
        "A filter lets through what it names",
        arguments: [
            (Agenda.Filter(room: "图书室"), ["读书"]), (Agenda.Filter(troupe: "合唱"), ["合唱", "合唱"]),
            (Agenda.Filter(kind: .rehearsal), ["读书", "合唱", "午夜", "合唱"]), (Agenda.Filter(kind: .match), []),
            (Agenda.Filter(room: "hall", troupe: "choir"), ["合唱", "合唱"]),
            (Agenda.Filter(room: "图书室", troupe: "choir"), []),
        ] as [(Agenda.Filter, [String])])
    func filters(filter: Agenda.Filter, titles: [String]) throws {
        let listed = try Self.week().agenda("2026-12-01", "2026-12-31", filter: filter)
        #expect(listed.compactMap { $0.split(separator: " ").last.map(String.init) } == titles)
    }

    @Test func `What was called off is not listed, and an unknown room is an error`() throws {
        let house = try Self.week()
        _ = try CancelActivity(at: house.desk())("合唱", occasion: nil, scope: .all, reason: "停电")
        #expect(try house.agenda("2026-12-01", "2026-12-08") == ["2026-12-01 10:00 读书", "2026-12-02 23:00 午夜"])
        #expect(throws: OperationError.self) {
            try house.agenda("2026-12-01", "2026-12-08", filter: Agenda.Filter(room: "没有"))
        }
    }
}
