import CivilTime
import Feeds

/// The calendars of a page, each with every way to get it, and a sentence on how.
struct SubscriptionBox {
    let boxTitle: String
    let help: String
    let calendars: [Subscription]
    let allCalendars: String
    let allCalendarsName: String

    /// The box at the end of a page.
    static let part = """
        {{#box}}
        <section class="calendars">
        <h2>{{boxTitle}}</h2>
        <p>{{help}}</p>
        {{#calendars}}
        <h3><bdi>{{calendarTitle}}</bdi></h3>
        \(Subscription.part)
        {{/calendars}}
        <p><a href="{{allCalendars}}">{{allCalendarsName}}</a></p>
        </section>
        {{/box}}
        """

    init(_ feeds: [(name: FeedName, title: String)], _ setting: PageSetting) {
        boxTitle = Self.title[setting.language]
        help = Self.help(setting)[setting.language]
        calendars = feeds.map { Subscription(to: $0.name, titled: $0.title, setting) }
        allCalendars = setting.links.href(.calendars)
        allCalendarsName = setting("所有可订阅的日历", "Every calendar there is")
    }

    /// The box of a page about everything that happens.
    static func everything(_ setting: PageSetting) -> SubscriptionBox {
        SubscriptionBox([(.community, setting("全部活动", "All activities"))], setting)
    }

    /// What the box is called.
    static let title = LocalizedText(zh: "把日历放进手机", en: "The calendar on your phone")

    /// How it is done, as far as the links on the page go.
    static func help(_ setting: PageSetting) -> LocalizedText {
        guard setting.reachedAt != nil else {
            return LocalizedText(
                zh: "复制“下载文件”的网址，在日历应用里选“订阅日历”粘贴。活动有变动，手机上会自动更新。",
                en:
                    "Copy the address of File into your calendar program as a subscription. Changes arrive by themselves."
            )
        }
        return LocalizedText(
            zh: "苹果手机和电脑：点“订阅”。安卓手机：复制网址，在日历应用里选“订阅日历”粘贴。活动有变动，手机上会自动更新。"
                + "不会弄也没关系，常来看看这个网页就行。",
            en:
                "On an iPhone or a computer, choose Subscribe. On Android, copy the address into your calendar program as a "
                + "subscription. Changes arrive by themselves. If that is too much trouble, come back to this page.")
    }
}
