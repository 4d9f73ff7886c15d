import CivilTime
import ICalendar
import Scheduling

extension FeedContents {
    /// Tells of the activities that a subject includes and the audience may see.
    init(
        activitiesOf subject: FeedSubject, for audience: FeedAudience, in source: FeedSource, form: FeedForm,
        clock: FeedClock
    ) {
        let activities = source.activities.filter { activity in
            let rooms = activity.details.rooms + activity.occurrences.flatMap(\.rooms)
            return audience.maySee(activity.details.visibility)
                && (subject.includes(activity.details, in: rooms) || subject.hasTurn(in: activity))
        }
        let events = ActivityEvents(
            activities: activities, subject: subject, notices: source.notices, today: source.today, form: form,
            writer: EventWriter(source, for: audience, clock: clock))
        components = []
        self.events = events
        // The activities the feed is about count, whether or not any occurrence of them is shown.
        lastRevision = activities.map(\.revised).max()
        firstZonedDay = events.firstDay
    }
}
