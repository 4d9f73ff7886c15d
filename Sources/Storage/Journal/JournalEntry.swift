public import CivilTime

/// Who did something, when, and with which command.
public struct JournalEntry: Sendable, Hashable {
    /// The moment of the command.
    public let made: Instant
    /// Who acts.
    public let actor: String
    /// The command as it was given.
    public let command: String

    /// Creates an entry.
    public init(made: Instant, actor: String, command: String) {
        self.made = made
        self.actor = actor
        self.command = command
    }
}
