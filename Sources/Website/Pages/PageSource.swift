import CivilTime
import Feeds
import Operations
import Scheduling

/// What pages are made of: a desk to ask at, and what was asked already for several pages.
struct PageSource {
    private let desk: Desk
    private let known: Timetable?
    /// The notices of the awards that hang in public, the latest first.
    let notices: [AwardNotice]
    /// The slug of the reading room; nil where nobody knows which room it is.
    let readingRoom: String?

    /// Prepares to ask.
    ///
    /// - Parameter days: Days whose activities are read at once, because many pages will want them.
    init(at desk: Desk, expecting days: ClosedRange<LocalDate>? = nil) throws {
        self.desk = desk
        known = try days.map { try Timetable(of: $0, at: desk) }
        readingRoom = try KeepRooms(at: desk).readingRoom()?.slug
        notices = try PublicAwards(at: desk).notices()
    }

    /// The public activities of some days.
    func timetable(of days: ClosedRange<LocalDate>) throws -> Timetable {
        if let known, known.days.contains(days.lowerBound), known.days.contains(days.upperBound) {
            return known.part(days)
        }
        return try Timetable(of: days, at: desk)
    }

    /// What the calendar on the wall says of some days.
    func calendar(of days: ClosedRange<LocalDate>) throws -> [CalendarDay] {
        try CalendarDays(at: desk).days(from: days.lowerBound, through: days.upperBound)
    }

    /// The days of a timetable on which something happens.
    func sections(of timetable: Timetable, _ setting: PageSetting) throws -> [DaySection] {
        let busy = Set(timetable.busyDays)
        return try calendar(of: timetable.days).filter { busy.contains($0.date) }
            .map { DaySection($0, timetable, setting) }
    }

    /// Whether a room is open on a day; today where none is named.
    func openDay(of room: String, on date: LocalDate? = nil) throws -> KeepRooms.OpenDayAnswer {
        try KeepRooms(at: desk).openDay(of: room, on: date ?? desk.today)
    }

    /// The pages to lead to from each, as far as there are any.
    var menu: [SitePage] {
        [.home, .month(YearMonth(of: desk.today)), .lecture] + (readingRoom == nil ? [] : [.readingRoom]) + [.board]
            + (notices.isEmpty ? [] : [.awards]) + [.places, .calendars]
    }

    /// The pasteboard.
    func board() throws -> InsightBoard { try InsightBoard(at: desk) }

    /// Every calendar there is.
    func feeds() throws -> [(name: FeedName, title: LocalizedText)] { try FeedDesk(at: desk).list() }

    /// The rooms and troupes that have pages.
    func places() throws -> [SitePage] {
        let directory = try timetable(of: desk.today...desk.today).directory
        return directory.rooms.inUse.map { .room(slug: $0.slug) } + directory.troupes.map { .troupe(slug: $0.slug) }
    }
}
