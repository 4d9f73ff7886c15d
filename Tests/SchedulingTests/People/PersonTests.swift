import Testing

@testable import Scheduling

@Suite struct PersonTests {
    @Test(arguments: [(true, "王秀兰"), (false, "王**")])
    func `strangers see a full name only with consent`(consent: Bool, shown: String) {
        #expect(Person(id: Person.ID(1), name: "王秀兰", hasPublicNameConsent: consent).publicName == shown)
    }
}
