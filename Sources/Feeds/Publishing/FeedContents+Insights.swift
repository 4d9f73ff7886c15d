import CivilTime
import ICalendar
import Learning
import Scheduling

extension FeedContents {
    /// Tells of the insights that hang on the pasteboard, each as a journal entry (RFC 5545 §3.6.3).
    init(insightsOf source: FeedSource) throws(ICalendarError) {
        let entries = source.insights.filter { $0.standing.isShown(on: source.today) }
            .map { JournalEntry($0, of: source) }
        var components: [CalendarComponent] = []
        for entry in entries.sorted(by: { $0.uid < $1.uid }) {
            components.append(try entry.component(in: source.community.language))
        }
        self.components = components
        // One that was taken down at the end of its last day has changed the feed as well.
        let takenDown = source.insights.compactMap { $0.standing.end(in: source.community.zone, by: source.today) }
        lastRevision = (entries.map(\.revision.moment) + takenDown).max()
        firstZonedDay = nil
    }
}

/// One VJOURNAL to be: an insight as strangers may read it.
private struct JournalEntry {
    let uid: String
    let revision: InsightRevision
    private let day: LocalDate
    private let words: String
    private let signature: LocalizedText

    init(_ insight: Insight<Person>, of source: FeedSource) {
        let zone = source.community.zone
        uid = PlainLine.uid(insight.uid)
        revision = insight.revision(asNamedOn: source.today, in: zone)
        day = insight.lecture ?? zone.local(insight.written).date
        words = insight.words.text
        signature = insight.signature(on: source.today)
    }

    /// All its times of revision come from the data, so that nothing changes from one export to the next.
    func component(in language: Language) throws(ICalendarError) -> CalendarComponent {
        let stamp = CalendarTime.utc(revision.moment)
        return try CalendarComponent(
            "VJOURNAL",
            properties: [
                .text("UID", uid), .time("DTSTAMP", stamp), .time("LAST-MODIFIED", stamp),
                .integer("SEQUENCE", Int32(clamping: revision.sequence)), .time("DTSTART", .date(day)),
                .text("SUMMARY", PlainLine.excerpt(words)), .text("CATEGORIES", Self.category[language]),
                .text("STATUS", "FINAL"),
                .text("DESCRIPTION", CalendarProperty.cleaned("\(words)\n\(signature[language])")),
            ])
    }

    private static let category = LocalizedText(zh: "读书一得", en: "What I learned")
}

extension Insight<Person> {
    /// Who wrote it, as strangers may know, and what it is about: `——李春花，读《平凡的世界》`.
    fileprivate func signature(on day: LocalDate) -> LocalizedText {
        let name = writer.publicName(on: day)
        let (zh, en) = (PlainLine.text(name.zh), PlainLine.text(name.en))
        guard let book = book.map(PlainLine.text) else { return LocalizedText(zh: "——\(zh)", en: "— \(en)") }
        return LocalizedText(zh: "——\(zh)，读\(Book.marked(book))", en: "— \(en), on “\(book)”")
    }

    /// The revision, raised once more when a writer who was a minor is so no longer: from that day on another name is shown.
    fileprivate func revision(asNamedOn day: LocalDate, in zone: Zone) -> InsightRevision {
        guard let birthYear = writer.birthYear,
            let firstDay = LocalDate(year: birthYear + 19, month: 1, day: 1), firstDay <= day
        else { return revision }
        let grownUp = zone.startOfDay(firstDay)
        guard grownUp > written else { return revision }
        return InsightRevision(sequence: revision.sequence + 1, moment: max(revision.moment, grownUp))
    }
}

extension InsightStanding {
    /// When an insight was taken down, where its last day is over.
    fileprivate func end(in zone: Zone, by today: LocalDate) -> Instant? {
        guard case .approved(_, let last) = self, last < today else { return nil }
        return zone.startOfDay(last.adding(days: 1))
    }
}
