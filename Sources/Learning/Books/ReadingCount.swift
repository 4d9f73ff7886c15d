/// How often something was read, and by how many.
public struct ReadingCount: Sendable, Hashable {
    /// How many sessions there were.
    public let sessions: Int
    /// How many people had them.
    public let readers: Int

    /// Counts.
    public init(sessions: Int, readers: Int) {
        self.sessions = sessions
        self.readers = readers
    }
}
