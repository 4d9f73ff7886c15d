import CivilTime
import Operations
import Scheduling

/// An activity on its day, as every page shows it.
struct ActivityItem {
    let start: String
    let hours: String
    let activityTitle: String
    let kind: String
    let places: [Place]
    let topic: String?
    let speaker: String?
    let tentative: String?

    /// A room or troupe, with the way to its page where it has one.
    struct Place {
        let placeName: String
        let placeLink: String?
    }

    /// The item inside a list.
    static let part = """
        <li><time datetime="{{start}}">{{hours}}</time> \
        <div><b><bdi lang="{{communityLanguage}}">{{activityTitle}}</bdi></b>\
        {{#tentative}} <i>{{tentative}}</i>{{/tentative}}
        {{#topic}}
        <p class="topic"><bdi lang="{{communityLanguage}}">{{topic}}</bdi></p>
        {{/topic}}
        {{#speaker}}
        <p><bdi>{{speaker}}</bdi></p>
        {{/speaker}}
        <p>{{kind}}\
        {{#places}} · {{#placeLink}}<a href="{{placeLink}}">{{/placeLink}}\
        <bdi lang="{{communityLanguage}}">{{placeName}}</bdi>{{#placeLink}}</a>{{/placeLink}}{{/places}}</p></div></li>
        """
}

extension ActivityItem {
    init(_ entry: AgendaEntry, among names: Timetable, _ setting: PageSetting) {
        let directory = names.directory
        let details = entry.activity.details
        let span = entry.occurrence.span
        let status = entry.occurrence.status
        let language = setting.language
        start = directory.zone.iso8601(span.start)
        hours = directory.zone.hours(of: span)
        activityTitle = entry.title
        kind = details.kind.name[language]
        let rooms = directory.rooms(entry.occurrence.rooms).map { room in
            Place(
                placeName: room.name,
                placeLink: room.care.isRetired ? nil : setting.linkUnlessHere(.room(slug: room.slug)))
        }
        let troupes = directory.troupes(details.troupes).map { troupe in
            Place(placeName: troupe.name, placeLink: setting.linkUnlessHere(.troupe(slug: troupe.slug)))
        }
        places = rooms + troupes
        topic = entry.notice?.topic
        speaker = entry.speakerWords?[language]
        tentative = status == .tentative ? status.name[language] : nil
    }
}

extension PageSetting {
    /// The way to a page, unless this is it.
    fileprivate func linkUnlessHere(_ page: SitePage) -> String? { page == self.page ? nil : links.href(page) }
}

extension AgendaEntry {
    /// Who speaks at a lecture, as strangers may read it, and about which book; nil for what is no lecture.
    var speakerWords: LocalizedText? {
        guard let notice else {
            return activity.details.kind == .lecture
                ? LocalizedText(zh: "主讲：待定", en: "Speaker: to be announced") : nil
        }
        let book = notice.book.map { LocalizedText(zh: " · 《\($0)》", en: " · “\($0)”") }
        return LocalizedText(
            zh: "主讲：\(notice.speaker.zh)\(book?.zh ?? "")", en: "Speaker: \(notice.speaker.en)\(book?.en ?? "")")
    }
}
