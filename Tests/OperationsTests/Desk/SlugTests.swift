import Scheduling
import Testing

@testable import Operations

@Suite struct SlugTests {
    @Test(
        "A slug is made of the pinyin, the letters and the digits of a name",
        arguments: [
            ("多功能厅", "duo-gong-neng-ting"), ("王家碾社区", "wang-jia-nian-she-qu"), ("Riverside", "riverside"),
            ("Café 3号", "cafe-3hao"), ("２０１ 室", "201-shi"), ("  Room  A  ", "room-a"),
        ])
    func made(name: String, slug: String) throws { #expect(try Slug.chosen(nil, for: name) == slug) }

    @Test(
        "A long name gives a slug of whole words, at most 40 characters",
        arguments: [
            "宝鸡市陈仓区王家碾社区居民文化活动中心多功能大厅", "一二三四五六七八九十一二三四五六七八九十", String(repeating: "a", count: 60),
            String(repeating: "爱", count: 30),
        ])
    func long(name: String) throws {
        let slug = try Slug.chosen(nil, for: name)
        #expect((20...40).contains(slug.utf8.count))
        #expect(!slug.hasSuffix("-"))
        #expect(Slug.isValid(slug))
    }

    @Test(arguments: ["", "！！", "🎭"]) func `A name without letters has none`(name: String) {
        #expect(throws: OperationError.badSlug(name)) { try Slug.chosen(nil, for: name) }
    }

    @Test(arguments: ["Hall", "-hall", "hall-", "a b", "大厅", "../x", "", String(repeating: "a", count: 41)])
    func `What cannot stand in an address is no slug`(slug: String) {
        #expect(throws: OperationError.badSlug(slug)) { try Slug.chosen(slug, for: "x") }
    }
}
