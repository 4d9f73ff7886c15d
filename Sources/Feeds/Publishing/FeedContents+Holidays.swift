import CivilTime
import ICalendar
import Scheduling

extension FeedContents {
    /// Tells of the public holidays that were taken in and of the festivals: last year, this year and the next.
    init(holidaysOf source: FeedSource) throws(ICalendarError) {
        let years = source.today.year - 1...source.today.year + 1
        let holidays = source.holidays.calendar.days.filter { years.contains($0.date.year) }
        var events = holidays.map { WholeDayEvent($0, of: source) }
        for day in Self.days(of: years) {
            let holiday = source.holidays.calendar.holiday(on: day)
            // A holiday of the festival's name says it already.
            events += Festival.all(on: day).filter { $0.name.zh != holiday?.name }
                .map { WholeDayEvent($0, on: day, of: source.community) }
        }
        var components: [CalendarComponent] = []
        for event in events.sorted(by: { $0.uid < $1.uid }) {
            components.append(try event.component(in: source.community.language))
        }
        self.components = components
        lastRevision = events.map(\.revised).max()
        firstZonedDay = nil
    }

    private static func days(of years: ClosedRange<Int>) -> ClosedRange<LocalDate> {
        let first = LocalDate(year: years.lowerBound, month: 1, day: 1) ?? .min
        let last = LocalDate(year: years.upperBound, month: 12, day: 31) ?? .max
        return first...max(first, last)
    }
}

/// An event of whole days, mostly of one, that takes up nobody's time.
struct WholeDayEvent {
    let uid: String
    let date: LocalDate
    /// The last day, where there are several.
    var last: LocalDate?
    let revised: Instant
    let sequence: Int
    let title: LocalizedText
    let note: LocalizedText
    let category: LocalizedText
    /// The mark by which Apple's programs show a day as off or worked; nil for a festival.
    let specialDay: String?

    /// The VEVENT, in one language.
    func component(in language: Language) throws(ICalendarError) -> CalendarComponent {
        let stamp = CalendarTime.utc(revised)
        var properties: [CalendarProperty] = try [
            .text("UID", uid), .time("DTSTAMP", stamp), .time("LAST-MODIFIED", stamp),
            .integer("SEQUENCE", Int32(clamping: sequence)), .time("DTSTART", .date(date)),
            .time("DTEND", .date((last ?? date).adding(days: 1))), .text("SUMMARY", PlainLine.text(title[language])),
            .text("CATEGORIES", category[language]), .text("STATUS", "CONFIRMED"), .text("TRANSP", "TRANSPARENT"),
            .text("DESCRIPTION", note[language]),
        ]
        if let specialDay { properties.append(try .text("X-APPLE-SPECIAL-DAY", specialDay)) }
        return try CalendarComponent("VEVENT", properties: properties)
    }
}

extension WholeDayEvent {
    /// A day off or a make-up working day. Taken in anew it counts as revised, since nobody knows what the file changed.
    init(_ holiday: PublicHoliday, of source: FeedSource) {
        date = holiday.date
        uid = Self.uid("holiday", date, source.community)
        revised = source.holidays.imported ?? Self.yearBefore(date)
        sequence = max(0, revised.seconds(since: Self.startOfCounting) / 60)
        let english = Festival.allCases.map(\.name).first { $0.zh == holiday.name }?.en ?? holiday.name
        let lunar = Self.lunarWords(date)
        switch holiday.kind {
        case .off:
            title = LocalizedText(zh: "\(holiday.name)（休）", en: "\(english) (holiday)")
            note = LocalizedText(zh: "法定节假日，放假。", en: "A public holiday, off.").followed(by: lunar)
            category = LocalizedText(zh: "休", en: "Holiday")
            specialDay = "WORK-HOLIDAY"
        case .work:
            title = LocalizedText(zh: "\(holiday.name)（班）", en: "\(english) (working day)")
            note = LocalizedText(zh: "调休，照常上班。", en: "A make-up working day.").followed(by: lunar)
            category = LocalizedText(zh: "班", en: "Working day")
            specialDay = "ALTERNATE-WORKDAY"
        }
    }

    /// A festival. It never changes, so it counts as revised a year before its year begins. A day has at most one festival of
    /// the Gregorian calendar and one of the lunar, so the day names it for life.
    init(_ festival: Festival, on date: LocalDate, of community: Community) {
        self.date = date
        uid = Self.uid(festival.lunarDay == nil ? "festival" : "lunar-festival", date, community)
        revised = Self.yearBefore(date)
        sequence = 0
        title = festival.name
        note = Self.lunarWords(date) ?? festival.name
        category = LocalizedText(zh: "节日", en: "Festival")
        specialDay = nil
    }

    private static func uid(_ what: String, _ date: LocalDate, _ community: Community) -> String {
        PlainLine.uid("\(what)-\(date.compact)@\(community.uidHost)")
    }

    private static func yearBefore(_ date: LocalDate) -> Instant {
        Instant(utc: LocalDateTime(LocalDate(year: date.year - 1, month: 1, day: 1) ?? date, .midnight))
    }

    /// Midnight before 1 January 2020 in UTC: a holiday's SEQUENCE counts the minutes from then to its import.
    private static let startOfCounting = Instant(seconds: 1_577_836_800)

    private static func lunarWords(_ date: LocalDate) -> LocalizedText? {
        (try? LunarDate(date)).map { LocalizedText(zh: "农历\($0.text.zh)", en: "Lunar \($0.text.en)") }
    }
}

extension LocalizedText {
    /// The text with another on the line below, where there is one.
    fileprivate func followed(by other: LocalizedText?) -> LocalizedText {
        other.map { LocalizedText(zh: "\(zh)\n\($0.zh)", en: "\(en)\n\($0.en)") } ?? self
    }
}
