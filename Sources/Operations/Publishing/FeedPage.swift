import CivilTime
import Feeds
import Foundation
import Scheduling

/// The page `index.html` among published files: every feed for people, in both languages, the community's own first.
struct FeedPage {
    /// Where the page stands in the folder.
    static let path = "index.html"

    private let community: Community
    private let feeds: [(name: FeedName, title: LocalizedText)]
    private let address: PublishedAddress?

    init(_ source: FeedSource, at address: PublishedAddress?) throws {
        community = source.community
        feeds = try source.feeds.filter(\.isForPeople).map { ($0, try Feed($0, of: source).title) }
        self.address = address
    }

    /// The page in UTF-8, the same bytes for the same feeds.
    func bytes() -> [UInt8] { Array(html.utf8) }

    private var languages: [Language] { [community.language] + Language.allCases.filter { $0 != community.language } }

    private var html: String {
        """
        <!DOCTYPE html>
        <html lang="\(Self.tag(community.language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        \(PublishedFolder.generator)
        <title>\(HTMLText.escaped(community.name))</title>
        </head>
        <body>
        <h1><bdi>\(HTMLText.escaped(community.name))</bdi></h1>
        \(languages.map(section).joined(separator: "\n"))
        </body>
        </html>

        """
    }

    private func section(_ language: Language) -> String {
        """
        <section lang="\(Self.tag(language))">
        <h2>\(Self.heading[language])</h2>
        <p>\(help[language])</p>
        <ul>
        \(feeds.map { item($0.name, title: $0.title[language], in: language) }.joined(separator: "\n"))
        </ul>
        </section>
        """
    }

    private func item(_ name: FeedName, title: String, in language: Language) -> String {
        let path = FeedIndex.path(of: name)
        let file = "<a href=\"\(path)\">\(Self.file[language])</a>"
        let subscription = address.map {
            "<a href=\"\(HTMLText.escaped($0.webcal(path)))\">\(Self.subscribe[language])</a> "
        }
        return "<li><bdi>\(HTMLText.escaped(title))</bdi> \(subscription ?? "")\(file)</li>"
    }

    private var help: LocalizedText {
        guard address == nil else {
            return LocalizedText(
                zh: "点“订阅”；手机打不开时，复制“文件”的网址，在日历应用里添加为订阅。",
                en:
                    "Choose Subscribe; where a phone cannot, copy the address of File into its calendar as a subscription."
            )
        }
        return LocalizedText(
            zh: "复制“文件”的网址，在日历应用里添加为订阅，有变动会自动更新。",
            en: "Copy the address of File into your calendar program as a subscription; changes arrive by themselves.")
    }

    private static let heading = LocalizedText(zh: "可订阅的日历", en: "Calendars to subscribe to")
    private static let subscribe = LocalizedText(zh: "订阅", en: "Subscribe")
    private static let file = LocalizedText(zh: "文件", en: "File")

    /// The name of a language in HTML (RFC 5646).
    private static func tag(_ language: Language) -> String {
        switch language {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }
}

/// Where published files can be reached: a folder of a web server, such as `https://example.org/calendars`.
public struct PublishedAddress: Sendable, Hashable {
    private let scheme: String
    private let hostAndPath: String

    /// Reads an address of `http` or `https`; nil for any other text, and for one with a question mark or a blank.
    public init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
        var rest = text.dropFirst(scheme.count)
        while rest.last == "/" { rest.removeLast() }
        guard !rest.isEmpty, rest.first != "/", rest.utf8.allSatisfy(Self.isAllowed) else { return nil }
        self.scheme = scheme
        hostAndPath = String(rest)
    }

    /// The address that a calendar program opens as a subscription. There is no such address relative to a page.
    public func webcal(_ path: String) -> String { "webcal://\(hostAndPath)/\(path)" }

    /// The address of a file below the folder, for a browser, or to be copied.
    public func web(_ path: String) -> String { "\(scheme)\(hostAndPath)/\(path)" }

    /// Where a file of the folder, and the page that lists all, can be reached.
    func place(of path: String) -> FeedPlace {
        FeedPlace(source: "\(scheme)\(hostAndPath)/\(path)", page: "\(scheme)\(hostAndPath)/")
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case _: "-._~%/:[]".utf8.contains(byte)
        }
    }
}
