/// How much of a series a change is meant for.
public enum SeriesScope: String, Sendable, CaseIterable {
    /// One occurrence.
    case this
    /// One occurrence and all that come after it.
    case following
    /// Every occurrence that is still to come.
    case all
}
