/// Reads calendar files (RFC 5545) from any source, however hostile.
///
/// The file is held to the limits and its structure checked before libical sees a line of it; libical then judges each
/// property, and whatever cannot be kept is said with its line. Names that nobody knows are kept as they are.
public struct CalendarReader: Sendable {
    private let limits: ReadingLimits

    /// Creates a reader.
    public init(limits: ReadingLimits = .standard) { self.limits = limits }

    /// Reads the calendars of a file. UTF-8 is read, with or without a byte order mark, else GB 18030.
    ///
    /// - Throws: `ICalendarError` where a limit is exceeded, or the file is not a whole calendar; the error names the
    ///   line.
    public func read(_ file: some Sequence<UInt8>) throws(ICalendarError) -> CalendarDocument {
        try read(file, keeping: .readableProperties)
    }

    /// Reads the calendars of a file as they are written, to look for faults in them: what is diagnosed is kept all the
    /// same.
    ///
    /// - Throws: what `read(_:)` throws.
    public func readAsWritten(_ file: some Sequence<UInt8>) throws(ICalendarError) -> CalendarDocument {
        try read(file, keeping: .everyProperty)
    }

    private func read(
        _ file: some Sequence<UInt8>, keeping kept: CalendarOutline.Kept
    ) throws(ICalendarError) -> CalendarDocument {
        let (lines, encoding) = try TextDecoding.decode(try ContentLine.lines(of: Array(file), limits: limits))
        var outline = CalendarOutline(limits: limits, keeping: kept)
        for line in lines { try outline.take(line) }
        return try outline.document(encoding: encoding)
    }
}
