public import CivilTime
import Learning
import Scheduling
import Storage

/// The pasteboard (“读书一得”粘贴板): the insights that are shown on a day, as strangers may read them.
public struct InsightBoard: Sendable {
    /// One note on the board.
    public struct Card: Sendable, Hashable {
        /// The insight's number.
        public let number: Int64
        /// What it says, in lines.
        public let words: String
        /// Who wrote it, as strangers may know.
        public let name: LocalizedText
        /// The title of the book it is about, if any.
        public let book: String?
        /// The day of the lecture in whose exchange it was said, if it was.
        public let lecture: LocalDate?
        /// The last day on which it is shown.
        public let lastDay: LocalDate
    }

    /// The community's name.
    public let community: String
    /// The day.
    public let day: LocalDate
    /// The notes, those put up last first.
    public let cards: [Card]

    /// Looks at the board on a day; today where none is named. Who is named was grown up on that day and is today.
    public init(at desk: Desk, on day: LocalDate? = nil) throws {
        let day = day ?? desk.today
        let earlier = min(day, desk.today)
        let shown = try desk.read { try $0.insights() }.compactMap { insight -> (Instant, Card)? in
            guard case .approved(let moment, let last) = insight.standing, insight.standing.isShown(on: day) else {
                return nil
            }
            return (
                moment,
                Card(
                    number: insight.number, words: insight.words.text, name: insight.writer.publicName(on: earlier),
                    book: insight.book, lecture: insight.lecture, lastDay: last)
            )
        }
        community = desk.community.name
        self.day = day
        cards = shown.sorted { ($0.0, $0.1.number) > ($1.0, $1.1.number) }.map(\.1)
    }
}

extension InsightBoard.Card {
    /// Below the words: who wrote it, the book, and the lecture. `李春花 · 《平凡的世界》 · 2026-11-21 讲座`.
    public var notes: [LocalizedText] {
        let title = book.map { LocalizedText(zh: Book.marked($0), en: "“\($0)”") }
        let occasion = lecture.map { LocalizedText(zh: "\($0) 讲座", en: "lecture of \($0)") }
        return [title, occasion].compactMap(\.self)
    }
}
