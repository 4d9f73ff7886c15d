import CivilTime
import Hummingbird
import Operations
import Scheduling
import Testing

@testable import Website

@Suite struct HomePageTests {
    @Test("The page reads as it was looked at", arguments: [(Language.zh, "/"), (.en, "/en/index.html")])
    func golden(language: Language, uri: String) async throws {
        let sample = try SampleSite()
        try sample.book("合唱排练", at: "2026-09-29T19:00", troupes: ["choir"])
        try sample.book("国庆演出", at: "2026-10-01T09:30", kind: .performance, troupes: ["choir"])
        try sample.book("A & B", at: "2026-10-01T14:00", kind: .class)
        // The code is drawn by a library that has its own tests, and is as long as the rest of the page.
        let page = try await sample.page(uri).replacing(#/ d="[^"]*"/#, with: " d=\"…\"")
        try expectGolden(page, "home-\(language.rawValue).html")
    }

    @Test(
        "The page speaks the community's language, and in a folder of its own the other",
        arguments: [
            (Language.zh, "/", "zh-Hans"), (.en, "/", "en"), (.zh, "/index.html", "zh-Hans"), (.zh, "/en/", "en"),
            (.zh, "/en/index.html", "en"), (.en, "/zh/", "zh-Hans"), (.zh, "/?language=fr", "zh-Hans"),
            (.zh, "/?language=%3Cscript%3E", "zh-Hans"),
        ])
    func language(own: Language, uri: String, tag: String) async throws {
        #expect(try await SampleSite(language: own).page(uri).contains("<html lang=\"\(tag)\">"))
    }

    @Test(
        "An address of earlier versions leads to the page of the language",
        arguments: [("/?language=en", "en/index.html"), ("/en", "en/index.html")])
    func earlierAddress(uri: String, target: String) async throws {
        let answer = try await SampleSite().answer(uri)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == target)
    }

    @Test func `Only what is public is shown, and nobody's name`() async throws {
        let sample = try SampleSite()
        try sample.book("公开排练", at: "2026-09-29T08:00", troupes: ["choir"])
        try sample.book("内部排练", at: "2026-09-29T10:00", visibility: .members)
        try sample.book("谈话", at: "2026-09-29T12:00", visibility: .private)
        for uri in [
            "/", "/day/2026-09-29.html", "/week/2026-09-28.html", "/month/2026-09.html", "/room/hall.html",
            "/troupe/choir.html",
        ] {
            let page = try await sample.page(uri)
            #expect(page.contains("公开排练"), "\(uri)")
            for secret in ["内部排练", "谈话", "李春花"] { #expect(!page.contains(secret), "\(uri)") }
        }
    }

    @Test(arguments: [(true, "主讲：王建国 · 《活着》"), (false, "主讲：王** · 《活着》")])
    func `A lecture says what about, which book, and who speaks as far as they agreed`(
        consent: Bool, speaker: String
    ) async throws {
        let sample = try SampleSite()
        _ = try KeepPeople(at: sample.desk()).addPerson(
            name: "王建国", birthYear: 1952, hasPublicNameConsent: consent)
        let schedule = try #require(
            Schedule(Recurrence(start: try LocalDateTime("2026-10-03T15:00")), seconds: 1_800))
        _ = try BookActivity(at: sample.desk())(
            BookingRequest(title: "讲座", kind: .lecture, rooms: ["hall"], schedule: schedule))
        #expect(try await sample.page("/lecture.html").contains("主讲：待定"))
        _ = try AssignLecture(at: sample.desk())(
            .day(LocalDate("2026-10-03")), to: "王建国", topic: "A < B", book: "活着")
        for uri in ["/", "/lecture.html"] {
            let page = try await sample.page(uri)
            #expect(page.contains("<p class=\"topic\"><bdi lang=\"zh-Hans\">A &lt; B</bdi></p>"))
            #expect(page.contains("<p><bdi>\(speaker)</bdi></p>"))
            #expect(page.contains("王建国") == consent)
        }
        #expect(try await sample.page("/en/lecture.html").contains("Speaker: "))
    }

    @Test func `What was called off is not shown`() async throws {
        let sample = try SampleSite()
        try sample.book("合唱排练", at: "2026-09-29T08:00")
        _ = try CancelActivity(at: sample.desk())(
            "合唱排练", occasion: nil, scope: .all, reason: "停电", isAnnounced: true)
        #expect(try await !sample.page("/").contains("合唱排练"))
    }

    @Test func `The week begins on the day it is, asked at every request, with what lasts since yesterday`()
        async throws
    {
        let sample = try SampleSite()
        try sample.book("守岁", at: "2026-09-30T22:00", hours: 4)
        try sample.setClock("2026-10-01T00:30")
        let page = try await sample.page("/")
        #expect(page.contains("<time datetime=\"2026-10-01\">10月1日 周四</time></a> <strong>今天</strong>"))
        #expect(page.contains("<time datetime=\"2026-10-07\">"))
        #expect(!page.contains("<time datetime=\"2026-09-30\">"))
        #expect(page.contains("守岁"))
    }

    @Test(
        "What people type cannot become a part of any page",
        arguments: ["<script>alert(1)</script>", "\"><img src=x>", "'\u{301}<\u{301}b>&amp;", "{{community}}"])
    func escaping(title: String) async throws {
        let sample = try SampleSite(name: title)
        _ = try KeepRooms(at: sample.desk()).add(RoomDescription(name: title), slug: "other")
        try sample.book(title, at: "2026-09-29T08:00")
        let escaped = PageText().escapeText(title)
        for uri in ["/", "/month/2026-09.html", "/places.html", "/room/other.html", "/calendars.html"] {
            let page = try await sample.page(uri)
            #expect(page.contains("<bdi lang=\"zh-Hans\">\(escaped)</bdi>"))
            #expect(!page.contains("<script"))
            #expect(!page.contains("<img"))
        }
    }

    @Test func `Escaping sees a mark even under an accent, where the characters are other ones`() {
        #expect(
            PageText().escapeText("<\u{338}\"\u{301}'\u{301}>\u{338}&\u{301}").unicodeScalars.elementsEqual(
                "&lt;\u{338}&quot;\u{301}&#39;\u{301}&gt;\u{338}&amp;\u{301}".unicodeScalars))
    }

    @Test func `Who has the page is told so`() async throws {
        let sample = try SampleSite()
        let first = try await sample.answer("/")
        #expect(first.headers[.contentType] == "text/html; charset=utf-8")
        #expect(first.headers[.cacheControl] == "public, max-age=60")
        let tag = try #require(first.headers[.eTag])
        #expect(try await sample.answer("/", headers: [.ifNoneMatch: tag]).status == .notModified)
        let head = try await sample.answer("/", .head)
        #expect(head.body.readableBytes == 0)
        #expect(head.headers[.eTag] == tag)
    }

    @Test func `A change shows at once, and so does the next minute`() async throws {
        let sample = try SampleSite()
        try await sample.client { client in
            let before = String(buffer: try await client.execute(uri: "/", method: .get).body)
            try sample.book("合唱排练", at: "2026-09-29T19:00")
            let after = String(buffer: try await client.execute(uri: "/", method: .get).body)
            try sample.setClock("2026-09-29T09:00")
            let later = String(buffer: try await client.execute(uri: "/", method: .get).body)
            #expect(!before.contains("合唱排练"))
            #expect(after.contains("合唱排练"))
            #expect(later.contains("<time datetime=\"2026-09-29\">9月29日 周二</time></a> <strong>今天</strong>"))
        }
    }
}
