/// What was read, in a period: how often, how long, and in which months.
public struct ReadingTally: Sendable, Hashable {
    /// How many sessions.
    public var sessions = 0
    /// How long, in seconds.
    public var seconds = 0
    /// In which months.
    public var months = MonthSet()

    /// Creates a tally.
    public init(sessions: Int = 0, seconds: Int = 0, months: MonthSet = MonthSet()) {
        self.sessions = sessions
        self.seconds = seconds
        self.months = months
    }

    /// Both together.
    public static func + (lhs: Self, rhs: Self) -> Self {
        Self(
            sessions: lhs.sessions + rhs.sessions, seconds: lhs.seconds + rhs.seconds,
            months: lhs.months.union(rhs.months))
    }
}

/// What one person, or several together, did for learning in a period.
public struct LearningRecord: Sendable, Hashable {
    /// What was logged on its day.
    public var watched = ReadingTally()
    /// What was logged on a later day, and counts up to a share of a score.
    public var backDated = ReadingTally()
    /// How many lectures were attended.
    public var lecturesHeard = 0
    /// How many lectures were given.
    public var lecturesGiven = 0
    /// How many insights were approved.
    public var insights = 0
    /// How much time was given to others, in seconds.
    public var serviceSeconds = 0
    /// How often a reading was led or help given at an activity.
    public var initiatives = 0

    /// Creates a record of nothing.
    public init() {}

    /// All that was read, on whichever day it was logged.
    public var reading: ReadingTally { watched + backDated }

    /// The record without what was logged on a later day.
    var withoutBackDated: LearningRecord {
        var record = self
        record.backDated = ReadingTally()
        return record
    }

    /// Both together.
    public static func + (lhs: Self, rhs: Self) -> Self {
        var sum = lhs
        sum.watched = lhs.watched + rhs.watched
        sum.backDated = lhs.backDated + rhs.backDated
        sum.lecturesHeard += rhs.lecturesHeard
        sum.lecturesGiven += rhs.lecturesGiven
        sum.insights += rhs.insights
        sum.serviceSeconds += rhs.serviceSeconds
        sum.initiatives += rhs.initiatives
        return sum
    }
}
