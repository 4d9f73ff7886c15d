import Operations
import Testing

@testable import Website

@Suite struct QRCodePictureTests {
    @Test func `A short address takes the smallest code, with its three corner marks`() throws {
        let code = try #require(QRCode("webcal://a.cn"))
        #expect(code.size == 21)
        let mark = [true, true, true, true, true, true, true, false]
        #expect((0..<8).map { code.isDark(column: $0, row: 0) } == mark)
        #expect((0..<8).map { code.isDark(column: 20 - $0, row: 0) } == mark)
        #expect((0..<8).map { code.isDark(column: $0, row: 20) } == mark)
    }

    @Test func `The path draws the dark modules and nothing else`() throws {
        let code = try #require(QRCode("https://example.org/feeds/社区.ics"))
        let dark = code.path.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/).reduce(into: Set<[Int]>()) { dark, match in
            guard let x = Int(match.1), let y = Int(match.2), let width = Int(match.3) else { return }
            for column in x..<x + width { dark.insert([column - QRCode.quietZone, y - QRCode.quietZone]) }
        }
        let all = 0..<code.size
        #expect(dark == Set(all.flatMap { y in all.filter { code.isDark(column: $0, row: y) }.map { [$0, y] } }))
    }

    @Test func `What a screen reader says cannot break out of the picture`() throws {
        let picture = try #require(QRCode("x")).picture(label: "“a\" onload=\"b”")
        #expect(picture.contains(#"aria-label="“a&quot; onload=&quot;b”""#))
        #expect(picture.contains(#"viewBox="0 0 29 29""#))
    }

    @Test(arguments: ["", String(repeating: "书", count: 778)])
    func `Nothing, and more than a code can hold, gives no code`(text: String) {
        #expect(QRCode(text) == nil)
    }
}
