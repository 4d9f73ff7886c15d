public import Scheduling
import Storage

/// A booking that something touches, such as a closure, a holiday or shorter hours, and where it could go instead.
public struct TouchedBooking: Sendable {
    /// The booking as it stands now, after whatever was done to it.
    public let entry: AgendaEntry
    /// Where it could go, best first; empty where it does not take place, has begun, or nothing was looked for.
    public let moves: [SuggestedMove]

    /// The activity.
    public var activity: AgendaEntry.Heading { entry.activity }
    /// The occurrence as it stands now.
    public var occurrence: Occurrence { entry.occurrence }
}

/// Another place or time for one occurrence, and the change that takes it there.
public struct SuggestedMove: Sendable {
    /// What is different, and the place and time as the rules accept them.
    public let suggestion: Suggestion
    /// The occurrence in the words of whoever asks for the change; nil where there is just one.
    public let occasion: Occasion?
    /// The change to ask for.
    public let request: ChangeRequest
}

/// What came of something that touches bookings.
public protocol TouchingAnswer {
    /// The bookings, in the order of their times, as they stand now.
    var touched: [TouchedBooking] { get }
    /// How many of those that still take place were not looked at for want of time.
    var unadvised: Int { get }
    /// The names behind the numbers.
    var directory: Directory { get }
}

/// The bookings that something touches, in the order of their times.
struct TouchedBookings {
    /// The bookings.
    let bookings: [TouchedBooking]
    /// How many of those that still take place were not looked at for want of time.
    let unadvised: Int
}
