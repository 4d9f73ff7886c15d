import Testing

@testable import Operations

@Suite struct PlainNameTests {
    @Test(arguments: [(" 合唱 ", "合唱"), ("🎭", "🎭"), ("a  b", "a  b"), ("合唱\n", "合唱"), ("王\u{202E}五\u{2066}", "王五")])
    func `White space around it goes`(
        name: String, plain: String
    ) throws {
        #expect(try PlainName.check(name) == plain)
    }

    @Test func `200 characters are taken, 201 are not`() throws {
        _ = try PlainName.check(String(repeating: "长", count: 200))
        #expect(throws: OperationError.self) { try PlainName.check(String(repeating: "长", count: 201)) }
    }

    @Test func `A refusal shows the name without what made it unfit`() {
        #expect(throws: OperationError.badName("红\u{FFFD}[31m色\u{FFFD}\u{FFFD}行")) {
            try PlainName.check("红\u{1B}[31m色\r\n行")
        }
    }
}
