/// The stable name of a rule, as scripts and JSON know it.
public enum RuleID: String, Sendable, Hashable, CaseIterable {
    case roomDoubleBooked = "room-double-booked"
    case troupeDoubleBooked = "troupe-double-booked"
    case outsideOpeningHours = "outside-opening-hours"
    case roomClosed = "room-closed"
    case tooManyPeople = "too-many-people"
    case inThePast = "in-the-past"
    case lectureNotHalfAnHour = "lecture-not-half-an-hour"
}

/// One rule of booking: it reads a proposal and its surroundings and says what it finds.
///
/// A rule is pure. It takes values, looks nothing up, and speaks of every occurrence, never only of the first few.
public protocol Rule: Sendable {
    /// The rule's stable name.
    var id: RuleID { get }
    /// What the rule finds, in the order of the occurrences; empty where all is well.
    func findings(for proposal: Proposal, in surroundings: Surroundings) -> [Finding]
}
