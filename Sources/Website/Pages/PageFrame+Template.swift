extension PageFrame {
    /// The whole page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    /// Texts that people typed stand between tags only, each kept to its own direction of writing by `bdi`. The content is
    /// the one thing that comes in as HTML: it was made by a template of its own.
    private static let template = PageTemplate(
        """
        <!DOCTYPE html>
        <html lang="{{pageLanguage}}"{{#classes}} class="{{classes}}"{{/classes}}>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="generator" content="Shuxiang">
        <title>{{community}} · {{title}}</title>
        <link rel="stylesheet" href="{{styleSheet}}">
        </head>
        <body>
        <a class="skip" href="#main">{{words.skip}}</a>
        <header>
        <p class="community"><a href="{{home}}"><bdi lang="{{communityLanguage}}">{{community}}</bdi></a></p>
        <div class="tools">
        {{#communities}}
        <a href="{{communities}}">{{words.communitiesLabel}}</a>
        {{/communities}}
        \(tools)
        </div>
        <nav aria-label="{{words.pagesLabel}}">
        <ul>
        {{#pages}}
        <li><a href="{{page}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{pageName}}</a></li>
        {{/pages}}
        </ul>
        </nav>
        </header>
        <main id="main" tabindex="-1">
        {{{content}}}\
        </main>
        <footer>
        <p><bdi lang="{{communityLanguage}}">{{community}}</bdi></p>
        {{#address}}
        <p class="address">{{words.addressLabel}}<span>{{address}}</span></p>
        {{/address}}
        </footer>
        </body>
        </html>

        """)

    /// The bar with the other language and the switch of the display, or the other edition where nobody could remember a switch, for
    /// every page that has words, a language and these.
    static let tools = """
        {{#otherEdition}}
        <a href="{{edition}}">{{editionName}}</a>
        {{/otherEdition}}
        {{#otherLanguage}}
        <a href="{{translation}}" lang="{{code}}" hreflang="{{code}}">{{languageName}}</a>
        {{/otherLanguage}}
        {{#display}}
        <form action="{{action}}" method="get" aria-label="{{words.displayLabel}}">
        <input type="hidden" name="back" value="{{back}}">
        {{#buttons}}
        <button name="to" value="{{value}}" aria-pressed="{{#isPressed}}true{{/isPressed}}{{^isPressed}}false{{/isPressed}}">\
        {{buttonName}}</button>
        {{/buttons}}
        </form>
        {{/display}}
        """
}
