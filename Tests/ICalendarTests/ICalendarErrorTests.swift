import CivilTime
import ICalendar
import Testing

@Suite struct ICalendarErrorTests {
    static let errors: [ICalendarError] =
        ReadingLimit.allCases.map { .exceeds($0, line: 7, maximum: 99) } + [
            .zeroByte(line: 7), .notText(line: 7), .noCalendar, .notACalendar(name: "VEVENT", line: 7),
            .endWithoutBegin(name: "VEVENT", line: 7),
            .mismatchedEnd(begin: "VEVENT", beginLine: 7, end: "VTODO", endLine: 9),
            .missingEnd(name: "VEVENT", beginLine: 7), .invalidName("A B", line: 7), .invalidName("A B"),
            .controlCharacter(property: "URL", codePoint: 10), .invalidURI(property: "URL", "a b"),
            .unreadableProperty(property: "DTEND", value: "x"), .writtenTooDeeply(name: "VALARM", maximum: 5),
            .unknownTimeZone("Asia/Atlantis"), .wrongTimeZone("Africa/Cairo", from: .min),
        ]

    @Test(arguments: errors) func `every error is one sentence in each language that says what to do`(
        error: ICalendarError
    ) {
        let (zh, en) = (error.explanation.zh, error.explanation.en)
        #expect(zh.hasSuffix("。") && zh.contains("；"))
        #expect(en.hasSuffix(".") && !en.dropLast().contains(". "))
    }

    @Test(arguments: errors.filter { "\($0)".contains("line: 7") || "\($0)".contains("Line: 7") })
    func `an error of a line names it`(error: ICalendarError) {
        guard case .exceeds(.fileBytes, _, _) = error else {
            #expect(error.explanation.zh.contains("第 7 行"))
            #expect(error.explanation.en.contains("ine 7"))
            return
        }
        #expect(error.explanation.en.contains("99 bytes"))
    }
}
