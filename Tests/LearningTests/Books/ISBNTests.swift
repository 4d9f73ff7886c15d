import Testing

@testable import Learning

@Suite struct ISBNTests {
    @Test(
        "However it is written, an ISBN is its thirteen digits",
        arguments: [
            "9787506365437", "978-7-5063-6543-7", "978 7 5063 6543 7", "ISBN 978-7-5063-6543-7", "isbn:9787506365437",
            "９７８７５０６３６５４３７", "９７８－７－５０６３－６５４３－７", "978–7–5063–6543–7", "ISBN：978\u{3000}7506365437", "750636543X",
            "7-5063-6543-x", "７５０６３６５４３Ｘ",
        ])
    func forms(_ text: String) throws {
        #expect(try ISBN(text).description == "9787506365437")
    }

    @Test(
        "A wrong ISBN says what is wrong with it",
        arguments: [
            ("9787506365438", .checkDigit(expected: "7")), ("7506365437", .checkDigit(expected: "X")),
            ("9797506365437", .checkDigit(expected: "6")), ("978750636543", .length(12)), ("", .length(0)),
            ("97875063654377", .length(14)), ("9777506365437", .prefix), ("活着", .otherCharacters),
            ("978750636543X", .otherCharacters), ("X787506365", .otherCharacters), ("ISBN", .length(0)),
        ] as [(String, ISBNProblem)])
    func problems(_ text: String, _ problem: ISBNProblem) {
        #expect(throws: LearningError.notAnISBN(text, problem)) { try ISBN(text) }
    }

    @Test func `Any digit that is misread or any two neighbours that are swapped in ten are noticed`() throws {
        let right = Array("750636543X")
        for place in 0..<9 {
            for digit in "0123456789" where digit != right[place] {
                var wrong = right
                wrong[place] = digit
                #expect(throws: LearningError.self) { try ISBN(String(wrong)) }
            }
        }
        for place in 0..<8 where right[place] != right[place + 1] {
            var wrong = right
            wrong.swapAt(place, place + 1)
            #expect(throws: LearningError.self) { try ISBN(String(wrong)) }
        }
    }
}
