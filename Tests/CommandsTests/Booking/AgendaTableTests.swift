import CivilTime
import Operations
import Testing

@testable import Commands

@Suite struct AgendaTableTests {
    private static func agenda(_ office: Office) throws -> AgendaTable {
        let (entries, directory) = try Agenda(at: office.workplace.desk)(
            from: LocalDate("2026-12-01"), through: LocalDate("2026-12-08"))
        return AgendaTable(entries: entries, directory: directory)
    }

    @Test func `A day is named once, above all that happens on it`() throws {
        let office = try Office()
        _ = try office.book("早课", "--room", "hall", "--on", "2026-12-01", "--from", "9:00", "--for", "1h")
        _ = try office.book(
            "合唱", "--room", "hall", "--troupe", "choir", "--on", "2026-12-01", "--from", "19:00", "--for", "1h",
            "--every", "week",
            "--times", "2")
        let table = try #require(try speaking(.en) { try Self.agenda(office).answer.table })
        #expect(
            table.rows.map { $0.cells.map(\.text) } == [
                ["Tue 2026-12-01", "09:00–10:00", "早课", "多功能厅", "", "confirmed", "1"],
                ["", "19:00–20:00", "合唱", "多功能厅", "合唱队", "confirmed", "2"],
                ["Tue 2026-12-08", "19:00–20:00", "合唱", "多功能厅", "合唱队", "confirmed", "2"],
            ])
        #expect(table.columns.map(\.key) == ["date", "time", "title", "rooms", "troupes", "status", "activity"])
    }

    @Test func `Where nothing happens a sentence says so, and JSON has an empty list`() throws {
        let answer = try speaking(.zh) { try Self.agenda(Office()).answer }
        #expect(answer.table == nil && answer.closing == ["这些天没有活动。"])
        #expect(answer.json == ["occurrences": []])
    }
}
