import CivilTime
import Testing

@testable import Scheduling

@Suite struct OccurrenceTests {
    @Test func `only what takes place holds its time`() {
        let holding = Occurrence.Status.allCases.filter(\.holdsItsTime)
        #expect(holding == [.confirmed, .tentative, .moved])
    }

    @Test func `every status and every kind has a word of its own in both languages`() {
        let words = Occurrence.Status.allCases.map(\.name) + ActivityKind.allCases.map(\.name)
        #expect(Set(words.map(\.zh)).count == words.count)
        #expect(Set(words.map(\.en)).count == words.count)
        #expect(words.allSatisfy { $0.zh.unicodeScalars.allSatisfy { $0.value >= 0x4E00 } })
        #expect(words.allSatisfy { $0.en.allSatisfy { $0.isASCII } })
    }
}
