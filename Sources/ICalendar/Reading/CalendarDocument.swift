/// What a calendar file holds: its calendars, and what was not taken as it stands.
public struct CalendarDocument: Sendable {
    /// How the bytes of the file were read.
    public enum Encoding: String, Sendable, Hashable, CaseIterable {
        /// UTF-8, as RFC 5545 asks.
        case utf8 = "UTF-8"
        /// GB 18030, as older Chinese programs write it.
        case gb18030 = "GB 18030"
    }

    /// Every VCALENDAR of the file, in order; at least one.
    public let calendars: [CalendarComponent]
    /// Everything that was not taken as it stands, by line.
    public let diagnostics: [CalendarDiagnostic]
    /// How the bytes were read.
    public let encoding: Encoding
}
