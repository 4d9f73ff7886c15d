import CivilTime
import Scheduling

/// An activity with what is told of it, laid out as events.
struct PublishedActivity {
    private let activity: Activity
    private let occurrences: [PublishedOccurrence]
    private let zone: Zone

    init(_ activity: Activity, occurrences: [PublishedOccurrence], in zone: Zone) {
        self.activity = activity
        self.occurrences = occurrences
        self.zone = zone
    }

    /// The events, none where nothing is told.
    ///
    /// A one-off keeps its UID in every form, wherever it is moved.
    func events(_ form: FeedForm) -> [PublishedEvent] {
        guard !occurrences.isEmpty else { return [] }
        guard !isOneOff else { return occurrences.map { event(for: $0, uid: PlainLine.uid(activity.uid)) } }
        return switch form {
        case .series: series() ?? singles
        case .single: singles
        }
    }

    /// The first day on which one of the events starts; nil where nothing is told. Quicker than laying them out.
    func firstDay(_ form: FeedForm) -> LocalDate? {
        guard let firstTold = occurrences.map({ zone.local($0.span.start).date }).min() else { return nil }
        let firstOfRule = activity.schedule.recurrence.start.date
        guard firstOfRule < firstTold, form == .series, !isOneOff, let series = PublishedSeries(activity, in: zone)
        else {
            return firstTold
        }
        return min(firstTold, series.start.date)
    }

    private var isOneOff: Bool { activity.schedule.recurrence.rule == nil && activity.occurrences.count == 1 }

    private var singles: [PublishedEvent] {
        occurrences.map { occurrence in
            event(for: occurrence, uid: PlainLine.uid(activity.uid, occurrence: occurrence.original))
        }
    }

    private func event(for occurrence: PublishedOccurrence, uid: String) -> PublishedEvent {
        let day = zone.local(occurrence.span.start).date
        return PublishedEvent(
            activity: activity, uid: uid, times: .moments(occurrence.span, day: day), face: occurrence.face)
    }

    /// The series and the occurrences that differ from it; nil where no rule says just what is stored.
    private func series() -> [PublishedEvent]? {
        guard let series = PublishedSeries(activity, in: zone) else { return nil }
        let face = EventFace(
            title: activity.details.title, standing: .init(activity.status), rooms: activity.details.rooms)
        let uid = PlainLine.uid(activity.uid)
        let told = Set(occurrences.map(\.original))
        let master = PublishedEvent(
            activity: activity, uid: uid, times: .wall(start: series.start, end: series.end), face: face,
            rule: series.rule, exclusions: series.slots.filter { !told.contains($0) }, isSeries: true)
        let replacements = occurrences.filter { $0.face != face || $0.span != series.span(startingAt: $0.original) }
            .map { occurrence in
                var event = event(for: occurrence, uid: uid)
                event.replacedStart = occurrence.original
                event.isSeries = true
                return event
            }
        return [master] + replacements
    }
}
