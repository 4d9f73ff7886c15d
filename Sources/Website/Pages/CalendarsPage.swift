import CivilTime
import Feeds
import Operations

/// Every calendar for people, each with every way to get it.
struct CalendarsPage {
    let communityLanguage: String
    let heading: String
    let help: String
    let calendars: [Subscription]

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <h1>{{heading}}</h1>
        <p class="fact">{{help}}</p>
        {{#calendars}}
        <section class="calendars">
        <h2><bdi>{{calendarTitle}}</bdi></h2>
        \(Subscription.part)
        </section>
        {{/calendars}}

        """)

    init(_ feeds: [(name: FeedName, title: LocalizedText)], _ setting: PageSetting) {
        communityLanguage = setting.communityLanguage
        heading = SubscriptionBox.title[setting.language]
        let more =
            setting.isLive
            ? LocalizedText(
                zh: "重复的活动显示不全时，请改用“逐场列出的文件”。",
                en: " Where repeated activities are missing, use the file that lists each one.")
            : LocalizedText(zh: "", en: "")
        let how = SubscriptionBox.help(setting)
        help = LocalizedText(zh: how.zh + more.zh, en: how.en + more.en)[setting.language]
        calendars = feeds.filter(\.name.isForPeople)
            .map { Subscription(to: $0.name, titled: $0.title[setting.language], setting) }
    }
}
