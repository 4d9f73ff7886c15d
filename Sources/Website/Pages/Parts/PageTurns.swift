import CivilTime

/// The way to the pages before and after this one, as far as there are any.
struct PageTurns {
    let turnsLabel: String
    let before: Turn?
    let after: Turn?

    /// The way to one of them.
    struct Turn {
        let turn: String
        let turnName: String
    }

    /// The two ways, above the content.
    static let part = """
        {{#turns}}
        <nav class="turns" aria-label="{{turnsLabel}}">
        {{#before}}<a rel="prev" href="{{turn}}">‹ {{turnName}}</a>{{/before}}
        {{#after}}<a rel="next" href="{{turn}}">{{turnName}} ›</a>{{/after}}
        </nav>
        {{/turns}}
        """

    init(before: (SitePage, String)?, after: (SitePage, String)?, _ setting: PageSetting) {
        let span = PageSpan(on: setting.today)
        func turn(_ page: SitePage, _ name: String) -> Turn? {
            span.includes(page) ? Turn(turn: setting.links.href(page), turnName: name) : nil
        }
        turnsLabel = setting("前后翻页", "Before and after")
        self.before = before.flatMap(turn)
        self.after = after.flatMap(turn)
    }
}
