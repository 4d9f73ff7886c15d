import Hummingbird
import Testing

@testable import Website

@Suite struct FixedAnswerTests {
    @Test(
        "What is the same for everybody is there",
        arguments: [
            ("/health", "text/plain; charset=utf-8", "ok\n"),
            ("/robots.txt", "text/plain; charset=utf-8", "User-agent: *\nAllow: /\n"),
            ("/style.css", "text/css; charset=utf-8", StyleSheet.text),
        ])
    func content(uri: String, type: String, text: String) async throws {
        let answer = try await SampleSite().answer(uri)
        #expect(answer.status == .ok)
        #expect(answer.headers[.contentType] == type)
        #expect(String(buffer: answer.body) == text)
    }
}
