import CivilTime
import Testing

@testable import Scheduling

@Suite struct PersonPublicNameTests {
    private func name(born year: Int?, consent: Bool) throws -> LocalizedText {
        Person(id: Person.ID(1), name: "王秀兰", birthYear: year, hasPublicNameConsent: consent)
            .publicName(on: try LocalDate("2026-12-01"))
    }

    @Test(arguments: [(true, "王秀兰"), (false, "王**")])
    func `strangers see a full name only with consent`(consent: Bool, shown: String) throws {
        #expect(try name(born: nil, consent: consent) == LocalizedText(zh: shown, en: shown))
        #expect(try name(born: 1958, consent: consent) == LocalizedText(zh: shown, en: shown))
    }

    @Test(arguments: [true, false])
    func `nobody who may be under 18 is named, whoever consented`(consent: Bool) throws {
        for year in [2008, 2014] {
            #expect(try name(born: year, consent: consent) == LocalizedText(zh: "一位小居民", en: "a young resident"))
        }
        #expect(try name(born: 2007, consent: true).zh == "王秀兰")
    }
}
