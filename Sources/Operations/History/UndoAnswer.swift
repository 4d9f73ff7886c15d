public import CivilTime
public import Scheduling
import Storage

/// What came of taking an entry of the history back.
public struct UndoAnswer: Sendable, TouchingAnswer {
    /// The entry.
    public let entry: HistoryEntry
    /// What taking it back changes, before and after, a sentence each.
    public let changes: [LocalizedText]
    /// What people do themselves now that it is taken back: take a notice down, gather certificates in.
    public let reminders: [LocalizedText]
    /// The bookings that lost the ground under them by it, each with where it could go.
    public let touched: [TouchedBooking]
    /// How many of them still take place and were not looked at.
    public let unadvised: Int
    /// Why it was not taken back; nil where it was.
    public let refusal: Refusal?
    /// The names behind the numbers.
    public let directory: Directory

    /// Why an entry was not taken back.
    public struct Refusal: Sendable {
        /// What stands in the way, a sentence each.
        public let reasons: [LocalizedText]
        /// What the rules say of the times that would be taken again.
        public let findings: [Finding]
        /// The later entries that stand on it, oldest first.
        public let later: [HistoryEntry]
        /// Whether a later change stands in the way, rather than a rule.
        public let isConflict: Bool
    }

    /// The entry that was taken back, for the journal; nil where none was.
    var undone: Int64? { refusal == nil ? entry.number : nil }
}
