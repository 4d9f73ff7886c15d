/// What a public holiday notice makes of a day.
public enum DayKind: Sendable, Hashable {
    /// A day off (休).
    case off
    /// A working day on a weekend, to make up for a day off (班, 调休).
    case work
}

/// A day that the State Council's notice takes out of the ordinary week.
public struct PublicHoliday: Sendable, Hashable {
    /// The day.
    public let date: LocalDate
    /// Whether the day is off or worked.
    public let kind: DayKind
    /// The name of the holiday it belongs to, as its calendar file has it, such as 春节.
    public let name: String

    /// Creates a day of a holiday calendar.
    public init(date: LocalDate, kind: DayKind, name: String) {
        self.date = date
        self.kind = kind
        self.name = name
    }
}

/// The public holidays and make-up working days of the years whose files were imported.
///
/// A year with no file is unknown: nothing is said about its days but what the file of a neighbouring year says of them.
public struct HolidayCalendar: Sendable, Hashable {
    /// The years whose files were imported.
    public let coveredYears: Set<Int>
    private let holidays: [LocalDate: PublicHoliday]

    /// Creates a calendar of the given years; of two holidays on one day the later in the list counts, as a correction.
    public init(coveredYears: Set<Int>, holidays: [PublicHoliday]) {
        self.coveredYears = coveredYears
        self.holidays = Dictionary(holidays.map { ($0.date, $0) }, uniquingKeysWith: { _, later in later })
    }

    /// The days of all years, in their order.
    public var days: [PublicHoliday] { holidays.values.sorted { $0.date < $1.date } }

    /// What the calendar says of a day; nil for an ordinary one.
    public func holiday(on date: LocalDate) -> PublicHoliday? { holidays[date] }

    /// The years that a file with these days is the file of: those in which 1 October, off every year, is off.
    ///
    /// A file may hold single days of the year before or after, as the notice for 2023 did with 2022-12-31; they do not
    /// make it the file of that year.
    public static func yearsCovered(by holidays: [PublicHoliday]) -> Set<Int> {
        let nationalDays = holidays.map { ($0.kind, $0.date.components) }
            .filter { kind, date in kind == .off && date.month == 10 && date.day == 1 }
        return Set(nationalDays.map(\.1.year))
    }
}
