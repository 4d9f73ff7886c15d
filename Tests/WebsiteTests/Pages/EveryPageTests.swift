import CivilTime
import Foundation
import Operations
import Scheduling
import Testing

@testable import Website

/// What holds for each page of the website, in both languages.
@Suite struct EveryPageTests {
    private let sample: SampleSite

    init() throws {
        sample = try SampleSite()
        _ = try KeepRooms(at: sample.desk()).add(
            RoomDescription(
                name: "图书室",
                openingHours: [
                    try #require(
                        OpeningHours(
                            weekdays: Set(Weekday.allCases), opens: try LocalTime("08:30"),
                            closes: try LocalTime("20:00")
                        ))
                ]), slug: "reading-room")
        try sample.book("合唱排练", at: "2026-09-29T19:00", troupes: ["choir"], rule: "FREQ=WEEKLY;COUNT=9")
        try sample.book("讲座", at: "2026-10-03T15:00", kind: .class)
        _ = try KeepInsights(at: sample.desk()).add("读书使人明白。", by: "李春花")
        _ = try KeepInsights(at: sample.desk()).approve(["1"])
    }

    /// The pages, of those about days some at the beginning, around today, and at the end.
    private func pages(
        _ circumstances: PageCircumstances
    ) throws -> [(address: PageAddress, path: String, html: String)] {
        let pages = try SitePages(forAllAt: sample.desk())
        return try pages.all(circumstances.delivery).filter { Self.isLookedAt($0.page) }
            .map { ($0, pages.path(of: $0), try pages.html($0, circumstances)) }
    }

    private static func isLookedAt(_ page: SitePage) -> Bool {
        switch page {
        case .day(let date): ["2026-08-01", "2026-09-29", "2026-10-01", "2027-02-28"].contains(date.description)
        case .week(let monday): ["2026-07-27", "2026-09-28", "2027-02-22"].contains(monday.description)
        case .month, .home, .places, .room, .troupe, .lecture, .board, .readingRoom, .awards, .calendars: true
        }
    }

    private static let served = PageCircumstances(
        .served(.plain), reachedAt: PublishedAddress("https://calendar.example.cn"))

    /// The values of an attribute.
    private static func values(of attribute: String, in html: String) -> [String] {
        html.matches(of: Regex<(Substring, Substring)>(verbatimAttribute: attribute)).map { String($0.1) }
    }

    @Test func `Each page leads into a calendar: a link that subscribes, the file, an address to copy, a code`() throws
    {
        for (address, path, html) in try pages(Self.served) where address.page != .places {
            #expect(html.contains("href=\"webcal://calendar.example.cn/feeds/"), "\(path)")
            #expect(html.contains(".ics\">"), "\(path)")
            #expect(html.contains("<code>https://calendar.example.cn/feeds/"), "\(path)")
            #expect(html.contains("<svg class=\"code\""), "\(path)")
        }
    }

    @Test func `Each link leads to a page, a calendar, or the style sheet that is there`() throws {
        for circumstances in [Self.served, PageCircumstances(.file)] {
            let pages = try pages(circumstances)
            let feeds = try FeedDesk(at: sample.desk()).list().map { SiteLinks.path(of: $0.name) }
            let all = try SitePages(forAllAt: sample.desk())
            let there = Set(try all.all(circumstances.delivery).map(all.path) + feeds + ["style.css"])
            #expect(there.count > 400)
            for page in pages {
                let base = try #require(URL(string: "https://x/\(page.path)"))
                for href in Self.values(of: "href", in: page.html) where !href.hasPrefix("#") {
                    let target = try #require(URL(string: href.replacing("&amp;", with: "&"), relativeTo: base))
                    if target.host() == "x" {
                        #expect(there.contains(String(target.path().dropFirst())), "\(page.path) → \(href)")
                    } else {
                        #expect(
                            ["webcal", "https"].contains(target.scheme)
                                && ["calendar.example.cn", "calendar.google.com", "outlook.live.com"].contains(
                                    target.host()),
                            "\(page.path) → \(href)")
                    }
                }
            }
        }
    }

    @Test func `No page has a script, a style within, or anything that is fetched but the style sheet`() throws {
        for page in try pages(Self.served) {
            for part in ["<script", "<style", "style=", "javascript:", "onclick", "{{", "src=", "<iframe", "url("] {
                #expect(!page.html.contains(part), "\(page.path): \(part)")
            }
        }
    }

    @Test func `Each page has one heading, landmarks, a way past the frame, and its language`() throws {
        for page in try pages(Self.served) {
            let html = page.html
            #expect(html.contains("<html lang=\"\(page.address.language.tag)\">"))
            for part in ["<h1>", "<main id=\"main\"", "<nav aria-label=", "href=\"#main\"", "<title>"] {
                #expect(
                    html.components(separatedBy: part).count == 2 || part == "<nav aria-label=", "\(page.path): \(part)"
                )
            }
            let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.1) }
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(page.path): \(levels)")
        }
    }

    @Test func `Each page of a file leads to the same page in the other edition, and looks as its own`() throws {
        for page in try pages(PageCircumstances(.file)) {
            let (isLarge, other) = (page.address.edition == .large, page.address.edition.other)
            let up = String(repeating: "../", count: page.path.count { $0 == "/" })
            let path = PageAddress(page.address.page, in: page.address.language, other).path(own: .zh)
            let words = page.address.language == .zh ? "长辈版（大字）" : "Large type"
            #expect(page.html.contains("<a href=\"\(up)\(path)\">") && page.html.contains(">\(words)</a>") != isLarge)
            #expect(page.html.contains("class=\"large contrast\"") == isLarge, "\(page.path)")
            #expect(page.path.hasPrefix("large/") == isLarge)
        }
        for page in try pages(Self.served) { #expect(!page.html.contains("large/"), "\(page.path)") }
    }

    @Test func `The pages of one language have no words of the other`() throws {
        for page in try pages(PageCircumstances(.file)) where page.address.language == .en {
            let own = page.html.replacing(try Regex("<bdi.*?</bdi>|<p dir=\"auto\".*?</p>"), with: "")
                .replacing("王家碾社区", with: "").replacing("中文", with: "").replacing("图书室", with: "")
                .replacing("多功能厅", with: "").replacing("李春花", with: "").replacing("合唱队", with: "")
            let chinese = own.unicodeScalars.first { (0x4E00...0x9FFF).contains($0.value) }
            #expect(chinese == nil, "\(page.path): \(chinese.map(String.init) ?? "")")
        }
    }

    @Test func `A file speaks of no moment and asks for no server`() throws {
        for page in try pages(PageCircumstances(.file)) {
            for part in ["<form", "?form=", "今天", "明天", ">today", "现在", "is open now", "webcal:", "http"] {
                #expect(!page.html.contains(part), "\(page.path): \(part)")
            }
        }
    }

    @Test func `What is made at once for all days is what is made for one page`() throws {
        try sample.book("守岁", at: "2026-09-30T22:00", hours: 4)
        let one = try SitePages(at: sample.desk())
        for page in try pages(Self.served) where page.html.contains("守岁") || page.path.contains("troupe") {
            #expect(try one.html(page.address, Self.served) == page.html, "\(page.path)")
        }
    }
}

extension Regex where Output == (Substring, Substring) {
    /// An attribute of HTML with its value.
    fileprivate init(verbatimAttribute name: String) {
        // A name that the test itself wrote.
        do { self = try Regex("\\b\(name)=\"([^\"]*)\"") } catch { preconditionFailure("\(error)") }
    }
}
