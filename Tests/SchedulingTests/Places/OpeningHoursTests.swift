import CivilTime
import Testing

@testable import Scheduling

@Suite struct OpeningHoursTests {
    @Test func `a line that closes before it opens, ends before it holds, or names no day does not exist`() throws {
        let nine = try LocalTime("09:00")
        let five = try LocalTime("17:00")
        #expect(OpeningHours(weekdays: [.monday], opens: five, closes: nine) == nil)
        #expect(OpeningHours(weekdays: [.monday], opens: nine, closes: nine) == nil)
        #expect(OpeningHours(weekdays: [], opens: nine, closes: five) == nil)
        #expect(OpeningHours(on: .holidays, opens: five, closes: nine) == nil)
        #expect(OpeningHours(on: .holidays, opens: nine, closes: five)?.weekdays == [])
        let first = try LocalDate("2026-12-02")
        let last = try LocalDate("2026-12-01")
        #expect(
            OpeningHours(weekdays: [.monday], opens: nine, closes: five, validFrom: first, validThrough: last) == nil)
        #expect(
            OpeningHours(weekdays: [.monday], opens: nine, closes: five, validFrom: last, validThrough: last) != nil)
    }

    @Test func `an opening that runs past midnight is one span`() throws {
        let evening = try #require(
            OpeningHours(weekdays: [.friday], opens: LocalTime("18:00"), closes: .endOfDay))
        let night = try #require(
            OpeningHours(weekdays: [.saturday], opens: .midnight, closes: LocalTime("02:00")))
        let room = Room(id: Room.ID(1), slug: "hall", name: "多功能厅", openingHours: [night, evening])
        let spans = room.openSpans(
            from: try LocalDate("2026-12-01"), through: try LocalDate("2026-12-07"), in: .shanghai,
            holidays: HolidayCalendar(coveredYears: [], holidays: []))
        #expect(spans == [try Zone.shanghai.span("2026-12-04 18:00", "2026-12-05 02:00")])
    }
}
