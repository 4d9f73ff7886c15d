import CivilTime
public import Operations
import Scheduling

/// Writes a community's website as files for a web server that only hands out files: every page in every language, the calendars,
/// and the style sheet. Only what changed is written anew, and what is gone is removed.
public struct PublishSite: Sendable {
    private let desk: Desk

    /// Prepares to publish.
    public init(at desk: Desk) { self.desk = desk }

    /// Writes the website into a folder, which is made where it is missing.
    ///
    /// Each file appears whole or not at all, with a compressed copy beside it. Calendars come first and the home page last, so
    /// that what a page leads to is there. Pages that somebody else wrote are left alone.
    ///
    /// - Parameters:
    ///   - folder: The folder's path.
    ///   - address: Where the folder can be reached; without it there are no `webcal` links, which need a host.
    ///   - onProgress: Told how much is done, from 0 to 1.
    /// - Throws: `PublishingError` where the folder cannot be written.
    public func callAsFunction(
        to folder: String, reachedAt address: PublishedAddress? = nil, onProgress: (Double) -> Void = { _ in }
    ) throws -> PublishCalendars.Answer {
        let feeds = try PublishCalendars(at: desk).feeds(to: folder, reachedAt: address)
        let tree = PublishedFolder(path: folder, isRehearsal: desk.isRehearsal)
        let site = try SitePages(forAllAt: desk)
        let pages = try site.all().map { (path: site.path(of: $0), address: $0) }
        let old = ownPages(in: tree).subtracting(pages.map(\.path)).sorted()

        var tally = Tally()
        for file in fixedFiles(in: tree) { tally.note(file.path, isNew: try tree.write(file.bytes, to: file.path)) }
        let home = PageAddress(.home, in: desk.community.language)
        let inOrder = pages.filter { $0.address != home } + pages.filter { $0.address == home }
        for (number, page) in inOrder.enumerated() where tree.holdsOwnPage(page.path) {
            let html = try site.html(page.address, PageCircumstances(.file, reachedAt: address))
            tally.note(page.path, isNew: try tree.write(Array(html.utf8), to: page.path))
            onProgress(Double(number + 1) / Double(pages.count))
        }
        for path in old { try tree.remove(path) }
        return PublishCalendars.Answer(
            written: feeds.written + tally.written, unchanged: feeds.unchanged + tally.unchanged,
            removed: feeds.removed + old)
    }

    /// The pages in the folder that an earlier run wrote.
    private func ownPages(in tree: PublishedFolder) -> Set<String> {
        let own = desk.community.language
        return Set(tree.pages().filter { PageAddress(path: $0, own: own) != nil && tree.holdsOwnPage($0) })
    }

    /// The style sheet, and what search engines may fetch; where the folder is somebody else's, only what is missing there.
    private func fixedFiles(in tree: PublishedFolder) -> [(path: String, bytes: [UInt8])] {
        let files = [
            (path: SiteLinks.styleSheet, bytes: Array(StyleSheet.text.utf8)),
            (path: SiteLinks.robots, bytes: Array(SiteLinks.robotsText.utf8)),
        ]
        guard tree.holdsOwnPage(SitePage.home.path) else { return files.filter { tree.contents($0.path) == nil } }
        return files
    }
}

/// What was written, and how much stood there already.
private struct Tally {
    var written: [String] = []
    var unchanged = 0

    mutating func note(_ path: String, isNew: Bool) {
        if isNew { written.append(path) } else { unchanged += 1 }
    }
}
