import CivilTime
import Scheduling

/// What subscribers are told of one occurrence.
struct PublishedOccurrence {
    let original: LocalDateTime
    let span: TimeSpan
    let face: EventFace

    /// Decides what is told; nil where nothing is: the occurrence is called off without a word, skipped, or waiting.
    init?(
        _ occurrence: Occurrence, of activity: Activity, notice: LectureNotice? = nil, today: LocalDate, in zone: Zone
    ) {
        guard let standing = Self.standing(of: occurrence, in: activity, today: today, zone: zone) else { return nil }
        original = occurrence.original
        span = occurrence.span
        face = EventFace(
            title: occurrence.own.title ?? activity.details.title, standing: standing, rooms: occurrence.rooms,
            notice: standing == .calledOff ? nil : notice)
    }

    private static func standing(
        of occurrence: Occurrence, in activity: Activity, today: LocalDate, zone: Zone
    ) -> EventFace.Standing? {
        switch occurrence.status {
        case .confirmed where activity.status != .cancelled: .confirmed
        case .tentative where activity.status != .cancelled: .tentative
        case .moved where activity.status != .cancelled: EventFace.Standing(activity.status)
        case .cancelled where occurrence.isAnnounced:
            today <= lastDayOfAnnouncement(of: occurrence, in: activity, zone: zone) ? .calledOff : nil
        case .confirmed, .tentative, .moved, .cancelled, .skipped, .waiting: nil
        }
    }

    /// An occurrence is announced until a week after its date; a whole activity for 30 days from its last change.
    private static func lastDayOfAnnouncement(
        of occurrence: Occurrence, in activity: Activity, zone: Zone
    ) -> LocalDate {
        activity.status == .cancelled
            ? zone.local(activity.revised).date.adding(days: 30)
            : zone.local(occurrence.span.start).date.adding(days: 7)
    }
}

/// What an event looks like apart from its times: an occurrence that looks like its series needs no event of its own.
struct EventFace: Hashable {
    /// Whether it takes place.
    enum Standing: Hashable {
        case confirmed
        case tentative
        case calledOff

        /// The standing of a series as a whole.
        init(_ status: Occurrence.Status) {
            switch status {
            case .tentative: self = .tentative
            case .cancelled: self = .calledOff
            case .confirmed, .moved, .skipped, .waiting: self = .confirmed
            }
        }
    }

    let title: String
    let standing: Standing
    let rooms: [Room.ID]
    /// Who speaks and what about, for a lecture.
    var notice: LectureNotice?
}
