public import CivilTime
public import Scheduling
import Storage

/// Where the work is done: one community's file, the clock, and who acts with which command.
public struct Desk: Sendable {
    /// The community's file.
    let store: Store
    /// The community whose file it is.
    public let community: Community
    /// The present moment. Operations know no other clock.
    public let now: Instant
    /// Whether changes are only shown and then taken back.
    public let isRehearsal: Bool
    private let errand: Errand
    let uids: UIDSource

    /// Who acts, and with which command.
    public struct Errand: Sendable {
        /// Who acts, for the journal.
        public let actor: String
        /// The command as it was given, for the journal.
        public let command: String

        /// Names an errand.
        public init(actor: String, command: String) {
            self.actor = actor
            self.command = command
        }
    }

    /// Sets up a desk on an open community.
    ///
    /// - Parameters:
    ///   - open: The community's open file.
    ///   - errand: Who acts, and with which command.
    ///   - isRehearsal: Whether changes are only shown and then taken back.
    ///   - uids: Where new UIDs come from.
    ///   - clock: Tells the present moment to a community in the given zone.
    public init(
        _ open: OpenCommunity, errand: Errand, isRehearsal: Bool = false, uids: UIDSource = .random,
        clock: (Zone) throws -> Instant
    ) throws {
        store = open.store
        community = open.community
        self.errand = errand
        self.isRehearsal = isRehearsal
        self.uids = uids
        now = try clock(community.zone)
    }

    /// The day it is, on the community's clock.
    public var today: LocalDate { community.zone.local(now).date }

    /// Loads, decides and saves in one transaction, with one journal line. Slots that are held for a time only are put in
    /// order before and after, and whoever was to speak at a lecture that was called off is free again.
    ///
    /// - Parameters:
    ///   - keeps: Whether what was written is kept, seen by the answer; an import of which a row is bad is not.
    ///   - body: Loads, decides and saves.
    func write<Value>(
        keepingIf keeps: (Value) -> Bool = { _ in true }, _ body: (CommunityWriter) throws -> Value
    ) throws -> Value {
        try store.write(entry, rehearsal: isRehearsal, keepingIf: keeps) { file in
            let slots = SlotKeeping(file, at: self)
            try slots.releaseLapsed()
            let value = try body(file)
            try slots.offerFreeSlots()
            try file.releaseTurnsOfLecturesCalledOff(now: now)
            return value
        }
    }

    /// Takes a line of the journal back in one transaction, with a journal line of its own, and puts slots in order as `write`
    /// does. SQLite does not enforce foreign keys meanwhile; `CommunityWriter.takeBack` looks after them.
    ///
    /// - Parameters:
    ///   - undone: The line that was taken back, seen by the answer; nil where nothing was, and nothing is kept.
    ///   - body: Decides and takes back.
    func writeTakingBack<Value>(
        _ undone: (Value) -> Int64?, _ body: (CommunityWriter, SlotKeeping) throws -> Value
    ) throws -> Value {
        try store.writeWithoutForeignKeys(entry, rehearsal: isRehearsal, undoing: undone) { file in
            let slots = SlotKeeping(file, at: self)
            try slots.releaseLapsed()
            let value = try body(file, slots)
            guard undone(value) != nil else { return value }
            try slots.offerFreeSlots()
            try file.releaseTurnsOfLecturesCalledOff(now: now)
            return value
        }
    }

    private var entry: JournalEntry { JournalEntry(made: now, actor: errand.actor, command: errand.command) }

    /// Who acts.
    var actor: String { errand.actor }

    /// Reads in one transaction.
    func read<Value>(_ body: (CommunityReader) throws -> Value) throws -> Value { try store.read(body) }
}

/// A community whose file is open.
public struct OpenCommunity: Sendable {
    let store: Store
    /// The community.
    public let community: Community

    init(_ store: Store) throws {
        self.store = store
        community = try store.read { try $0.community() }
    }

    /// Prepares to tell at any time whether the file has changed.
    public func watch() throws -> ChangeWatch { ChangeWatch(try FileWatch(of: store)) }

    /// Closes the file, so that another may take its place. Nothing can be read or written after that.
    public func close() throws { try store.close() }
}

/// Tells whether a community's file has changed, for whoever keeps what was made of it. Asking costs a few microseconds.
public struct ChangeWatch: Sendable {
    /// What the file was at some moment: another version after each change, whoever made it.
    public struct Version: Sendable, Hashable {
        private let number: Int64

        fileprivate init(_ number: Int64) { self.number = number }
    }

    private let watch: FileWatch

    fileprivate init(_ watch: FileWatch) { self.watch = watch }

    /// The version of the file; nil where that cannot be told at the moment. What is read afterwards is not older.
    public func version() -> Version? { watch.version().map(Version.init) }
}
