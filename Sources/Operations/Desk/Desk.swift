public import CivilTime
import Scheduling
public import Storage

/// Where the work is done: one community's file, the clock, and who acts with which command.
public struct Desk: Sendable {
    /// The community's file.
    public let store: Store
    /// The present moment. Operations know no other clock.
    public let now: Instant
    /// Who acts, for the journal.
    public let actor: String
    /// The command as it was given, for the journal.
    public let command: String
    /// Whether changes are only shown and then taken back.
    public let isRehearsal: Bool
    /// Where new UIDs come from.
    public let uids: UIDSource

    /// Sets up a desk.
    public init(
        store: Store, now: Instant, actor: String, command: String, isRehearsal: Bool = false,
        uids: UIDSource = .random
    ) {
        self.store = store
        self.now = now
        self.actor = actor
        self.command = command
        self.isRehearsal = isRehearsal
        self.uids = uids
    }

    /// Loads, decides and saves in one transaction, with one journal line.
    func write<Value>(_ body: (CommunityWriter) throws -> Value) throws -> Value {
        try store.write(
            JournalEntry(made: now, actor: actor, command: command), rehearsal: isRehearsal, body)
    }

    /// Reads in one transaction.
    func read<Value>(_ body: (CommunityReader) throws -> Value) throws -> Value { try store.read(body) }
}
