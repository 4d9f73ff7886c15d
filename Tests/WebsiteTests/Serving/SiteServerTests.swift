import Dispatch
import Hummingbird
import HummingbirdTesting
import Testing

@testable import Website

@Suite struct SiteServerTests {
    @Test func `A live server answers over a socket as the router does`() async throws {
        let sample = try SampleSite()
        let application = buildApplication(
            try sample.sites, configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)))
        try await application.test(.live) { client in
            let page = try await client.execute(uri: "/", method: .get)
            #expect(page.status == .ok)
            #expect(page.headers[.date] != nil)
            let head = try await client.execute(uri: "/feeds/community.ics", method: .head)
            #expect(head.status == .ok)
            #expect(head.body.readableBytes == 0)
            #expect(head.headers[.contentLength] != "0")
            let probe = try await client.execute(
                uri: "/feeds/community.ics", method: .put, body: ByteBuffer(string: "BEGIN:VCALENDAR"))
            #expect(probe.status == .methodNotAllowed)
            #expect(try await client.execute(uri: "/health", method: .get).status == .ok)
        }
    }

    @Test func `An address that is not this machine's is named with a way out`() async throws {
        let server = SiteServer(try SampleSite().sites, host: "192.0.2.1", port: 8_080)
        let error = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: Result { try server.run {} })
            }
        }
        #expect(throws: WebsiteError.cannotListen(host: "192.0.2.1", port: 8_080)) { try error.get() }
    }

    @Test(
        "The address can be typed into a browser",
        arguments: [("127.0.0.1", "http://127.0.0.1:8080/"), ("::1", "http://[::1]:8080/")])
    func address(host: String, address: String) throws {
        #expect(SiteServer(try SampleSite().sites, host: host, port: 8_080).address == address)
    }
}
