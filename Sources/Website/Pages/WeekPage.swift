import CivilTime
import Feeds
import Operations
import Scheduling

/// The page of the next seven days: what it says, ready for its template. Public activities only, and nobody's name but a
/// lecturer's, as far as they agreed.
///
/// A template finds these properties by name: see `WeekPage+Template.swift`.
struct WeekPage {
    let pageLanguage: String
    let communityLanguage: String
    let community: String
    let styleSheet: String
    let words: Words
    let otherLanguage: LanguageLink
    let days: [Day]
    let calendars: [CalendarLink]

    /// The way to the same page in the other language.
    struct LanguageLink {
        let name: String
        let code: String
        let path: String
    }

    /// One day of the week.
    struct Day {
        let date: String
        let dateWords: String
        let relative: String?
        let lunar: String?
        let notes: [Note]
        let isDayOff: Bool
        let activities: [Item]
        let isQuiet: Bool
    }

    /// A festival or public holiday.
    struct Note {
        let note: String
    }

    /// An activity on its day.
    struct Item {
        let start: String
        let hours: String
        let title: String
        let kind: String
        let rooms: String?
        let troupes: String?
        let topic: String?
        let speaker: String?
        let tentative: String?
    }

    /// A calendar to subscribe to.
    struct CalendarLink {
        let calendarTitle: String
        let subscribe: String?
        let file: String
        let singleFile: String
        let address: String?
    }

    /// The texts that do not change from day to day.
    struct Words {
        let heading: String
        let span: String
        let quiet: String
        let calendarHeading: String
        let calendarHelp: String
        let subscribe: String
        let file: String
        let singleFile: String
    }
}

extension WeekPage {
    /// Gathers the page.
    ///
    /// - Parameters:
    ///   - desk: Where the community's file lies open.
    ///   - language: The language that was asked for; the community's own where none was.
    ///   - host: The name under which the visitor reached us; without it there are no `webcal` links.
    init(at desk: Desk, in language: Language?, host: WebHost?) throws {
        let own = desk.community.language
        let language = language ?? own
        let today = desk.today
        let last = today.adding(days: 6)
        let (entries, directory) = try Agenda(at: desk)(from: today, through: last)
        let timetable = Timetable(entries, in: directory, from: today)
        community = desk.community.name
        pageLanguage = language.tag
        communityLanguage = own.tag
        styleSheet = SiteLinks.styleSheet.path
        words = Words(in: language, from: today, through: last)
        otherLanguage = LanguageLink(language.other)
        days = try CalendarDays(at: desk).days(from: today, through: last)
            .map { Day($0, today: today, items: timetable.items(on: $0.date, in: language), in: language) }
        calendars = try FeedDesk(at: desk).list().filter { $0.name.isForPeople }
            .map { CalendarLink($0.name, title: $0.title[language], host: host) }
    }
}

/// The public activities of some days, each on the first of these days on which it takes place.
struct Timetable {
    private let directory: Directory
    private let entries: [LocalDate: [AgendaEntry]]

    init(_ entries: [AgendaEntry], in directory: Directory, from first: LocalDate) {
        self.directory = directory
        let shown = entries.filter { $0.activity.details.visibility == .public }
        self.entries = Dictionary(grouping: shown) {
            max(first, directory.zone.local($0.occurrence.span.start).date)
        }
    }

    /// What happens on a day, by time.
    func items(on date: LocalDate, in language: Language) -> [WeekPage.Item] {
        (entries[date] ?? []).map { item($0, in: language) }
    }

    private func item(_ entry: AgendaEntry, in language: Language) -> WeekPage.Item {
        let details = entry.activity.details
        let span = entry.occurrence.span
        let status = entry.occurrence.status
        return WeekPage.Item(
            start: directory.zone.iso8601(span.start), hours: directory.zone.hours(of: span), title: entry.title,
            kind: details.kind.name[language],
            rooms: Self.list(directory.rooms(entry.occurrence.rooms).map(\.name), in: language),
            troupes: Self.list(directory.troupes(details.troupes).map(\.name), in: language),
            topic: entry.notice?.topic, speaker: entry.notice.map { Self.speaker($0)[language] },
            tentative: status == .tentative ? status.name[language] : nil)
    }

    /// Who speaks, as strangers may read it, and about which book.
    private static func speaker(_ notice: LectureNotice) -> LocalizedText {
        let book = notice.book.map { LocalizedText(zh: " · 《\($0)》", en: " · “\($0)”") }
        return LocalizedText(
            zh: "主讲：\(notice.speaker.zh)\(book?.zh ?? "")", en: "Speaker: \(notice.speaker.en)\(book?.en ?? "")")
    }

    private static func list(_ names: [String], in language: Language) -> String? {
        guard !names.isEmpty else { return nil }
        return names.joined(separator: LocalizedText(zh: "、", en: ", ")[language])
    }
}
