import CivilTime
import Operations
import Scheduling

/// What every poster is made with: whose it is, on which paper, in which language, and where the website can be reached.
struct PosterSetting: Sendable {
    /// Whose poster it is.
    let community: Community
    /// The day on which it is printed.
    let today: LocalDate
    /// The language it is in.
    let language: Language
    /// What it is printed on.
    let paper: PaperSize
    /// Where the website can be reached; nil where nobody said.
    let address: PublishedAddress?

    /// The reading of a text in the poster's language.
    func callAsFunction(_ zh: String, _ en: String) -> String { LocalizedText(zh: zh, en: en)[language] }

    /// The reading of a text in the poster's language.
    func callAsFunction(_ text: LocalizedText) -> String { text[language] }
}

/// What stands on a poster, below its heading.
struct PosterContent: Sendable {
    /// What it is, in large letters.
    let heading: String
    /// Which days it speaks of, or what else stands under the heading.
    let span: String
    /// What it says, as HTML.
    let html: String
    /// The page of the website that says the same, always up to date.
    let page: SitePage
    /// Which way the paper is held.
    var orientation = PrintDocument.Orientation.portrait
    /// CSS of its own.
    var style = ""
}
