/// Calendars written in a test: the first VEVENT begins on line 4.
enum InlineCalendar {
    static func bytes(_ events: [String], calendar: String = "PRODID:-//Test//EN") -> [UInt8] {
        let inner = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT" }
        let text = (["BEGIN:VCALENDAR\nVERSION:2.0\n\(calendar)"] + inner + ["END:VCALENDAR"]).joined(separator: "\n")
        return Array(text.replacing("\n", with: "\r\n").utf8) + Array("\r\n".utf8)
    }
}
