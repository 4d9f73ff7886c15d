import Testing

@testable import Learning

@Suite struct BookMentionTests {
    @Test(
        "A book is named by its title, with or without marks and author",
        arguments: [
            ("活着", "活着", nil), ("《活着》", "活着", nil), (" 《活着》 余华 ", "活着", "余华"), ("《活着》／余华", "活着", "余华"),
            ("《红楼梦》导读", "《红楼梦》导读", nil), ("读《红楼梦》", "读《红楼梦》", nil), ("《", "《", nil), ("《》", "《》", nil),
            ("《读《红楼梦》》", "《读《红楼梦》》", nil), ("1984", "1984", nil), ("#x", "#x", nil), ("《活着》 ", "活着", nil),
        ] as [(String, String, String?)])
    func titles(_ text: String, _ title: String, _ author: String?) throws {
        #expect(try BookMention(text) == .title(title, author: author))
    }

    @Test func `A book is named by its ISBN or by its number`() throws {
        #expect(try BookMention("978-7-5063-6543-7") == .isbn(ISBN("9787506365437")))
        #expect(try BookMention("#12") == .number(Book.ID(12)))
    }

    @Test func `What looks like an ISBN and is none is not taken for a title`() {
        #expect(throws: LearningError.self) { try BookMention("9787506365438") }
    }
}
