import Operations
import Testing

@Suite struct QRCodeTests {
    @Test func `A code has its three finder marks and its timing lines`() throws {
        let code = try #require(QRCode("https://calendar.example.cn/feeds/community.ics"))
        #expect(code.size == 33)
        let corners = [(0, 0), (code.size - 7, 0), (0, code.size - 7)]
        for (column, row) in corners {
            let ring = (0..<7).map { code.isDark(column: column + $0, row: row) }
            #expect(ring == Array(repeating: true, count: 7))
            let middle = (0..<7).map { code.isDark(column: column + $0, row: row + 3) }
            #expect(middle == [true, false, true, true, true, false, true])
        }
        #expect((8..<code.size - 8).allSatisfy { code.isDark(column: $0, row: 6) == ($0 % 2 == 0) })
    }

    @Test func `Its path draws the dark modules and no others, with a quiet zone`() throws {
        let code = try #require(QRCode("书香"))
        var drawn: Set<[Int]> = []
        for run in code.path.split(separator: "z") {
            let numbers = run.split { !"-0123456789".contains($0) }.compactMap { Int($0) }
            #expect(numbers.count == 5 && numbers[2] == -numbers[4])
            for offset in 0..<numbers[2] { drawn.insert([numbers[0] + offset - 4, numbers[1] - 4]) }
        }
        let dark = (0..<code.size * code.size).map { [$0 % code.size, $0 / code.size] }
            .filter { code.isDark(column: $0[0], row: $0[1]) }
        #expect(drawn == Set(dark))
        #expect(code.extent == code.size + 8)
    }

    @Test("What no code can hold has none", arguments: ["", String(repeating: "长", count: 2_000)])
    func refused(text: String) { #expect(QRCode(text) == nil) }
}
