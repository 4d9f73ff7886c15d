import CivilTime
import Testing

@testable import Website

@Suite struct PageAddressTests {
    private static func pages() throws -> [SitePage] {
        [
            .home, .week(try LocalDate("2026-11-30")), .month(YearMonth(of: try LocalDate("2026-12-05"))),
            .day(try LocalDate("2026-12-05")), .places, .room(slug: "hall"), .troupe(slug: "sunset-red"), .lecture,
            .board, .readingRoom, .awards, .calendars,
        ]
    }

    @Test(
        "A path is read as it is written, in both languages of both communities", arguments: Language.allCases,
        Language.allCases)
    func roundTrip(own: Language, language: Language) throws {
        let addresses = try Self.pages().flatMap { page in Edition.allCases.map { PageAddress(page, in: language, $0) }
        }
        for address in addresses { #expect(PageAddress(path: address.path(own: own), own: own) == address) }
        #expect(Set(addresses.map { $0.path(own: own) }).count == addresses.count)
        #expect(addresses.allSatisfy { $0.path(own: own).contains("\(language.rawValue)/") == (own != language) })
        #expect(addresses.allSatisfy { $0.path(own: own).hasPrefix("large/") == ($0.edition == .large) })
    }

    @Test(
        "What no page can be is none",
        arguments: [
            "index", "room/.html", "room/a/b.html", "room/Hall.html", "day/2026-13-01.html", "week/2026-12-01.html",
            "month/2026-1.html", "/index.html", "en", "en//index.html", "zh/index.html", ".html", "../index.html",
            "large", "large/large/index.html", "en/large/index.html", "index.large.html",
        ])
    func refused(path: String) { #expect(PageAddress(path: path, own: .zh) == nil) }

    @Test func `Pages are of seven months and no others`() throws {
        let span = PageSpan(on: try LocalDate("2026-12-31"))
        #expect(span.days == (try LocalDate("2026-11-01"))...(try LocalDate("2027-05-31")))
        #expect(span.includes(.week(try LocalDate("2026-10-26"))))
        #expect(!span.includes(.week(try LocalDate("2026-10-19"))))
        #expect(!span.includes(.day(try LocalDate("2027-06-01"))))
        #expect(span.pages.allSatisfy(span.includes))
    }
}
