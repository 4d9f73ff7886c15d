public import CivilTime
public import Learning
public import Scheduling

/// All that feeds are made of: what the community's file says, and the day.
public struct FeedSource: Sendable {
    /// Whose feeds they are.
    public var community: Community
    /// The community's rooms, those no longer in use too: what took place in them still names them.
    public var rooms: [Room]
    /// The community's troupes.
    public var troupes: [Troupe]
    /// The community's activities, in any order, at least those that the feeds to be made tell of and their relatives; those that
    /// are not public stay out of every public feed.
    public var activities: [Activity]
    /// The kinds of activity that the public knows of.
    public var publicKinds: Set<ActivityKind>
    /// What may be told of the speakers of lectures.
    public var notices: [OccurrenceKey: LectureNotice] = [:]
    /// The public holidays that were taken in.
    public var holidays: Holidays
    /// When rooms are shut or taken.
    public var diary: RoomDiary
    /// The insights that were ever approved, with their writers; those whose last day is over are not shown.
    public var insights: [Insight<Person>]
    /// The award cycles; of those that are drafts no feed tells.
    public var awardCycles: [AwardCycle] = []
    /// The day in the community: how long a cancellation is announced, and which weeks and years are looked at.
    public var today: LocalDate

    /// The public holidays of the imported calendars.
    public struct Holidays: Sendable {
        /// The days off and the make-up working days.
        public var calendar: HolidayCalendar
        /// When the last of the calendars was taken in; nil where none was.
        public var imported: Instant?

        /// Gathers the holidays; without arguments, none.
        public init(
            _ calendar: HolidayCalendar = HolidayCalendar(coveredYears: [], holidays: []), imported: Instant? = nil
        ) {
            self.calendar = calendar
            self.imported = imported
        }
    }

    /// When rooms are shut, from the week in which the hours of any last changed, and when they are taken, within the weeks of a
    /// `FeedWindow`.
    public struct RoomDiary: Sendable {
        /// The closures.
        public var closures: [Closure]
        /// The spans in which each room that does not divide further is claimed, whatever for.
        public var claimed: [Room.ID: [TimeSpan]]
        /// What subscribers were told of the opening hours of each room.
        public var hoursRevisions: [Room.ID: HoursRevision]

        /// Gathers the times; without arguments, none.
        public init(
            closures: [Closure] = [], claimed: [Room.ID: [TimeSpan]] = [:],
            hoursRevisions: [Room.ID: HoursRevision] = [:]
        ) {
            self.closures = closures
            self.claimed = claimed
            self.hoursRevisions = hoursRevisions
        }
    }

    /// Gathers what feeds are made of.
    public init(
        community: Community, rooms: [Room], troupes: [Troupe], activities: [Activity],
        holidays: Holidays = Holidays(), diary: RoomDiary = RoomDiary(),
        insights: [Insight<Person>] = [], publicKinds: Set<ActivityKind>, today: LocalDate
    ) {
        self.community = community
        self.rooms = rooms
        self.troupes = troupes
        self.activities = activities
        self.holidays = holidays
        self.diary = diary
        self.insights = insights
        self.publicKinds = publicKinds
        self.today = today
    }

    /// The public feeds there are: the community's, the lecture's, the holidays, the insights, the awards once there was
    /// a cycle, one for each kind of activity that is known
    /// in public, and for each room in use and each troupe, by slug. A room that is open around the clock has no hours.
    public var feeds: [FeedName] {
        let rooms = rooms.inUse.sorted { $0.slug < $1.slug }
        return [.community, .lecture, .holidays, .insights] + awards
            + ActivityKind.allCases.filter(publicKinds.contains).map { .kind($0) }
            + rooms.map { .room(slug: $0.slug) }
            + rooms.filter { !$0.openingHours.isEmpty }.map { .hours(slug: $0.slug) }
            + rooms.map { .busy(slug: $0.slug) }
            + troupes.map(\.slug).sorted().map { .troupe(slug: $0) }
    }

    private var awards: [FeedName] { awardCycles.contains(where: \.state.isPublic) ? [.awards] : [] }
}
