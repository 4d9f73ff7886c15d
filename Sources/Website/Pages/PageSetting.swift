import CivilTime
public import Operations
import Scheduling

/// What every page is made with: whose it is, in which language, on which day, and where it stands.
struct PageSetting: Sendable {
    /// Whose page it is.
    let community: Community
    /// The day it is.
    let today: LocalDate
    /// How it is handed out.
    let delivery: Delivery
    /// Its links.
    let links: PageLinks
    /// Where the community's folder can be reached; nil where nobody knows: then there are no `webcal` links and no codes.
    let reachedAt: PublishedAddress?

    init(_ address: PageAddress, at desk: Desk, _ circumstances: PageCircumstances) {
        community = desk.community
        today = desk.today
        delivery = circumstances.delivery
        reachedAt = circumstances.reachedAt
        links = PageLinks(
            from: address, own: desk.community.language,
            folder: circumstances.isAmongOthers ? desk.community.slug : nil)
    }

    /// The page.
    var page: SitePage { links.address.page }
    /// The language of the page.
    var language: Language { links.address.language }
    /// The name of the community's own language in HTML, for what its people typed.
    var communityLanguage: String { community.language.tag }

    /// The reading of a text in the page's language.
    func callAsFunction(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }
}

/// What a page does not know by itself: how it is handed out, and under which address.
public struct PageCircumstances: Sendable, Hashable {
    /// How it is handed out.
    public var delivery: Delivery
    /// Where the community's folder can be reached.
    public var reachedAt: PublishedAddress?
    /// Whether the community's folder is one of several in the website's, which then has a list of them.
    public var isAmongOthers: Bool

    /// Describes circumstances.
    public init(_ delivery: Delivery, reachedAt: PublishedAddress? = nil, isAmongOthers: Bool = false) {
        self.delivery = delivery
        self.reachedAt = reachedAt
        self.isAmongOthers = isAmongOthers
    }
}
