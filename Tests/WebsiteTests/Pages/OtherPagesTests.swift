import CivilTime
import Foundation
import Hummingbird
import Operations
import Scheduling
import Testing

@testable import Website

@Suite struct OtherPagesTests {
    private let sample: SampleSite

    init() throws { sample = try SampleSite() }

    private func addReadingRoom() throws {
        let hours = OpeningHours(
            weekdays: Set([.monday, .tuesday]), opens: try LocalTime("08:30"), closes: try LocalTime("20:00"))
        _ = try KeepRooms(at: sample.desk()).add(
            RoomDescription(name: "图书室", openingHours: [try #require(hours)]), slug: "reading-room")
    }

    @Test(
        "The reading room says how it stands at this moment",
        arguments: [
            ("2026-09-28T08:00", "图书室现在没开，今天 08:30 开门。", "/reading-room.html"),
            ("2026-09-28T08:30", "图书室现在开着，今天到 20:00。", "/reading-room.html"),
            ("2026-09-28T20:00", "图书室今天已经关门。下次开放：9月29日 周二 08:30–20:00。", "/reading-room.html"),
            ("2026-09-30T12:00", "图书室今天不开放。下次开放：10月5日 周一 08:30–20:00。", "/reading-room.html"),
            ("2026-09-28T12:00", "图书室 is open now, until 20:00.", "/en/reading-room.html"),
        ])
    func readingRoom(now: String, words: String, uri: String) async throws {
        try addReadingRoom()
        try sample.setClock(now)
        #expect(try await sample.page(uri).contains(words))
        #expect(try await sample.page(uri.replacing("reading-room", with: "index")).contains(words))
    }

    @Test(
        "Who keeps the reading room is named only where they are grown up, agreed, and are there",
        arguments: [
            ("李春花", true), ("王建国", false), ("何小雨", false),
        ])
    func keeper(name: String, isNamed: Bool) async throws {
        try addReadingRoom()
        let people = try KeepPeople(at: sample.desk())
        _ = try people.addPerson(name: "王建国", birthYear: 1952, hasPublicNameConsent: false)
        _ = try people.add(
            "何小雨", PersonChanges(birthYear: 2014, consent: true, guardian: .person("李春花")))
        _ = try KeepRooms(at: sample.desk()).setKeeper(name, of: "reading-room", at: [.weekly(.monday)])
        let page = try await sample.page("/reading-room.html")
        #expect(page.contains("今天值班：\(name)。") == isNamed)
        #expect(page.contains(name.prefix(1) + "**") == false)
    }

    @Test func `A community without a reading room has no page of it`() async throws {
        #expect(try await sample.answer("/reading-room.html").status == .notFound)
        #expect(try await !sample.page("/").contains("reading-room"))
    }

    @Test func `A month counts what happens on each day, with lunar dates and holidays`() async throws {
        try sample.book("合唱排练", at: "2026-10-06T19:00", troupes: ["choir"])
        try sample.book("晚会", at: "2026-10-06T20:30")
        let page = try await sample.page("/month/2026-10.html")
        #expect(page.contains("<h1>2026年10月</h1>"))
        #expect(page.contains("aria-label=\"10月6日 周二，2场活动\""))
        #expect(page.contains("<em>国庆节 休</em>"))
        #expect(page.contains("<small>九月</small>"))
        #expect(page.components(separatedBy: "<td class=\"outside\">").count - 1 == 3 + 1)
    }

    @Test func `The hall has a page with its hours, what comes, and its calendar`() async throws {
        try sample.book("合唱排练", at: "2026-10-06T19:00", troupes: ["choir"])
        let page = try await sample.page("/room/hall.html")
        #expect(page.contains("全天可用。"))
        #expect(page.contains("合唱排练"))
        #expect(page.contains("href=\"webcal://localhost/feeds/room/hall.ics\""))
        #expect(page.contains("href=\"../feeds/room/hall.ics\""))
    }

    @Test func `A part of a hall shows what the whole of it holds`() async throws {
        _ = try KeepRooms(at: sample.desk()).add(RoomDescription(name: "东半厅"), slug: "east", partOf: "hall")
        try sample.book("大会", at: "2026-09-29T19:00")
        #expect(try await sample.page("/room/east.html").contains("大会"))
    }

    @Test func `A room that is no longer in use has no page and is not led to`() async throws {
        try sample.book("合唱排练", at: "2026-09-29T19:00")
        try sample.setClock("2026-09-29T20:30")
        _ = try KeepRooms(at: sample.desk()).remove("hall")
        #expect(try await sample.answer("/room/hall.html").status == .notFound)
        let page = try await sample.page("/")
        #expect(page.contains("多功能厅"))
        #expect(!page.contains("room/hall.html"))
    }

    @Test func `The pasteboard shows what was approved, line by line`() async throws {
        let insights = try KeepInsights(at: sample.desk())
        _ = try insights.add("第一行\n第二行", by: "李春花")
        _ = try insights.add("还没批的", by: "李春花")
        _ = try insights.approve(["1"])
        let page = try await sample.page("/board.html")
        #expect(page.contains(">第一行</p>\n<p dir=\"auto\" lang=\"zh-Hans\">第二行</p>"))
        #expect(!page.contains("还没批的"))
        try sample.setClock("2028-01-01T08:00")
        #expect(try await sample.page("/board.html").contains("粘贴板上还没有内容"))
    }

    @Test func `Each calendar has every way onto a phone`() async throws {
        let page = try await sample.page("/calendars.html")
        #expect(page.contains("href=\"webcal://localhost/feeds/troupe/choir.ics\""))
        #expect(page.contains("<code>http://localhost/feeds/troupe/choir.ics</code>"))
        #expect(page.contains("calendar/r?cid=webcal%3A%2F%2Flocalhost%2Ffeeds%2Ftroupe%2Fchoir.ics\""))
        #expect(page.contains("addfromweb?url=http%3A%2F%2Flocalhost%2Ffeeds%2Ftroupe%2Fchoir.ics&amp;name=%E5"))
        #expect(page.contains("href=\"feeds/troupe/choir.ics?form=single\""))
        #expect(page.contains("<svg class=\"code\""))
        #expect(!page.contains("busy/hall"))
    }

    @Test(
        "The address to copy is whole, and secure behind a proxy that says so",
        arguments: [("https", "https"), ("http", "http"), ("javascript", "http")])
    func address(forwarded: String, scheme: String) async throws {
        let name = try #require(HTTPFields.Element.Name("X-Forwarded-Proto"))
        let answer = try await sample.answer("/", headers: [name: forwarded])
        #expect(String(buffer: answer.body).contains("<code>\(scheme)://localhost/feeds/community.ics</code>"))
    }
}
