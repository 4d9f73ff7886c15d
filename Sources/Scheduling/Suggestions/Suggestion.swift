public import CivilTime

/// A way out of a refusal: a proposal like the one that was refused, which the same rules accept.
public struct Suggestion: Sendable {
    /// What a suggestion changes about the proposal.
    public enum Change: String, Sendable, Hashable, CaseIterable {
        /// Another time on the same day.
        case start
        /// Other rooms.
        case rooms
        /// Another day.
        case date
        /// A shorter time.
        case length
        /// A series without its clashing dates.
        case occurrences
        /// Fewer pieces of equipment.
        case equipment
    }

    /// What is different, in the order in which it is told.
    public let changes: [Change]
    /// What is different, in words, with the room and the times.
    public let description: LocalizedText
    /// The accepted alternative.
    public let judged: JudgedProposal

    /// Creates a suggestion from an alternative that a judge has accepted.
    init(changes: [Change], description: LocalizedText, judged: JudgedProposal) {
        self.changes = changes
        self.description = description
        self.judged = judged
    }
}
