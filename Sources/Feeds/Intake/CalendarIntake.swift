public import CivilTime
import ICalendar
public import Scheduling

/// Something to be said about a calendar that was taken in, with the line of the file it is about.
public struct IntakeNote: Sendable, Hashable {
    /// The line of the file, counted from 1; nil for a remark on the whole file.
    public let line: Int?
    /// One sentence, which names the line itself.
    public let message: LocalizedText

    /// Creates a note.
    public init(line: Int? = nil, message: LocalizedText) {
        self.line = line
        self.message = message
    }
}

/// A calendar file, read and held to the limits, not yet understood as anything.
public struct CalendarIntake: Sendable {
    /// The name the calendar gives itself, if any.
    public let calendarName: String?
    /// What the reader left out, and other remarks on the file as a whole.
    public let notes: [IntakeNote]

    let calendars: [CalendarComponent]

    /// Reads the bytes of a file: UTF-8, else GB 18030; one VCALENDAR or several.
    ///
    /// - Throws: `FeedError.unreadable` where it is no whole calendar or exceeds a limit; the reason names the line.
    public init(_ file: some Sequence<UInt8>) throws(FeedError) {
        do {
            self.init(try CalendarReader().read(file))
        } catch {
            throw .unreadable(reason: error.explanation)
        }
    }

    init(_ document: CalendarDocument) {
        calendars = document.calendars
        calendarName = calendars.lazy.compactMap(Self.name).first
        // A VEVENT without a start is refused by name where events are taken in.
        notes =
            FileRemarks.all(on: document)
            + document.diagnostics.filter { $0.property != "VEVENT" }.map {
                IntakeNote(line: $0.line, message: $0.message)
            }
    }

    private static func name(of calendar: CalendarComponent) -> String? {
        ["X-WR-CALNAME", "NAME"].lazy
            .compactMap { calendar.first($0).map { PlainLine.text($0.text) } }
            .first { !$0.isEmpty }
    }

    /// Every VEVENT of the file, in order.
    var events: [CalendarComponent] { calendars.flatMap { $0.components(named: "VEVENT") } }

    /// What the file seems to be for: holidays where at least half of its events are days marked off or worked.
    public var guessedContents: ImportedCalendar.Contents {
        let marked = events.count { HolidayMark($0) != nil && $0.startsOnWholeDay }
        return marked > 0 && marked * 2 >= events.count ? .holidays : .activities
    }

    /// Takes the file for a calendar of public holidays.
    ///
    /// - Throws: `FeedError.noHolidays` where no day is marked off or worked.
    public func holidays() throws(FeedError) -> HolidayIntake { try HolidayIntake(self) }

    /// Takes every event of the file for an activity of a community.
    ///
    /// - Parameters:
    ///   - zone: The community's zone, on whose clock the schedules are.
    ///   - horizon: The last day on which a series without an end takes place.
    /// - Throws: `FeedError.noEvents` where the file has none.
    public func events(in zone: Zone, through horizon: LocalDate) throws(FeedError) -> EventIntake {
        guard !events.isEmpty else { throw .noEvents(calendar: calendarName) }
        return EventIntake(self, zone: zone, horizon: horizon)
    }
}

extension CalendarComponent {
    /// Whether the event is one of whole days.
    var startsOnWholeDay: Bool {
        guard case .date? = first("DTSTART")?.time else { return false }
        return true
    }

    /// The line the component starts on; 0 where it was not read from a file.
    var firstLine: Int { line ?? 0 }
}
