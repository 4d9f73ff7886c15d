/// Writes a calendar while its components are being made, so that memory does not grow with their number.
///
/// The bytes are those that `CalendarWriter` makes of the whole, handed on in pieces.
public struct CalendarStream {
    /// Where the pieces go, one after the other.
    public typealias Sink = ([UInt8]) throws -> Void

    private let calendar: CalendarComponent
    private let sink: Sink
    private var text = CalendarText()
    private var handedOn = 0

    /// How many bytes are gathered before they are handed on.
    private static let pieceLength = 64 * 1_024

    /// Begins a calendar with its properties and the components it has already.
    ///
    /// - Throws: what `CalendarWriter` throws, and what the sink throws.
    public init(_ calendar: CalendarComponent, to sink: @escaping Sink) throws {
        self.calendar = calendar
        self.sink = sink
        try text.open(calendar, depth: 1)
    }

    /// How many bytes the calendar has so far.
    public var length: Int { handedOn + text.bytes.count }

    /// Adds a component behind the others.
    ///
    /// - Throws: what `CalendarWriter` throws, and what the sink throws.
    public mutating func append(_ component: CalendarComponent) throws {
        try text.append(component, depth: 2)
        if text.bytes.count >= Self.pieceLength { try handOn() }
    }

    /// Ends the calendar.
    ///
    /// - Throws: what the sink throws.
    public mutating func finish() throws {
        text.close(calendar)
        try handOn()
    }

    private mutating func handOn() throws {
        handedOn += text.bytes.count
        try text.takeBytes(sink)
    }
}
