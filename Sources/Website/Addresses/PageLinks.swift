import CivilTime
import Feeds

/// The links of one page, all relative to where it stands, so that they hold on a server, below a folder of one, and among
/// files on a disk.
struct PageLinks: Sendable {
    /// Where the page stands.
    let address: PageAddress
    private let own: Language
    /// The community's folder, where it is one of several in the website's.
    private let folder: String?
    /// The way up to the community's folder: `../` for each folder between.
    private let up: String
    /// The way up to the website's folder, where the style sheet lies.
    private let top: String

    /// - Parameters:
    ///   - own: The community's own language.
    ///   - folder: The community's folder, where it is one of several in the website's.
    init(from address: PageAddress, own: Language, folder: String?) {
        self.address = address
        self.own = own
        self.folder = folder
        let depth = address.path(own: own).utf8.count { $0 == UInt8(ascii: "/") }
        up = String(repeating: "../", count: depth)
        top = String(repeating: "../", count: depth + (folder == nil ? 0 : 1))
    }

    /// The way to another page, in the same language and edition unless another is named.
    func href(_ page: SitePage, in language: Language? = nil, _ edition: Edition? = nil) -> String {
        up + PageAddress(page, in: language ?? address.language, edition ?? address.edition).path(own: own)
    }

    /// The way to a calendar.
    func feed(_ name: FeedName) -> String { up + SiteLinks.path(of: name) }

    /// The way to a calendar that tells each occurrence.
    func singleFeed(_ name: FeedName) -> String { feed(name) + "?\(SiteLinks.Query.form)=\(FeedForm.single.rawValue)" }

    /// The way to the style sheet.
    var styleSheet: String { top + SiteLinks.styleSheet }

    /// The way to the switch of type size and contrast.
    var display: String { top + SiteLinks.display }

    /// The way to the list of communities; nil where there is only one.
    var communities: String? {
        folder == nil ? nil : top + SiteLinks.communities(in: address.language, address.edition)
    }

    /// The page's own path below the website's folder, for whoever comes back from the switch.
    var back: String { (folder.map { "\($0)/" } ?? "") + address.path(own: own) }
}
