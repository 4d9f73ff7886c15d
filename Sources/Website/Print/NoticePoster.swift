import CivilTime
import Operations

/// The public notice of an award cycle: who is to be commended, and until when anybody may object; afterwards who was.
struct NoticePoster {
    private let cycle: String
    private let setting: PosterSetting

    init(of cycle: String, _ setting: PosterSetting) {
        self.cycle = cycle
        self.setting = setting
    }

    /// Gathers the notice, which holds only what strangers may read.
    func content(at desk: Desk) throws -> PosterContent {
        let notice = try AwardNotice(of: cycle, at: desk)
        let heading =
            switch notice.purpose {
            case .publicity: setting("“四好”评选公示", "Four-good awards: public notice")
            case .result: setting("“四好”表彰名单", "Four-good awards: who is commended")
            }
        let closing = notice.closing.map { "<p class=\"closing\">\(Markup.typed(setting($0)))</p>" }
        return PosterContent(
            heading: heading, span: notice.cycle,
            html: """
                <p>\(Markup.typed(setting(notice.opening)))</p>
                \(notice.sections.map(section).joined(separator: "\n"))
                \(closing.joined(separator: "\n"))
                """, page: .awards, style: Self.style)
    }

    private func section(_ section: AwardNotice.Section) -> String {
        let rows = section.lines.map { line in
            "<tr><td class=\"number\">\(line.number)</td><td>\(Markup.typed(setting(line.words)))</td></tr>"
        }
        let name = Markup.text(setting(section.name))
        return """
            <table class="day"><thead><tr><th colspan="2">\(name)</th></tr></thead>
            <tbody>\(rows.joined(separator: "\n"))</tbody></table>
            """
    }

    private static let style = """

        .number { width: 3rem; font-weight: 700; }
        .closing { margin-top: .5rem; }

        """
}
