import CivilTime
import Learning
import Operations
import Testing

@testable import Commands

@Suite struct InsightWallTests {
    private static func wall(
        _ words: [String], columns: Int, style: TerminalStyle = .plain
    ) throws -> [String] {
        let office = try Office()
        let desk = office.workplace.desk
        _ = try KeepPeople(at: desk).addPerson(name: "李春花", birthYear: 1958, hasPublicNameConsent: true)
        let insights = KeepInsights(at: desk)
        for text in words { _ = try insights.approve([String(insights.add(text, by: "李春花").number)]) }
        return try speaking(.zh) { InsightWall(try InsightBoard(at: desk), columns: columns, style: style).lines }
    }

    @Test func `Cards stand side by side, each row as tall as its tallest`() throws {
        let lines = try Self.wall(["读书在于用心。\n每天半小时。", "好"], columns: 80)
        #expect(
            lines == [
                "王家碾社区 · 读书一得 · 2026-11-22",
                "┌─────────────────────────────────────┐  ┌─────────────────────────────────────┐",
                "│ 好                                  │  │ 读书在于用心。                      │",
                "│                                     │  │ 每天半小时。                        │",
                "│                            ——李春花 │  │                            ——李春花 │",
                "└─────────────────────────────────────┘  └─────────────────────────────────────┘",
            ])
    }

    @Test(
        "No line is wider than the terminal, and the cards of a row are of one width",
        arguments: [16, 34, 40, 79, 80, 200])
    func widths(columns: Int) throws {
        let words = [
            "读书不在多，在于用心，三个月后孩子也跟着读。", String(repeating: "a", count: 100), "e\u{301}👨‍👩‍👧ｆｕｌｌ，mixed 中文 words",
        ]
        let lines = try Self.wall(words, columns: columns).dropFirst()
        #expect(lines.allSatisfy { $0.displayWidth <= columns })
        #expect(Set(lines.map(\.displayWidth)).count <= 2)
    }

    @Test func `Colour is only on a terminal`() throws {
        #expect(try !Self.wall(["好"], columns: 80).joined().contains("\u{1B}"))
        #expect(try Self.wall(["好"], columns: 80, style: .coloured).joined().contains("\u{1B}"))
    }

    @Test func `An empty board says so`() throws {
        #expect(try Self.wall([], columns: 80).last == "粘贴板上还没有内容。")
    }
}
