import CivilTime
import Operations

/// The pasteboard (“读书一得”粘贴板): every note that is shown, in two columns.
struct BoardPoster {
    private let day: LocalDate
    private let setting: PosterSetting

    init(on day: LocalDate, _ setting: PosterSetting) {
        self.day = day
        self.setting = setting
    }

    /// Gathers the notes.
    func content(at desk: Desk) throws -> PosterContent {
        let cards = try InsightBoard(at: desk, on: day).cards
        let nothing =
            "<p>\(Markup.text(setting("粘贴板上还没有内容，欢迎第一个来写。", "Nothing is on the board yet: write the first note.")))</p>"
        return PosterContent(
            heading: setting("读书一得", "What we learned from reading"), span: setting(day.fullPageWords),
            html: cards.isEmpty ? nothing : "<main>\(cards.map(card).joined(separator: "\n"))</main>", page: .board,
            orientation: .landscape, style: Self.style)
    }

    private func card(_ card: InsightBoard.Card) -> String {
        let lines = card.words.split(separator: "\n", omittingEmptySubsequences: false)
            .map { Markup.text(String($0)) }.joined(separator: "<br>")
        let notes = card.notes.map { "<p class=\"source\">\(Markup.typed(setting($0)))</p>" }.joined()
        return """
            <div class="card"><p class="words" dir="auto">\(lines)</p>\(notes)\
            <p class="source"><b>\(Markup.typed(setting(card.name)))</b></p></div>
            """
    }

    private static let style = """

        main { columns: 2; column-gap: .8rem; }
        .card { margin-bottom: .7rem; padding: .4rem .6rem; border: .06rem solid #8a6d3b; border-top-width: .25rem; }
        .words { line-height: 1.45; }
        .source { text-align: right; font-size: .85rem; }

        """
}
