import CivilTime
import Scheduling

/// One VEVENT to be: its times, its rule, and what it looks like.
struct PublishedEvent {
    /// The times of an event.
    enum Times {
        /// As the wall clock shows them, for a series.
        case wall(start: LocalDateTime, end: LocalDateTime)
        /// As they really are, for everything else, with the day of the start on the wall clock.
        case moments(TimeSpan, day: LocalDate)
    }

    let activity: Activity
    let uid: String
    let times: Times
    let face: EventFace
    /// The rule, in a form every program reads alike, and the starts it gives in vain.
    var rule: RecurrenceRule?
    var exclusions: [LocalDateTime] = []
    /// The start in the series that this event stands for.
    var replacedStart: LocalDateTime?
    /// Whether its UID is that of a whole series, which other series may name.
    var isSeries = false

    /// The day of the start on the wall clock.
    var firstDay: LocalDate {
        switch times {
        case .wall(let start, _): start.date
        case .moments(_, let day): day
        }
    }

    /// The order of a file: by UID, a series before the events that replace parts of it.
    static func comesBefore(_ one: PublishedEvent, _ other: PublishedEvent) -> Bool {
        guard one.uid == other.uid else { return one.uid.utf8.lexicographicallyPrecedes(other.uid.utf8) }
        guard let start = one.replacedStart else { return other.replacedStart != nil }
        return other.replacedStart.map { start < $0 } ?? false
    }
}
