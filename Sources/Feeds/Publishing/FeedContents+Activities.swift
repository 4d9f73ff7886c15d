import CivilTime
import ICalendar
import Scheduling

extension FeedContents {
    /// Tells of the activities that a subject includes and the audience may see.
    init(
        activitiesOf subject: FeedSubject, for audience: FeedAudience, in source: FeedSource, form: FeedForm,
        clock: FeedClock
    ) throws(ICalendarError) {
        let activities = source.activities.filter { activity in
            let rooms = activity.details.rooms + activity.occurrences.flatMap(\.rooms)
            return audience.maySee(activity.details.visibility)
                && (subject.includes(activity.details, in: rooms) || subject.hasTurn(in: activity))
        }
        let events = activities.flatMap { activity in
            let isWhole =
                activity.details.rooms.isEmpty || subject.includes(activity.details, in: activity.details.rooms)
            let occurrences = activity.occurrences
                .filter { occurrence in
                    subject.includes(activity.details, in: occurrence.rooms)
                        || subject.hasTurn(at: OccurrenceKey(activity.id, occurrence.original))
                }
                .compactMap { occurrence in
                    PublishedOccurrence(
                        occurrence, of: activity,
                        notice: source.notices[OccurrenceKey(activity.id, occurrence.original)], today: source.today,
                        in: clock.zone)
                }
            // Of a series in which somebody speaks now and then, single dates are told.
            let form = subject.hasTurn(in: activity) && !isWhole ? FeedForm.single : form
            return PublishedActivity(activity, occurrences: occurrences, in: clock.zone).events(form)
        }
        let writer = EventWriter(source, for: audience, clock: clock)
        var components: [CalendarComponent] = []
        for event in events.sorted(by: PublishedEvent.comesBefore) { components.append(try writer.component(event)) }
        self.components = components
        // The activities the feed is about count, whether or not any occurrence of them is shown.
        lastRevision = activities.map(\.revised).max()
        firstZonedDay = events.map(\.firstDay).min()
    }
}
