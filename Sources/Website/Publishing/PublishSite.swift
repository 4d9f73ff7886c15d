import CivilTime
public import Operations
import Scheduling

/// Writes a community's website as files for a web server that only hands out files: every page in every language and edition, the
/// calendars, and the style sheet. Only what changed is written anew, and what is gone is removed.
public struct PublishSite: Sendable {
    private let desk: Desk
    private let isAmongOthers: Bool

    /// Prepares to publish a website of its own.
    public init(at desk: Desk) { self.init(at: desk, isAmongOthers: false) }

    /// - Parameter isAmongOthers: Whether the folder is one of several in a website's, which has the style sheet and a list.
    init(at desk: Desk, isAmongOthers: Bool) {
        self.desk = desk
        self.isAmongOthers = isAmongOthers
    }

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
    ) throws -> PublishingAnswer {
        var answer = try PublishCalendars(at: desk)(to: folder, reachedAt: address)
        let tree = PublishedFolder(path: folder, isRehearsal: desk.isRehearsal)
        let site = try SitePages(forAllAt: desk)
        let pages = try site.all(.file).map { (path: site.path(of: $0), address: $0) }
        let old = tree.ownPages(of: desk.community.language).subtracting(pages.map(\.path)).sorted()

        if !isAmongOthers { answer.note(try tree.writeFixedFiles()) }
        let circumstances = PageCircumstances(.file, reachedAt: address, isAmongOthers: isAmongOthers)
        let home = PageAddress(.home, in: desk.community.language)
        let inOrder = pages.filter { $0.address != home } + pages.filter { $0.address == home }
        for (number, page) in inOrder.enumerated() where tree.holdsOwnPage(page.path) {
            let html = try site.html(page.address, circumstances)
            answer.note(page.path, isNew: try tree.write(Array(html.utf8), to: page.path))
            onProgress(Double(number + 1) / Double(pages.count))
        }
        for path in old {
            try tree.remove(path)
            answer.noteRemoval(of: path)
        }
        return answer
    }
}
