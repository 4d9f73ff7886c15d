import CivilTime
import Foundation
import Operations
import Scheduling
import Testing

@testable import Website

/// The day in the middle of the week that the sample is about.
private let nationalDay = LocalDate.min.adding(days: 739_889)

@Suite struct PosterTests {
    private let sample: SampleSite

    init() throws {
        sample = try SampleSite()
        try sample.book("合唱排练", at: "2026-10-06T19:00", troupes: ["choir"])
        try sample.book("班组会议", at: "2026-10-07T09:00", kind: .meeting, visibility: .private)
        try sample.book("<b>国画</b>", at: "2026-10-10T15:00", kind: .class)
    }

    private func html(
        _ subject: Poster.Subject, in language: Language = .zh, on paper: PaperSize = .a4, at address: String? = nil
    ) throws -> String {
        try Poster(
            of: subject, at: sample.desk(), in: language, on: paper,
            reachedAt: try address.map { try #require(PublishedAddress($0)) }
        ).document.html
    }

    private static func day(_ text: String) throws -> LocalDate { try LocalDate(text) }

    @Test func `A week has every day with its lunar date and holiday, and what happens when and where`() throws {
        let html = try html(.week(Self.day("2026-10-07")))
        #expect(html.contains("2026年10月5日至10月11日"))
        for day in 5...11 { #expect(html.contains("10月\(day)日")) }
        #expect(html.contains("农历八月廿六"))
        #expect(html.contains("国庆节（休）"))
        #expect(html.contains("国庆节调休（班）"))
        #expect(html.contains("19:00–20:00"))
        #expect(html.contains("<bdi>合唱排练</bdi>"))
        #expect(html.contains("<bdi>多功能厅</bdi>、<bdi>合唱队</bdi>"))
    }

    @Test func `What is not public is on no poster but as a time that is taken on the door`() throws {
        let week = try html(.week(Self.day("2026-10-07")))
        let month = try html(.month(Self.day("2026-10-07")))
        let door = try html(.door(room: "hall", Self.day("2026-10-05")))
        for poster in [week, month, door] { #expect(!poster.contains("班组会议")) }
        #expect(!week.contains("已有安排"))
        #expect(door.contains("09:00–10:00</td><td>已有安排"))
    }

    @Test func `A month is a table of weeks, with blanks before its first day and after its last`() throws {
        let html = try html(.month(Self.day("2026-10-31")))
        #expect(html.matches(of: /<tr>/).count == 6)
        #expect(html.matches(of: /<td class="blank">/).count == 4)
        #expect(html.matches(of: /<p class="date">/).count == 31)
        #expect(html.contains("<b>19:00</b> <bdi>合唱排练</bdi>"))
    }

    @Test func `What people typed is text`() throws {
        let html = try html(.week(Self.day("2026-10-07")), in: .en)
        #expect(!html.contains("<b>国画"))
        #expect(html.contains("&lt;b&gt;国画&lt;/b&gt;"))
    }

    @Test(arguments: [
        (Poster.Subject.week(nationalDay), "week/2026-09-28.html"),
        (.month(nationalDay), "month/2026-10.html"), (.door(room: "hall", nationalDay), "room/hall.html"),
        (.lecture(nationalDay), "lecture.html"), (.board(nationalDay), "board.html"),
    ])
    func `The code leads to the page that says the same`(subject: Poster.Subject, page: String) throws {
        let code = try #require(QRCode("https://culture.example.cn/wjn/\(page)"))
        #expect(try html(subject, at: "https://culture.example.cn/wjn").contains(code.path))
        #expect(try !html(subject).contains("<svg"))
    }

    @Test(arguments: [
        Poster.Subject.week(nationalDay), .month(nationalDay), .door(room: "hall", nationalDay),
        .lecture(nationalDay), .board(nationalDay),
    ])
    func `A poster refers to nothing outside itself, and its letters are large`(subject: Poster.Subject) throws {
        for language in Language.allCases {
            let a4 = try html(subject, in: language, at: "https://culture.example.cn")
            #expect(a4.matches(of: /(?:src|href|xlink:href)=|url\(|@import|<link|<object/).isEmpty)
            #expect(try Self.letterSize(a4) >= 18)
            #expect(try Self.letterSize(html(subject, in: language, on: .a3)) > 18)
        }
    }

    @Test func `A room that there is not is said to be unknown`() {
        #expect(throws: OperationError.self) { try html(.door(room: "cellar", Self.day("2026-10-05"))) }
    }

    /// The size of the root's letters, in points; the last rule counts.
    private static func letterSize(_ html: String) throws -> Double {
        let sizes = html.matches(of: /html \{ font-size: ([0-9.]+)pt/).compactMap { Double($0.1) }
        return try #require(sizes.last)
    }
}
