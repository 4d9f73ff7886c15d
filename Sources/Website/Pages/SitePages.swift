import CivilTime
public import Operations
import Scheduling

/// Every page of a community's website, and how each is made: for the server, which makes the one that is asked for, and for
/// `publish`, which makes them all.
public struct SitePages {
    private let desk: Desk
    private let source: PageSource

    /// Prepares to make a page.
    public init(at desk: Desk) throws {
        self.desk = desk
        source = try PageSource(at: desk)
    }

    /// Prepares to make every page.
    public init(forAllAt desk: Desk) throws {
        self.desk = desk
        source = try PageSource(at: desk, expecting: PageSpan(on: desk.today).days)
    }

    /// The one style sheet and its place below the website's folder.
    public static var styleSheet: (path: String, text: String) { (SiteLinks.styleSheet, StyleSheet.text) }

    /// Every page there is today, in every language, and as files in every edition.
    public func all(_ delivery: Delivery) throws -> [PageAddress] {
        let months = PageSpan(on: desk.today).pages
        let pages = source.menu.filter { !months.contains($0) } + (try source.places()) + months
        return delivery.editions.flatMap { edition in
            Language.allCases.flatMap { language in pages.map { PageAddress($0, in: language, edition) } }
        }
    }

    /// Where a page's file lies below the community's folder.
    public func path(of address: PageAddress) -> String { address.path(own: desk.community.language) }

    /// A page as HTML, in UTF-8 and without anything that is fetched from elsewhere.
    ///
    /// - Throws: `OperationError.notFound` where there is no such page.
    public func html(_ address: PageAddress, _ circumstances: PageCircumstances) throws -> String {
        guard PageSpan(on: desk.today).includes(address.page) else {
            throw OperationError.notFound(.feed, name: path(of: address), candidates: [])
        }
        let setting = PageSetting(address, at: desk, circumstances)
        let (title, content) = try content(of: address.page, setting)
        return try PageFrame(
            setting, title: title, menu: source.menu, content: content
        ).html()
    }

    /// The title and the content of a page.
    private func content(of page: SitePage, _ setting: PageSetting) throws -> (title: String, html: String) {
        switch page {
        case .home: try Self.both(DaysPage(homeOn: desk.today, source, setting))
        case .week(let monday): try Self.both(DaysPage(weekFrom: monday, source, setting))
        case .day(let date): try Self.both(DaysPage(of: date, source, setting))
        case .month(let month): try Self.both(MonthPage(of: month, source, setting))
        case .places: try Self.both(PlacesPage(source, setting))
        case .room(let slug): try Self.both(ComingPage(inRoom: slug, source, setting))
        case .troupe(let slug): try Self.both(ComingPage(ofTroupe: slug, source, setting))
        case .lecture: try Self.both(ComingPage(lecturesAfter: desk.today, source, setting))
        case .board: try Self.both(BoardPage(source.board(), setting))
        case .readingRoom: try Self.both(ReadingRoomPage(source, setting))
        case .awards: try Self.both(AwardsPage(source.notices, setting))
        case .calendars: try Self.both(CalendarsPage(source.feeds(), setting))
        }
    }

    private static func both(_ content: some PageContent) throws -> (title: String, html: String) {
        (content.heading, try content.html())
    }
}

/// What stands inside a page's frame.
protocol PageContent {
    /// What the page is called.
    var heading: String { get }
    /// The content as HTML.
    func html() throws -> String
}

extension DaysPage: PageContent {}
extension MonthPage: PageContent {}
extension PlacesPage: PageContent {}
extension ComingPage: PageContent {}
extension BoardPage: PageContent {}
extension ReadingRoomPage: PageContent {}
extension AwardsPage: PageContent {}
extension CalendarsPage: PageContent {}
