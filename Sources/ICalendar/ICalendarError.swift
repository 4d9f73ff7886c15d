public import CivilTime

/// Why a calendar cannot be read, or a value cannot be written.
public enum ICalendarError: ExplainedError, Hashable {
    /// The file exceeds a limit, at that line; `maximum` is what it allows.
    case exceeds(ReadingLimit, line: Int, maximum: Int)
    /// A byte is zero: the file is no text, or one in UTF-16.
    case zeroByte(line: Int)
    /// The bytes are neither UTF-8 nor GB 18030.
    case notText(line: Int)
    /// There is no VCALENDAR in the file.
    case noCalendar
    /// Something other than a VCALENDAR stands at the outermost level.
    case notACalendar(name: String, line: Int)
    /// An `END` has no `BEGIN`.
    case endWithoutBegin(name: String, line: Int)
    /// An `END` closes another component than the one that is open.
    case mismatchedEnd(begin: String, beginLine: Int, end: String, endLine: Int)
    /// A component never ends.
    case missingEnd(name: String, beginLine: Int)
    /// A name of a component, property or parameter has other characters than letters, digits and hyphens.
    case invalidName(String, line: Int? = nil)
    /// A value or parameter has a character that could end the line.
    case controlCharacter(property: String, codePoint: UInt32)
    /// The text is not an address with a scheme.
    case invalidURI(property: String, String)
    /// A reader would drop the property, so it is not written.
    case unreadableProperty(property: String, value: String)
    /// A component to be written lies inside more others than a reader takes.
    case writtenTooDeeply(name: String, maximum: Int)
    /// There is no such IANA zone, or none that needs a VTIMEZONE.
    case unknownTimeZone(String)
    /// The VTIMEZONE that libical makes for the zone is wrong from that day on.
    case wrongTimeZone(String, from: LocalDate)
}
