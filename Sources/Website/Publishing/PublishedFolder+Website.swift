import CivilTime
import Operations

/// What a folder of published files has of a website.
extension PublishedFolder {
    /// Writes the style sheet, and what search engines may fetch; where the folder is somebody else's, only what is missing there.
    func writeFixedFiles() throws -> PublishingAnswer {
        let files = [
            (path: SiteLinks.styleSheet, text: StyleSheet.text), (path: SiteLinks.robots, text: SiteLinks.robotsText),
        ]
        let isOurs = holdsOwnPage(SitePage.home.path)
        var answer = PublishingAnswer()
        for file in files where isOurs || contents(file.path) == nil {
            answer.note(file.path, isNew: try write(Array(file.text.utf8), to: file.path))
        }
        return answer
    }

    /// The pages of a community that an earlier run wrote.
    ///
    /// - Parameter own: The community's own language.
    func ownPages(of own: Language) -> Set<String> {
        Set(pages().filter { PageAddress(path: $0, own: own) != nil && holdsOwnPage($0) })
    }

    /// Removes what earlier runs wrote of a community that is gone or has another folder now: its pages, and its calendars as
    /// its index lists them.
    ///
    /// - Parameter staying: Whether a path is to be left alone.
    func removeCommunity(except staying: (String) -> Bool = { _ in false }) throws -> PublishingAnswer {
        let pages = Language.allCases.reduce(into: Set()) { $0.formUnion(ownPages(of: $1)) }
        let calendars = indexedPaths()
        let all = pages.union(calendars).union(calendars.isEmpty ? [] : [SiteLinks.feedIndex])
        var answer = PublishingAnswer()
        for path in all.sorted() where !staying(path) {
            try remove(path)
            answer.noteRemoval(of: path)
        }
        return answer
    }
}
