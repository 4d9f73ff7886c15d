public import CivilTime
public import Feeds
public import Scheduling
import Storage

/// Takes a calendar file in: public holidays, closures, or activities that are judged like any booking.
public struct ImportCalendar: Sendable {
    /// What came of one event of the file.
    public struct Outcome: Sendable {
        /// What was done with the event.
        public enum Deed: Sendable {
            /// It is an activity now.
            case booked(Activity.ID)
            /// The activity it is was changed to what the file says now.
            case updated(Activity.ID)
            /// The activity it is was called off, as far as it is still to come.
            case cancelled(Activity.ID)
            /// It is here just so, or says what it said when it was taken in.
            case unchanged
            /// The file has an earlier revision of it than was taken in, so it was left out.
            case older
            /// It shuts rooms now.
            case closed
            /// It was there already.
            case known
            /// The file says that it is called off, so it was left out.
            case calledOff
            /// Rules refused it.
            case refused([Finding])
            /// It could not be understood; the reason names the line.
            case unusable(LocalizedText)
        }

        /// The line of the file on which the event begins.
        public let line: Int
        /// Its title.
        public let title: String
        /// What was done with it.
        public let deed: Deed
    }

    /// What came of the whole file.
    public struct Answer: Sendable, TouchingAnswer {
        /// The name under which the calendar is listed.
        public let name: String
        /// What it brought.
        public let contents: ImportedCalendar.Contents
        /// The years whose public holidays are known through it.
        public let years: [Int]
        /// How many days off and make-up working days it brought.
        public let holidayCount: Int
        /// What came of each event; empty for holidays.
        public let outcomes: [Outcome]
        /// What was understood otherwise than it is written, or left out.
        public let notes: [IntakeNote]
        /// The bookings that fall on a day off, on a make-up day that matters to them, or into a closure, as they stand now,
        /// each with where it could go.
        public let touched: [TouchedBooking]
        /// How many of them still take place and were not looked at.
        public let unadvised: Int
        /// The dates that the file has skipped or put in question, as their activities say.
        public let observed: [Occurrence]
        /// The names behind the numbers.
        public let directory: Directory
    }

    let desk: Desk
    let judge: Judge

    /// Prepares to import.
    public init(at desk: Desk, judge: Judge = Judge()) {
        self.desk = desk
        self.judge = judge
    }

    /// Takes a file in, in one transaction.
    ///
    /// - Parameters:
    ///   - file: The bytes of the file.
    ///   - fileName: What the calendar is called where it does not name itself.
    ///   - contents: What to take it for; nil to see by its events.
    ///   - room: The room that closures shut, or that activities without a known place are held in; nil for every room,
    ///     or none.
    /// - Throws: `FeedError` where the file cannot be read at all.
    public func callAsFunction(
        _ file: [UInt8], named fileName: String?, as contents: ImportedCalendar.Contents?, room: String? = nil
    ) throws -> Answer {
        let intake = try CalendarIntake(file)
        let name = intake.calendarName ?? fileName ?? "calendar"
        return try desk.write { writer in
            let room = try room.map { try NameLookup(writer.reader.rooms().inUse).find($0) }
            switch contents ?? intake.guessedContents {
            case .holidays: return try importHolidays(intake, named: name, into: writer)
            case .closures: return try importClosures(intake, named: name, room: room, into: writer)
            case .activities: return try importActivities(intake, named: name, room: room, into: writer)
            }
        }
    }

    func note(_ name: String, _ contents: ImportedCalendar.Contents, in file: CommunityWriter) throws {
        try file.save(ImportedCalendar(name: name, contents: contents, imported: desk.now))
    }
}
