/// The stable name of a rule, as scripts and JSON know it.
public enum RuleID: String, Sendable, Hashable, CaseIterable {
    case roomDoubleBooked = "room-double-booked"
    case troupeDoubleBooked = "troupe-double-booked"
    case equipmentShort = "equipment-short"
    case bufferTooShort = "buffer-too-short"
    case noisyNeighbour = "noisy-neighbour"
    case quietHours = "quiet-hours"
    case outsideOpeningHours = "outside-opening-hours"
    case roomClosed = "room-closed"
    case tooManyPeople = "too-many-people"
    case inThePast = "in-the-past"
    case tooEarlyToBook = "too-early-to-book"
    case tooLateToBook = "too-late-to-book"
    case troupeSuspended = "troupe-suspended"
    case quotaExceeded = "quota-exceeded"
    case lectureNotHalfAnHour = "lecture-not-half-an-hour"
    case sharedMembers = "shared-members"
    case keyMemberAway = "key-member-away"
    case oneLectureAWeek = "one-lecture-a-week"
    case holidayUnknown = "holiday-unknown"
}

extension RuleID {
    /// Whether an administrator may let the rule's refusal pass, with a reason that is recorded. What is physical, or
    /// promised to somebody else, never passes; what only warns has nothing to let pass.
    public var mayBeOverridden: Bool {
        switch self {
        case .roomDoubleBooked, .troupeDoubleBooked, .equipmentShort, .roomClosed, .inThePast,
            .sharedMembers, .keyMemberAway, .oneLectureAWeek, .holidayUnknown:
            false
        case .bufferTooShort, .noisyNeighbour, .quietHours, .outsideOpeningHours, .tooManyPeople, .tooEarlyToBook,
            .tooLateToBook, .troupeSuspended, .quotaExceeded, .lectureNotHalfAnHour:
            true
        }
    }
}

/// Rules whose refusals an administrator lets pass, and why.
public struct Overrides: Sendable, Hashable {
    /// The rules; each may be overridden.
    public let rules: Set<RuleID>
    /// Why.
    public let reason: String

    /// Lets the refusals of some rules pass; those that may not be overridden are left out.
    public init(_ rules: Set<RuleID>, reason: String) {
        self.rules = rules.filter(\.mayBeOverridden)
        self.reason = reason
    }

    /// Overrides nothing.
    public static let none = Overrides([], reason: "")
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
