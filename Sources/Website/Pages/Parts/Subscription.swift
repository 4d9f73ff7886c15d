import CivilTime
import Feeds
import Foundation
import Operations

/// One calendar with every way to get it onto a phone: a link that subscribes, an address to copy, a code to read with a
/// camera, and the links of the two big calendar services.
struct Subscription {
    let calendarTitle: String
    let webcal: String?
    let file: String
    let singleFile: String?
    let webAddress: String?
    let google: String?
    let outlook: String?
    let code: Code?
    let texts: Words

    /// The code, drawn.
    struct Code {
        let codeLabel: String
        let extent: String
        let path: String
    }

    /// The texts around the links.
    struct Words {
        let subscribe: String
        let fileName: String
        let singleName: String
        let copy: String
        let more: String
    }

    /// The ways to get a calendar, beneath its heading. The address stands as text, so that it can be copied without a script.
    static let part = """
        <div class="ways">
        <p>{{#webcal}}<a class="button" href="{{webcal}}">{{texts.subscribe}}</a> {{/webcal}}\
        <a href="{{file}}">{{texts.fileName}}</a>\
        {{#singleFile}} <a href="{{singleFile}}">{{texts.singleName}}</a>{{/singleFile}}</p>
        {{#webAddress}}
        <p class="address">{{texts.copy}}<code>{{webAddress}}</code></p>
        {{/webAddress}}
        {{#google}}
        <details>
        <summary>{{texts.more}}</summary>
        <p><a href="{{google}}" rel="noreferrer">Google</a> <a href="{{outlook}}" rel="noreferrer">Outlook</a></p>
        {{#code}}
        <svg class="code" viewBox="0 0 {{extent}} {{extent}}" role="img" aria-label="{{codeLabel}}">\
        <rect width="100%" height="100%" fill="#fff"/><path d="{{path}}" fill="#000"/></svg>
        {{/code}}
        </details>
        {{/google}}
        </div>
        """
}

extension Subscription {
    /// Gathers the ways to a calendar.
    ///
    /// - Parameter title: What the calendar is called, in the page's language.
    init(to feed: FeedName, titled title: String, _ setting: PageSetting) {
        let path = SiteLinks.path(of: feed)
        let address = setting.reachedAt
        let language = setting.language
        calendarTitle = title
        webcal = address?.webcal(path)
        webAddress = address?.web(path)
        google = webcal.map { "https://calendar.google.com/calendar/r?cid=\(Self.escaped($0))" }
        outlook = webAddress.map {
            "https://outlook.live.com/calendar/0/addfromweb?url=\(Self.escaped($0))&name=\(Self.escaped(title))"
        }
        code = webAddress.flatMap { QRCode($0) }.map { code in
            Code(
                codeLabel: LocalizedText(zh: "“\(title)”的网址二维码", en: "QR code of the address of “\(title)”")[language],
                extent: String(code.extent), path: code.path)
        }
        file = setting.links.feed(feed)
        // A web server that hands out files knows one form only.
        singleFile = setting.isLive ? setting.links.singleFeed(feed) : nil
        texts = Words(in: language)
    }

    /// A text inside the query of an address (RFC 3986 §2.3): all but the unreserved characters escaped.
    private static func escaped(_ text: String) -> String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}

extension Subscription.Words {
    init(in language: Language) {
        subscribe = LocalizedText(zh: "订阅", en: "Subscribe")[language]
        fileName = LocalizedText(zh: "下载文件", en: "File")[language]
        singleName = LocalizedText(zh: "逐场列出的文件", en: "File, date by date")[language]
        copy = LocalizedText(zh: "网址：", en: "Address: ")[language]
        more = LocalizedText(zh: "二维码和其他日历", en: "QR code and other calendars")[language]
    }
}
