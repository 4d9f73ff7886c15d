import CivilTime
import Feeds
import Operations

/// The pasteboard: the insights that are shown today.
struct BoardPage {
    let communityLanguage: String
    let heading: String
    let subheading: String
    let cards: [Card]
    let isBare: Bool
    let bare: String
    let box: SubscriptionBox?

    /// A note on the board.
    struct Card {
        let lines: [Line]
        let writer: String
        let notes: [Note]
    }

    /// A line of it.
    struct Line {
        let line: String
    }

    /// What it is about.
    struct Note {
        let note: String
    }

    /// The content of the page as HTML.
    func html() throws -> String { try Self.template.html(self) }

    private static let template = PageTemplate(
        """
        <h1>{{heading}}</h1>
        <p class="span">{{subheading}}</p>
        {{#isBare}}
        <p class="quiet">{{bare}}</p>
        {{/isBare}}
        <div class="board">
        {{#cards}}
        <article>
        {{#lines}}
        <p dir="auto" lang="{{communityLanguage}}">{{line}}</p>
        {{/lines}}
        <footer>{{#notes}}<span><bdi>{{note}}</bdi></span> {{/notes}}<strong><bdi>{{writer}}</bdi></strong></footer>
        </article>
        {{/cards}}
        </div>
        \(SubscriptionBox.part)

        """)
}

extension BoardPage {
    init(_ board: InsightBoard, _ setting: PageSetting) {
        communityLanguage = setting.communityLanguage
        heading = setting("读书一得", "What we learned from reading")
        subheading = setting("居民读书的心得，欢迎来写一条。", "Notes by residents on what they read; write one, too.")
        cards = board.cards.map { card in
            Card(
                lines: card.words.split(separator: "\n").map { Line(line: String($0)) },
                writer: card.name[setting.language], notes: card.notes.map { Note(note: $0[setting.language]) })
        }
        isBare = cards.isEmpty
        bare = setting("粘贴板上还没有内容。", "Nothing is on the board yet.")
        // Phones show no journals, so what everybody can subscribe to stands first.
        let journals = setting("读书一得（供能显示日记的程序）", "What we learned (for programs that show journals)")
        box = SubscriptionBox(
            [(.community, setting("全部活动", "All activities")), (.insights, journals)], setting)
    }
}
