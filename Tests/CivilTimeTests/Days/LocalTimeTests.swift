import CivilTime
import Testing

@Suite struct LocalTimeTests {
    @Test(arguments: [
        ("00:00", 0, "00:00"), ("9:05", 32_700, "09:05"), ("19:30", 70_200, "19:30"), ("19:30:15", 70_215, "19:30:15"),
        ("19:30:00", 70_200, "19:30"), ("23:59", 86_340, "23:59"), ("23:59:59", 86_399, "23:59:59"),
        ("24:00", 86_400, "24:00"), ("24:00:00", 86_400, "24:00"),
    ])
    func `a time is read and written`(text: String, secondOfDay: Int, written: String) throws {
        let time = try LocalTime(text)
        #expect(time.secondOfDay == secondOfDay)
        #expect(time.description == written)
        #expect(LocalTime(hour: time.hour, minute: time.minute, second: time.second) == time)
    }

    @Test(arguments: [
        "24:01", "24:00:01", "25:00", "12:60", "12:00:60", "-1:00", "+1:00", "1200", "12", "12:", ":30", "12:0",
        "012:00",
        "12:000", "12:00:00:00", "12:00 ", " 12:00", "12：00", "١٢:00", "12.30", "七点", "",
    ])
    func `a text that is no time is refused with the text`(text: String) {
        let error = #expect(throws: CivilTimeError.notATime(text)) { try LocalTime(text) }
        #expect(error?.explanation.zh.contains("“\(text)”不是时间") == true)
        #expect(error?.explanation.en.contains("“\(text)” is not a time") == true)
    }

    @Test func `every second of the day is a time, and none beyond`() {
        for second in 0...86_400 where LocalTime(secondOfDay: second)?.secondOfDay != second {
            Issue.record("\(second)")
        }
        #expect(LocalTime(secondOfDay: -1) == nil)
        #expect(LocalTime(secondOfDay: 86_401) == nil)
        #expect(LocalTime(hour: 24, minute: 1) == nil)
        #expect(LocalTime(hour: 24, second: 1) == nil)
        #expect(LocalTime(hour: 24) == .endOfDay)
        #expect(LocalTime(hour: 12, minute: 60) == nil)
    }

    @Test func `the end of the day comes after every other time of it`() throws {
        #expect(try LocalTime("23:59:59") < .endOfDay)
        #expect(LocalTime.midnight < .endOfDay)
        #expect(LocalTime.midnight != .endOfDay)
    }
}
