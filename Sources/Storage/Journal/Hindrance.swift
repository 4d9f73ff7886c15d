public import CivilTime

/// What stands in the way of taking a line of the journal back.
public struct Hindrance: Sendable, Hashable {
    /// Why it does.
    public enum Reason: Sendable, Hashable {
        /// A later command changed the row.
        case changedLater
        /// The row came later and relies on what would be taken away.
        case reliedOn
        /// What the row speaks of is gone meanwhile.
        case gone
        /// The name, or the time, was given to the row meanwhile.
        case taken
        /// An occurrence has begun since, and the past stays as it was.
        case begun(Instant)
        /// An occurrence would lie where the zone's clock no longer puts it.
        case shifted(Instant)
        /// A later step of the award cycle stands on it, or it is a step on which a later deed stands.
        case stepped
        /// A result of the award cycle has been in public since the day, or was to be.
        case hungOut(LocalDate)
        /// The award cycle is archived, and what belonged to it is erased.
        case archived
    }

    /// Why.
    public let reason: Reason
    /// The row in question.
    public let row: RowKey
    /// The later lines of the journal that did something to the row, oldest first.
    public let lines: [Int64]
}
