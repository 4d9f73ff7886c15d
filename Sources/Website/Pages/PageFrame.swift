import CivilTime
import Operations
import Scheduling

/// What stands around every page's content: its head, the way to the other pages, the other language, and the switch of type
/// size and contrast.
///
/// A template finds these properties by name: see `PageFrame+Template.swift`.
struct PageFrame {
    let pageLanguage: String
    let communityLanguage: String
    let classes: String?
    let title: String
    let community: String
    let styleSheet: String
    let home: String
    let communities: String?
    let pages: [PageLink]
    let otherLanguage: LanguageLink
    let display: DisplaySwitch?
    let otherEdition: EditionLink?
    let address: String?
    let words: Words
    let content: String

    /// The way to a page.
    struct PageLink {
        let page: String
        let pageName: String
        let isCurrent: Bool
    }

    /// The way to the same page in the other language.
    struct LanguageLink {
        let languageName: String
        let code: String
        let translation: String
    }

    /// The way to the same page in the other edition.
    struct EditionLink {
        let edition: String
        let editionName: String
    }

    /// The switch of type size and contrast, a form that works without a script.
    struct DisplaySwitch {
        let action: String
        let back: String
        let buttons: [Button]

        /// One half of the switch.
        struct Button {
            let value: String
            let buttonName: String
            let isPressed: Bool
        }
    }

    /// The texts of the frame.
    struct Words {
        let skip: String
        let pagesLabel: String
        let displayLabel: String
        let communitiesLabel: String
        let addressLabel: String
    }
}

extension PageFrame {
    /// Puts a frame around the content of a page.
    ///
    /// - Parameter menu: The pages to lead to from each.
    init(_ setting: PageSetting, title: String, menu: [SitePage], content: String) {
        let links = setting.links
        pageLanguage = setting.language.tag
        communityLanguage = setting.communityLanguage
        self.title = title
        community = setting.community.name
        styleSheet = links.styleSheet
        home = links.href(.home)
        communities = links.communities
        pages = menu.map { PageLink($0, setting) }
        otherLanguage = LanguageLink(setting.language.other, to: links.href(setting.page, in: setting.language.other))
        address = setting.reachedAt?.web(links.address.path(own: setting.community.language))
        words = Words(setting)
        self.content = content
        switch setting.delivery {
        case .served(let shown):
            classes = shown.classes
            display = DisplaySwitch(shown, setting)
            otherEdition = nil
        case .file:
            let edition = links.address.edition
            classes = edition.display.classes
            display = nil
            otherEdition = EditionLink(
                edition.other, to: links.href(setting.page, edition.other), in: setting.language)
        }
    }
}

extension PageFrame.PageLink {
    fileprivate init(_ page: SitePage, _ setting: PageSetting) {
        self.init(
            page: setting.links.href(page), pageName: page.menuWords[setting.language], isCurrent: page == setting.page)
    }
}

extension SitePage {
    /// What the menu calls the page.
    fileprivate var menuWords: LocalizedText {
        switch self {
        case .home: LocalizedText(zh: "今后七天", en: "Seven days")
        case .month: LocalizedText(zh: "月历", en: "Month")
        case .week(let monday): monday.monthAndDay
        case .day(let date): date.monthAndDay
        case .lecture: LocalizedText(zh: "读书讲座", en: "Lecture")
        case .readingRoom: LocalizedText(zh: "图书室", en: "Reading room")
        case .board: LocalizedText(zh: "读书一得", en: "What we learned")
        case .awards: LocalizedText(zh: "四好评选", en: "Awards")
        case .places: LocalizedText(zh: "场地和团队", en: "Rooms and troupes")
        case .room(let slug), .troupe(let slug): LocalizedText(zh: slug, en: slug)
        case .calendars: LocalizedText(zh: "订阅日历", en: "Subscribe")
        }
    }
}

extension PageFrame.LanguageLink {
    init(_ language: Language, to href: String) {
        languageName = LocalizedText(zh: "中文", en: "English")[language]
        code = language.tag
        translation = href
    }
}

extension PageFrame.EditionLink {
    init(_ edition: Edition, to href: String, in language: Language) {
        self.edition = href
        switch edition {
        case .ordinary: editionName = LocalizedText(zh: "普通版", en: "Ordinary type")[language]
        case .large: editionName = LocalizedText(zh: "长辈版（大字）", en: "Large type")[language]
        }
    }
}

extension PageFrame.DisplaySwitch {
    fileprivate init(_ shown: Display, _ setting: PageSetting) {
        self.init(
            action: setting.links.display, back: setting.links.back,
            shown, in: setting.language)
    }

    /// The two halves of the switch, each leading to how it would be then.
    init(action: String, back: String, _ shown: Display, in language: Language) {
        self.action = action
        self.back = back
        buttons = [
            Button(
                value: Display(isLarge: !shown.isLarge, hasContrast: shown.hasContrast).rawValue,
                buttonName: LocalizedText(zh: "大字", en: "Large type")[language], isPressed: shown.isLarge),
            Button(
                value: Display(isLarge: shown.isLarge, hasContrast: !shown.hasContrast).rawValue,
                buttonName: LocalizedText(zh: "高对比", en: "High contrast")[language], isPressed: shown.hasContrast),
        ]
    }
}

extension PageFrame.Words {
    fileprivate init(_ text: PageSetting) { self.init(in: text.language) }

    init(in language: Language) {
        skip = LocalizedText(zh: "跳到正文", en: "Skip to the content")[language]
        pagesLabel = LocalizedText(zh: "网页", en: "Pages")[language]
        displayLabel = LocalizedText(zh: "显示方式", en: "Display")[language]
        communitiesLabel = LocalizedText(zh: "所有社区", en: "All communities")[language]
        addressLabel = LocalizedText(zh: "网址：", en: "Address: ")[language]
    }
}
