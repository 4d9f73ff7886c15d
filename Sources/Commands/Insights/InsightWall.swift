import CivilTime
import Operations

/// The pasteboard as a wall of cards, side by side as the columns of the terminal allow.
struct InsightWall {
    private let board: InsightBoard
    private let style: TerminalStyle
    private let cardsInARow: Int
    /// The columns between the edges of a card.
    private let inside: Int

    /// Prepares a wall of so many columns.
    init(_ board: InsightBoard, columns: Int, style: TerminalStyle) {
        self.board = board
        self.style = style
        cardsInARow = max(1, min(board.cards.count, (columns + Self.gap) / (Self.narrowest + Self.gap)))
        let width = (columns + Self.gap) / cardsInARow - Self.gap
        inside = max(12, min(width, Self.widest) - Self.edges)
    }

    private static let narrowest = 34
    private static let widest = 48
    private static let gap = 2
    /// The columns that `│ ` and ` │` take.
    private static let edges = 4

    /// The wall from top to bottom.
    var lines: [String] {
        let title = LocalizedText(
            zh: "\(board.community) · 读书一得 · \(board.day)", en: "\(board.community) · What I learned · \(board.day)")
        guard !board.cards.isEmpty else {
            let nothing = LocalizedText(zh: "粘贴板上还没有内容。", en: "Nothing is on the board yet.")
            return [style.paint(title.spoken.terminalSafe, .heading), nothing.spoken]
        }
        return [style.paint(title.spoken.terminalSafe, .heading)] + rows.flatMap(row)
    }

    private var rows: [ArraySlice<InsightBoard.Card>] {
        stride(from: 0, to: board.cards.count, by: cardsInARow).map { start in
            board.cards[start..<min(start + cardsInARow, board.cards.count)]
        }
    }

    /// A row of cards, all as tall as the tallest: what they say above, who says it below.
    private func row(_ cards: ArraySlice<InsightBoard.Card>) -> [String] {
        let drawn = cards.map { (words: words(of: $0), notes: notes(of: $0)) }
        let height = drawn.map { $0.words.count + $0.notes.count }.max() ?? 0
        let filled = drawn.map { card in
            let blanks = Array(repeating: bordered(""), count: height - card.words.count - card.notes.count)
            return [edge("┌", "┐")] + card.words + blanks + card.notes + [edge("└", "┘")]
        }
        return (0..<height + 2).map { line in
            filled.map { $0[line] }.joined(separator: String(repeating: " ", count: Self.gap))
        }
    }

    private func words(of card: InsightBoard.Card) -> [String] {
        card.words.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { wrapped(String($0)) }.map { bordered($0) }
    }

    /// The notes at the right edge, the name last.
    private func notes(of card: InsightBoard.Card) -> [String] {
        let name = LocalizedText(zh: "——\(card.name.zh)", en: "— \(card.name.en)").spoken
        let quiet = card.notes.flatMap { wrapped($0.spoken) }.map { bordered($0, .trailing, .muted) }
        return quiet + wrapped(name).map { bordered($0, .trailing, .good) }
    }

    /// A line in as many as a card needs; a word that is wider than a card is cut.
    private func wrapped(_ line: String) -> [String] {
        TextWrapping.lines(of: line.terminalSafe, columns: inside).flatMap { cut($0) }
    }

    private func cut(_ line: String) -> [String] {
        guard line.displayWidth > inside else { return [line] }
        var pieces = [""]
        for character in line {
            if pieces[pieces.count - 1].displayWidth + DisplayWidth.columns(of: character) > inside {
                pieces.append("")
            }
            pieces[pieces.count - 1].append(character)
        }
        return pieces
    }

    private func bordered(_ text: String, _ alignment: Alignment = .leading, _ tone: Tone = .plain) -> String {
        let filled = text.padded(toColumns: inside, alignment: alignment)
        return "\(style.paint("│", .muted)) \(style.paint(filled, tone)) \(style.paint("│", .muted))"
    }

    private func edge(_ left: String, _ right: String) -> String {
        style.paint(left + String(repeating: "─", count: inside + 2) + right, .muted)
    }
}
