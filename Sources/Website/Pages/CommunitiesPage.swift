import CivilTime
import Operations

/// The list of the communities of one website.
struct CommunitiesPage {
    let pageLanguage: String
    let classes: String?
    let heading: String
    let styleSheet: String
    let otherLanguage: PageFrame.LanguageLink
    let display: PageFrame.DisplaySwitch?
    let otherEdition: PageFrame.EditionLink?
    let words: PageFrame.Words
    let communities: [Line]
    let isEmpty: Bool
    let emptyWords: String

    /// A community.
    struct Line {
        let home: String
        let communityName: String
        let nameLanguage: String
    }

    /// The whole page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <!DOCTYPE html>
        <html lang="{{pageLanguage}}"{{#classes}} class="{{classes}}"{{/classes}}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Shuxiang">
        <title>{{heading}}</title>
        <link rel="stylesheet" href="{{styleSheet}}">
        </head>
        <body>
        <a class="skip" href="#main">{{words.skip}}</a>
        <header>
        <div class="tools">
        \(PageFrame.tools)
        </div>
        </header>
        <main id="main" tabindex="-1">
        <h1>{{heading}}</h1>
        {{#isEmpty}}
        <p class="quiet">{{emptyWords}}</p>
        {{/isEmpty}}
        <ul class="links">
        {{#communities}}
        <li><a href="{{home}}"><bdi lang="{{nameLanguage}}">{{communityName}}</bdi></a></li>
        {{/communities}}
        </ul>
        </main>
        </body>
        </html>

        """)
}

extension CommunitiesPage {
    /// - Parameter edition: The edition, where the page is published.
    init(
        _ list: [CommunityIndex.Entry], in language: Language, _ delivery: Delivery, _ edition: Edition = .ordinary
    ) {
        pageLanguage = language.tag
        heading = LocalizedText(zh: "社区日历", en: "Community calendars")[language]
        styleSheet = SiteLinks.styleSheet
        otherLanguage = PageFrame.LanguageLink(language.other, to: SiteLinks.communities(in: language.other, edition))
        words = PageFrame.Words(in: language)
        communities = list.map { community in
            let home = PageAddress(.home, in: community.language, edition).path(own: community.language)
            return Line(
                home: "\(community.slug)/\(home)", communityName: community.name,
                nameLanguage: community.language.tag)
        }
        isEmpty = list.isEmpty
        emptyWords = LocalizedText(zh: "这里还没有社区。", en: "There are no communities here yet.")[language]
        switch delivery {
        case .served(let shown):
            classes = shown.classes
            display = PageFrame.DisplaySwitch(
                action: SiteLinks.display, back: SiteLinks.communities(in: language), shown, in: language)
            otherEdition = nil
        case .file:
            classes = edition.display.classes
            display = nil
            otherEdition = PageFrame.EditionLink(
                edition.other, to: SiteLinks.communities(in: language, edition.other), in: language)
        }
    }
}
