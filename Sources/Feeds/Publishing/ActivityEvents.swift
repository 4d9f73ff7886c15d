import CivilTime
import ICalendar
import Scheduling

/// The events of activities in the order of the file, laid out a few activities at a time: there can be more than one would
/// hold at once.
struct ActivityEvents {
    let activities: [Activity]
    let subject: FeedSubject
    /// What is told of lectures' speakers.
    let notices: [OccurrenceKey: LectureNotice]
    let today: LocalDate
    let form: FeedForm
    let writer: EventWriter

    /// Hands over each event in the order of the file.
    func each(_ take: (CalendarComponent) throws -> Void) throws {
        var writer = writer
        for group in groups {
            let events = group.flatMap { laidOut($0).events(form(of: $0)) }.sorted(by: PublishedEvent.comesBefore)
            for event in events { try take(try writer.component(event)) }
        }
    }

    /// The first day on which an event starts; nil where there is none.
    var firstDay: LocalDate? { activities.compactMap { laidOut($0).firstDay(form(of: $0)) }.min() }

    private func laidOut(_ activity: Activity) -> PublishedActivity {
        let occurrences = activity.occurrences.compactMap { occurrence -> PublishedOccurrence? in
            let key = OccurrenceKey(activity.id, occurrence.original)
            guard subject.includes(activity.details, in: occurrence.rooms) || subject.hasTurn(at: key) else {
                return nil
            }
            return PublishedOccurrence(
                occurrence, of: activity, notice: notices[key], today: today, in: writer.clock.zone)
        }
        return PublishedActivity(activity, occurrences: occurrences, in: writer.clock.zone)
    }

    /// Of a series in which somebody speaks now and then, single dates are told.
    private func form(of activity: Activity) -> FeedForm {
        guard subject.hasTurn(in: activity) else { return form }
        let rooms = activity.details.rooms
        return rooms.isEmpty || subject.includes(activity.details, in: rooms) ? form : .single
    }

    /// The activities in groups, in the order of their UIDs. Each UID of an event begins with the part of its activity's before
    /// the host; so only where one such part begins another can the events of two activities mix.
    private var groups: [[Activity]] {
        let stems = activities.enumerated()
            .map { (stem: PlainLine.parts(ofUID: $1.uid).stem, index: $0) }
            .sorted { ($0.stem, $0.index) < ($1.stem, $1.index) }
        var groups: [[Activity]] = []
        var shared: Substring?
        for (stem, index) in stems {
            if let shared, stem.utf8.starts(with: shared.utf8) {
                groups[groups.endIndex - 1].append(activities[index])
            } else {
                shared = stem
                groups.append([activities[index]])
            }
        }
        return groups
    }
}
