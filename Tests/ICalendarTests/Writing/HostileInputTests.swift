import CivilTime
import ICalendar
import Testing

/// Texts that a stranger might put into a title, and what must hold of every calendar that carries one.
@Suite struct HostileInputTests {
    static let texts = [
        "two\r\nX-EVIL:1", "two\rX-EVIL:1", "two\nX-EVIL:1", "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil", "\n ", " \n",
        "nel\u{85}X-EVIL:1", "ls\u{2028}X-EVIL:1", "ps\u{2029}X-EVIL:1", "\\nX-EVIL:1", "\\", "\\\\n", ";:,\"^",
        "\"; X=\"",
        "bidi \u{202E}txet\u{202C} \u{2066}x\u{2069} \u{200F}", "\u{FEFF}mark", "zero\u{200B}width\u{200D}",
        "e\u{301}\u{302}\u{303}", "\t tab", "👨‍👩‍👧‍👦".repeated(40), "🇨🇳".repeated(50), "一".repeated(100), "𠮷".repeated(60),
        "\u{10FFFD}\u{FFFD}\u{E000}", "END:VEVENT", "BEGIN:VEVENT",
    ]

    private func check(_ properties: [CalendarProperty], sourceLocation: SourceLocation = #_sourceLocation) throws {
        let calendar = try CalendarComponent.calendar(with: properties)
        let bytes = try CalendarWriter().bytes(calendar)
        for line in try lines(of: bytes) {
            #expect(line.count <= 75, sourceLocation: sourceLocation)
            #expect(String(validating: line, as: UTF8.self) != nil, sourceLocation: sourceLocation)
            #expect(!line.isEmpty, sourceLocation: sourceLocation)
        }
        let document = try CalendarReader().read(bytes)
        #expect(document.diagnostics.isEmpty, sourceLocation: sourceLocation)
        #expect(document.calendars == [calendar], sourceLocation: sourceLocation)
        #expect(try CalendarWriter().bytes(document.calendars[0]) == bytes, sourceLocation: sourceLocation)
    }

    /// The lines between CRLFs; a lone CR or LF anywhere fails.
    private func lines(of bytes: [UInt8]) throws -> [ArraySlice<UInt8>] {
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true)
        return try lines.dropLast().map { line in
            try #require(line.last == UInt8(ascii: "\r"))
            #expect(!line.dropLast().contains(UInt8(ascii: "\r")))
            return line.dropLast()
        }
    }

    @Test(arguments: texts) func `no text breaks a line or adds a property`(text: String) throws {
        try check([try .text("SUMMARY", text), try .text("X-TITLE", text)])
    }

    @Test(arguments: texts) func `no parameter breaks a line or adds a property`(text: String) throws {
        let isClean = !text.unicodeScalars.contains { "\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) }
        guard isClean else {
            #expect(throws: ICalendarError.self) { try CalendarParameter("X-NOTE", text) }
            return
        }
        try check([try .text("SUMMARY", "x", parameters: [CalendarParameter("X-NOTE", text)])])
    }

    @Test(arguments: 0...16) func `every plane of Unicode goes through`(plane: UInt32) throws {
        let scalars = stride(from: plane << 16, to: (plane + 1) << 16, by: 51).compactMap(Unicode.Scalar.init)
        let text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
        let cleaned = CalendarProperty.cleaned(text)
        try check([try .text("DESCRIPTION", cleaned)])
    }

    @Test func `a description of a million bytes is written and read`() throws {
        try check([try .text("DESCRIPTION", "书香社区 ".repeated(76_923))])
    }

    @Test(arguments: 60...76) func `an emoji at the fold stays whole`(length: Int) throws {
        try check([try .text("SUMMARY", "a".repeated(length) + "🥁👩🏽‍🎤" + "b".repeated(80))])
    }
}
