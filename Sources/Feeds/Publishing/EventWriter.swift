import CivilTime
import ICalendar
import Learning
import Scheduling

/// Writes one event with the names, in the community's language, behind its numbers. No person comes near it: of a
/// lecture's speaker it is given the words that strangers may read.
struct EventWriter {
    let clock: FeedClock
    private let language: Language
    private let roomNames: [Room.ID: String]
    private let troupeNames: [Troupe.ID: String]
    private let relatives: SeriesRelatives
    /// What the event before said; the next one mostly says the same.
    private var lastSaid: Said?

    /// What the events of one activity say alike, where they look alike.
    private struct Said {
        let activity: Activity.ID
        let face: EventFace
        let stamps: [CalendarProperty]
        let words: [CalendarProperty]
    }

    init(_ source: FeedSource, for audience: FeedAudience, clock: FeedClock) {
        self.clock = clock
        relatives = SeriesRelatives(source.activities.filter { audience.maySee($0.details.visibility) })
        language = source.community.language
        roomNames = Dictionary(source.rooms.map { ($0.id, PlainLine.text($0.name)) }) { first, _ in first }
        troupeNames = Dictionary(source.troupes.map { ($0.id, PlainLine.text($0.name)) }) { first, _ in first }
    }

    /// The VEVENT. All its times of revision come from the data, so that nothing changes from one export to the next.
    mutating func component(_ event: PublishedEvent) throws(ICalendarError) -> CalendarComponent {
        let said = try said(event)
        var properties = [try CalendarProperty.text("UID", event.uid)]
        properties += said.stamps
        properties += try timing(event)
        properties += said.words
        if event.isSeries {
            for uid in relatives.uids(of: event.activity) { properties.append(try .related(to: uid)) }
        }
        return try CalendarComponent("VEVENT", properties: properties)
    }

    private mutating func said(_ event: PublishedEvent) throws(ICalendarError) -> Said {
        if let lastSaid, lastSaid.activity == event.activity.id, lastSaid.face == event.face { return lastSaid }
        let revised = CalendarTime.utc(event.activity.revised)
        let stamps: [CalendarProperty] = try [
            .time("DTSTAMP", revised), .time("LAST-MODIFIED", revised),
            .integer("SEQUENCE", Int32(clamping: event.activity.sequence)),
        ]
        let said = Said(activity: event.activity.id, face: event.face, stamps: stamps, words: try words(event))
        lastSaid = said
        return said
    }

    private func timing(_ event: PublishedEvent) throws(ICalendarError) -> [CalendarProperty] {
        var properties: [CalendarProperty] = []
        if let replaced = event.replacedStart { properties.append(try .time("RECURRENCE-ID", clock.wall(replaced))) }
        switch event.times {
        case .wall(let start, let end):
            properties += try [.time("DTSTART", clock.wall(start)), .time("DTEND", clock.wall(end))]
        case .moments(let span, _):
            properties += try [.time("DTSTART", clock.moment(span.start)), .time("DTEND", clock.moment(span.end))]
        }
        if let rule = event.rule { properties.append(try CalendarProperty("RRULE", rawValue: rule.text)) }
        for start in event.exclusions { properties.append(try .time("EXDATE", clock.wall(start))) }
        return properties
    }

    private func words(_ event: PublishedEvent) throws(ICalendarError) -> [CalendarProperty] {
        let details = event.activity.details
        let kind = details.kind.name[language]
        let troupes = details.troupes.compactMap { troupeNames[$0] }
        let places = event.face.rooms.compactMap { roomNames[$0] }
        var properties: [CalendarProperty] = [try .text("SUMMARY", title(of: event))]
        if !places.isEmpty {
            properties.append(try .text("LOCATION", places.joined(separator: Self.separator[language])))
        }
        for category in [kind] + troupes {
            properties.append(try .text("CATEGORIES", category.replacing(",", with: "，")))
        }
        properties.append(try .text("STATUS", event.face.standing.status))
        properties.append(try .text("TRANSP", event.face.standing == .calledOff ? "TRANSPARENT" : "OPAQUE"))
        let description = Self.description(kind: kind, troupes: troupes)[language]
        let notice = event.face.notice.map { "\n" + $0.lines[language] } ?? ""
        properties.append(try .text("DESCRIPTION", description + notice))
        return properties
    }

    /// The title, which itself says that the event is called off: some programs show a cancelled event as if it stood.
    private func title(of event: PublishedEvent) -> String {
        let plain = PlainLine.text(event.face.title)
        let title = plain.isEmpty ? event.activity.details.kind.name[language] : plain
        guard let topic = event.face.notice?.topic.map({ PlainLine.text($0) }), !topic.isEmpty else {
            return event.face.standing == .calledOff ? Self.calledOff[language] + title : title
        }
        return title + Self.colon[language] + topic
    }

    private static let colon = LocalizedText(zh: "：", en: ": ")

    private static let separator = LocalizedText(zh: "、", en: ", ")

    private static let calledOff = LocalizedText(zh: "【已取消】", en: "【Cancelled】")

    private static func description(kind: String, troupes: [String]) -> LocalizedText {
        let first = LocalizedText(zh: "类型：\(kind)", en: "Kind: \(kind)")
        guard !troupes.isEmpty else { return first }
        return LocalizedText(
            zh: "\(first.zh)\n团队：\(troupes.joined(separator: separator.zh))",
            en: "\(first.en)\nTroupes: \(troupes.joined(separator: separator.en))")
    }
}

extension LectureNotice {
    /// Who speaks, what about, and the book, each on its line.
    fileprivate var lines: LocalizedText {
        var lines = [LocalizedText(zh: "主讲：\(speaker.zh)", en: "Speaker: \(speaker.en)").plain]
        if let topic { lines.append(LocalizedText(zh: "题目：\(topic)", en: "Topic: \(topic)").plain) }
        if let book { lines.append(LocalizedText(zh: "书：\(Book.marked(book))", en: "Book: \(book)").plain) }
        return lines.joined(zh: "\n", en: "\n")
    }
}

extension LocalizedText {
    /// The text on one line.
    fileprivate var plain: LocalizedText { LocalizedText(zh: PlainLine.text(zh), en: PlainLine.text(en)) }
}

extension EventFace.Standing {
    /// The value of `STATUS`.
    fileprivate var status: String {
        switch self {
        case .confirmed: "CONFIRMED"
        case .tentative: "TENTATIVE"
        case .calledOff: "CANCELLED"
        }
    }
}
