import CivilTime
import Foundation
import Learning
import Testing

@testable import Operations

@Suite struct InsightBoardPageTests {
    private static func board(_ words: String...) throws -> (House, InsightBoard) {
        let house = try House()
        _ = try KeepPeople(at: house.desk()).addPerson(
            name: "李<i>\"春'花", birthYear: 1958, hasPublicNameConsent: true)
        let insights = KeepInsights(at: try house.desk())
        for words in words { _ = try insights.approve([String(insights.add(words, by: "李").number)]) }
        return (house, try InsightBoard(at: house.desk()))
    }

    @Test func `Whatever people wrote is text on the page`() throws {
        let (_, board) = try Self.board("<script>alert(1)</script>\n& “引号” \"x\" </p>")
        for language in Language.allCases {
            let html = InsightBoardPage(board, on: .a4, in: language).html
            #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;<br>\n&amp; “引号” &quot;x&quot; &lt;/p&gt;"))
            #expect(html.contains("李&lt;i&gt;&quot;春&#39;花") && !html.contains("<script"))
        }
    }

    @Test func `The page fetches nothing, and fits its paper`() throws {
        let (_, board) = try Self.board("好")
        for paper in PaperSize.allCases {
            let html = InsightBoardPage(board, on: paper, in: .zh).html
            #expect(html.contains("size: \(paper.rawValue.uppercased())"))
            for fetching in ["http", "src=", "url(", "@import", "<link"] { #expect(!html.contains(fetching)) }
        }
    }

    @Test func `The page is written whole, and not in a rehearsal`() throws {
        let (house, board) = try Self.board()
        let page = InsightBoardPage(board, on: .a4, in: .zh)
        let path = "\(house.folder.path)/board.html"
        try page.write(to: path, at: house.desk(isRehearsal: true))
        #expect(!FileManager.default.fileExists(atPath: path))
        try page.write(to: path, at: house.desk())
        #expect(try String(contentsOfFile: path, encoding: .utf8) == page.html && page.html.contains("还没有内容"))
        #expect(throws: PublishingError.self) { try page.write(to: "\(path)/no", at: house.desk()) }
    }
}
