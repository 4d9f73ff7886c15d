import Testing

@testable import Operations

@Suite struct NameLookupTests {
    private static let rooms = [
        (slug: "hall", name: "多功能厅"), (slug: "hall-two", name: "多功能厅二号"), (slug: "media", name: "多媒体室"),
        (slug: "library", name: "图书室"), (slug: "song", name: "Ｋ 歌房"),
    ]

    private static func find(_ text: String) throws(OperationError) -> String {
        try NameLookup(.room, among: rooms, names: { [$0.slug, $0.name] }, label: { $0.slug }).find(text).slug
    }

    @Test(
        "A thing is found by its name, its slug, or a beginning that only it has",
        arguments: [
            ("hall", "hall"), ("多功能厅", "hall"), ("多功能厅二", "hall-two"), ("HALL", "hall"), ("hall-", "hall-two"),
            ("多媒", "media"),
            ("l", "library"), (" 多功能 厅 ", "hall"), ("多功能\u{3000}厅", "hall"),
            ("ｋ歌", "song"),
        ])
    func finds(text: String, slug: String) throws { #expect(try Self.find(text) == slug) }

    @Test func `A beginning of several lists them all`() {
        #expect(throws: OperationError.ambiguous(.room, name: "多", candidates: ["hall", "hall-two", "media"])) {
            try Self.find("多")
        }
    }

    @Test(arguments: ["", " ", "锅炉房"]) func `What nothing is called lists what there is`(text: String) throws {
        let error = #expect(throws: OperationError.self) { try Self.find(text) }
        guard case .notFound(.room, text, let candidates) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!candidates.isEmpty)
    }

    @Test func `The likest name comes first among the near ones`() {
        #expect(throws: OperationError.notFound(.room, name: "图书馆", candidates: ["library"])) {
            try Self.find("图书馆")
        }
    }
}
