import CivilTime
import ICalendar
import Testing

@Suite struct HandleLedgerTests {
    private func ledger(of work: () throws -> Void) rethrows -> HandleLedger {
        let ledger = HandleLedger()
        try HandleLedger.$current.withValue(ledger) { try work() }
        return ledger
    }

    @Test func `reading and writing give back everything they take from libical`() throws {
        let ledger = try ledger {
            for fixture in ["timed-event", "unknown-names", "impossible-start", "bad-number", "lunar-rule"] {
                let document = try Fixture.read(fixture)
                _ = try document.calendars.map { try CalendarWriter().bytes($0) }
            }
        }
        #expect(ledger.taken > 20)
        #expect(ledger.live == 0)
    }

    @Test func `a refused file and a refused value give back what they took`() throws {
        let ledger = try ledger {
            let wrongEnd = try Fixture.bytes("refused-wrong-end")
            #expect(throws: ICalendarError.self) { try CalendarReader().read(wrongEnd) }
            let calendar = try CalendarComponent.calendar(with: [CalendarProperty("DTEND", rawValue: "tomorrow")])
            #expect(throws: ICalendarError.self) { try CalendarWriter().bytes(calendar) }
        }
        #expect(ledger.taken > 0)
        #expect(ledger.live == 0)
    }

    @Test func `a time zone gives back its copy and its text`() throws {
        let ledger = try ledger {
            _ = try CalendarComponent.timeZone("Europe/Berlin", from: try LocalDate("2026-03-01"))
        }
        #expect(ledger.taken > 2)
        #expect(ledger.live == 0)
    }
}
