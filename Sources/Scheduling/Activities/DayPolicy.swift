/// What public holidays and make-up working days (调休) do to an activity.
public struct DayPolicy: Sendable, Hashable {
    /// What a public holiday does to a date of the activity.
    public enum OnHoliday: String, Sendable, Hashable, CaseIterable {
        /// It takes place all the same.
        case keep
        /// It is skipped, with the holiday as its reason.
        case skip
        /// It holds its slot, and somebody is asked.
        case ask
    }

    /// What a weekend day that is worked to make up for a holiday counts as.
    public enum MakeupDay: String, Sendable, Hashable, CaseIterable {
        /// A weekday: dates of the weekend are skipped, and a series of all five weekdays takes place.
        case weekday
        /// The weekend day it is by its name: nothing changes.
        case weekend
        /// Dates hold their slot, and somebody is asked.
        case ask
    }

    /// What a public holiday does.
    public var onHoliday: OnHoliday
    /// What a make-up working day counts as.
    public var makeupDay: MakeupDay

    /// Creates a policy; without arguments, one under which nothing changes.
    public init(onHoliday: OnHoliday = .keep, makeupDay: MakeupDay = .weekend) {
        self.onHoliday = onHoliday
        self.makeupDay = makeupDay
    }
}
