import CivilTime
import Operations
import Scheduling

/// What every poster has around its content: the community's name, the heading, the code for phones, and the number of each page.
struct PosterFrame {
    private let content: PosterContent
    private let setting: PosterSetting

    init(_ content: PosterContent, _ setting: PosterSetting) {
        self.content = content
        self.setting = setting
    }

    /// The whole poster.
    var document: PrintDocument {
        PrintDocument(
            title: "\(setting.community.name) · \(content.heading)", language: setting.language, paper: setting.paper,
            orientation: content.orientation, style: PosterStyle(setting).css + content.style, body: body)
    }

    private var body: String {
        """
        <footer>\(Markup.typed(setting.community.name)) · \(Markup.typed(content.heading)) · \(Markup.text(printed))</footer>
        <header>
        \(code)
        <p class="community">\(Markup.typed(setting.community.name))</p>
        <h1>\(Markup.typed(content.heading))</h1>
        <p class="span">\(Markup.text(content.span))</p>
        </header>
        \(content.html)
        """
    }

    /// A poster grows old on its board, so it says how old it is.
    private var printed: String {
        let day = setting.today.monthAndDay
        let year = setting.today.year
        return setting("\(year)年\(day.zh)印", "printed on \(day.en) \(year)")
    }

    /// The code leads to the page rather than to the calendar: not every phone can do something with a calendar's address.
    private var code: String {
        guard let address = setting.address else { return "" }
        let page = PageAddress(content.page, in: setting.language).path(own: setting.community.language)
        guard let code = QRCode(address.web(page)) else { return "" }
        let caption = setting("扫码看最新安排\n订阅到手机日历", "Always up to date,\nand on your phone")
        let picture = code.picture(label: address.web(page))
        return "<div class=\"code\">\(picture)<p>\(Markup.text(caption).replacing("\n", with: "<br>"))</p></div>"
    }
}
