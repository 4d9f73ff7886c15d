import CivilTime
import Operations
import Scheduling
import Testing

@testable import Commands

@Suite struct OpeningHoursWordsTests {
    @Test(
        "A line of a timetable is said as it would be typed",
        arguments: [
            ("mon-fri 08:30-21:00", "周一至周五 08:30–21:00", "Mon–Fri 08:30–21:00"),
            ("每天 08:00-24:00", "每天 08:00–24:00", "daily 08:00–24:00"),
            ("周六,周日 09:00-20:00", "周六、周日 09:00–20:00", "Sat, Sun 09:00–20:00"),
            ("周一,周三,周五 09:00-20:00", "周一、周三、周五 09:00–20:00", "Mon, Wed, Fri 09:00–20:00"),
            ("holiday 09:00-12:00", "假日 09:00–12:00", "holidays 09:00–12:00"),
            ("周二 09:00-12:00", "周二 09:00–12:00", "Tue 09:00–12:00"),
        ])
    func words(text: String, zh: String, en: String) throws {
        let words = try OpeningHours(argument: text, from: nil, through: nil).words
        #expect(words == LocalizedText(zh: zh, en: en))
        // The Chinese reading is one that the program takes.
        let again = try OpeningHours(argument: zh.replacing("–", with: "-"), from: nil, through: nil)
        #expect(try again == OpeningHours(argument: text, from: nil, through: nil))
    }

    @Test func `The days within which it holds are said`() throws {
        let (first, last) = (try LocalDate("2026-12-01"), try LocalDate("2027-02-28"))
        let line = "每天 09:00-12:00"
        #expect(
            try OpeningHours(argument: line, from: first, through: last).words
                == LocalizedText(
                    zh: "每天 09:00–12:00（2026-12-01起到2027-02-28）",
                    en: "daily 09:00–12:00 (from 2026-12-01 to 2027-02-28)"))
        #expect(
            try OpeningHours(argument: line, from: nil, through: last).words.en == "daily 09:00–12:00 (to 2027-02-28)")
        #expect(throws: OperationError.self) { try OpeningHours(argument: line, from: last, through: first) }
    }

    @Test func `A room without a timetable is always open`() {
        let room = Room(id: Room.ID(1), slug: "square", name: "社区广场")
        #expect(RoomTable.hours(of: room) == LocalizedText(zh: "全天", en: "always"))
    }
}
