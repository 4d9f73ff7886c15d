import Hummingbird
import Testing

@testable import Website

/// Feeds with reminders.
@Suite struct AlarmAnswerTests {
    private let sample: SampleSite

    init() throws {
        sample = try SampleSite()
        try sample.book("合唱排练", at: "2026-09-29T19:00", troupes: ["choir"])
    }

    @Test func `Only who asks for reminders gets them`() async throws {
        let quiet = try await sample.answer("/feeds/community.ics")
        let reminding = try await sample.answer("/feeds/community.ics?alarm=PT30M")
        #expect(!String(buffer: quiet.body).contains("VALARM"))
        #expect(String(buffer: reminding.body).contains("TRIGGER:-PT30M\r\n"))
        #expect(quiet.headers[.eTag] != reminding.headers[.eTag])
    }

    @Test("A length that does not exist is not guessed", arguments: ["", "30", "P8D", "-PT30M", "PT30M%0D%0AX:1"])
    func refused(alarm: String) async throws {
        #expect(try await sample.answer("/feeds/community.ics?alarm=\(alarm)").status == .badRequest)
    }
}
