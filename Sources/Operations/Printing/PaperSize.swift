/// The paper that something is printed on (ISO 216).
public enum PaperSize: String, Sendable, Hashable, CaseIterable {
    /// A sheet for a door.
    case a4
    /// A sheet for a wall.
    case a3
}
