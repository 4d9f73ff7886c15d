extension WeekPage {
    /// The page as HTML.
    ///
    /// - Throws: where the template itself cannot be read, which the tests rule out.
    func html() throws -> String { try PageTemplate(Self.template).html(self) }

    /// Texts that people typed stand between tags only, each kept to its own direction of writing by `bdi`.
    private static let template = """
        <!DOCTYPE html>
        <html lang="{{pageLanguage}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{{community}} · {{words.heading}}</title>
        <link rel="stylesheet" href="{{styleSheet}}">
        </head>
        <body>
        <header>
        <nav><a href="{{otherLanguage.path}}" lang="{{otherLanguage.code}}" hreflang="{{otherLanguage.code}}">\
        {{otherLanguage.name}}</a></nav>
        <p class="community"><bdi lang="{{communityLanguage}}">{{community}}</bdi></p>
        <h1>{{words.heading}}</h1>
        <p class="span">{{words.span}}</p>
        </header>
        <main>
        {{#days}}
        <section{{#isDayOff}} class="off"{{/isDayOff}}>
        <h2><time datetime="{{date}}">{{dateWords}}</time>\
        {{#relative}} <strong>{{relative}}</strong>{{/relative}}\
        {{#lunar}} <small>{{lunar}}</small>{{/lunar}}\
        {{#notes}} <em>{{note}}</em>{{/notes}}</h2>
        {{#isQuiet}}
        <p class="quiet">{{words.quiet}}</p>
        {{/isQuiet}}
        {{^isQuiet}}
        <ul>
        {{#activities}}
        <li><time datetime="{{start}}">{{hours}}</time> \
        <div><b><bdi lang="{{communityLanguage}}">{{title}}</bdi></b>\
        {{#tentative}} <i>{{tentative}}</i>{{/tentative}}
        {{#topic}}
        <p class="topic"><bdi lang="{{communityLanguage}}">{{topic}}</bdi></p>
        {{/topic}}
        {{#speaker}}
        <p><bdi>{{speaker}}</bdi></p>
        {{/speaker}}
        <p>{{kind}}\
        {{#rooms}} · <bdi lang="{{communityLanguage}}">{{rooms}}</bdi>{{/rooms}}\
        {{#troupes}} · <bdi lang="{{communityLanguage}}">{{troupes}}</bdi>{{/troupes}}</p></div></li>
        {{/activities}}
        </ul>
        {{/isQuiet}}
        </section>
        {{/days}}
        <section class="calendars">
        <h2>{{words.calendarHeading}}</h2>
        <p>{{words.calendarHelp}}</p>
        <ul>
        {{#calendars}}
        <li><b><bdi>{{calendarTitle}}</bdi></b>
        <p>{{#subscribe}}<a class="subscribe" href="{{subscribe}}">{{words.subscribe}}</a> {{/subscribe}}\
        <a href="{{file}}">{{words.file}}</a> <a href="{{singleFile}}">{{words.singleFile}}</a></p>
        {{#address}}
        <p class="address"><code>{{address}}</code></p>
        {{/address}}
        </li>
        {{/calendars}}
        </ul>
        </section>
        </main>
        </body>
        </html>

        """
}
