/// One line of the agenda: an occurrence, and the activity it belongs to.
public struct AgendaEntry: Sendable, Hashable {
    /// An activity without its schedule and its other occurrences.
    public struct Heading: Sendable, Hashable {
        /// The activity's number.
        public let id: Activity.ID
        /// Its iCalendar UID.
        public let uid: String
        /// What is happening and for whom.
        public let details: ActivityDetails

        /// Creates a heading.
        public init(id: Activity.ID, uid: String, details: ActivityDetails) {
            self.id = id
            self.uid = uid
            self.details = details
        }
    }

    /// The activity.
    public let activity: Heading
    /// The occurrence.
    public let occurrence: Occurrence
    /// What may be told of its speaker; nil where it has none.
    public let notice: LectureNotice?

    /// What names the occurrence.
    public var key: OccurrenceKey { OccurrenceKey(activity.id, occurrence.original) }

    /// What the occurrence is called: its own title, or its activity's.
    public var title: String { occurrence.own.title ?? activity.details.title }

    /// Creates a line of the agenda.
    public init(activity: Heading, occurrence: Occurrence, notice: LectureNotice? = nil) {
        self.activity = activity
        self.occurrence = occurrence
        self.notice = notice
    }
}
