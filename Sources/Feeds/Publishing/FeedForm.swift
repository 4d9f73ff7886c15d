/// How a feed tells of a series.
public enum FeedForm: String, Sendable, Hashable, CaseIterable {
    /// One event with a rule where every calendar program reads the rule alike; else an event for each occurrence.
    case series
    /// An event of its own for each occurrence, for programs that know no rules.
    case single
}
