import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import Website

/// How long one request may take. Time is the event loop's own, and stands still until it is moved.
@Suite struct PatienceTests {
    private let channel = EmbeddedChannel()
    private let head = HTTPRequestPart.head(
        HTTPRequest(method: .get, scheme: "http", authority: "localhost", path: "/"))

    init() throws {
        try channel.pipeline.syncOperations.addHandler(Patience(longest: .seconds(60), longestBody: 10))
        try channel.connect(to: SocketAddress(ipAddress: "192.0.2.1", port: 1)).wait()
    }

    private func wait(_ seconds: Int64) { channel.embeddedEventLoop.advanceTime(by: .seconds(seconds)) }

    private func answer() throws {
        try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
        try channel.writeOutbound(HTTPResponsePart.end(nil))
    }

    @Test func `Whoever sends a request and does not end it is let go`() throws {
        try channel.writeInbound(head)
        for _ in 0..<6 {
            wait(9)
            try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "x")))
        }
        #expect(channel.isActive)
        wait(6)
        #expect(!channel.isActive)
    }

    @Test func `Whoever does not take the answer is let go`() throws {
        try channel.writeInbound(head)
        try channel.writeInbound(HTTPRequestPart.end(nil))
        // Written, and never flushed: the bytes wait for a visitor who does not read.
        channel.write(HTTPResponsePart.end(nil), promise: nil)
        wait(59)
        #expect(channel.isActive)
        wait(1)
        #expect(!channel.isActive)
    }

    @Test func `Whoever is answered has all the time for the next request`() throws {
        for _ in 0..<3 {
            try channel.writeInbound(head)
            try channel.writeInbound(HTTPRequestPart.end(nil))
            wait(59)
            try answer()
            wait(3_600)
            #expect(channel.isActive)
        }
    }

    @Test func `Each request has its own time, however shortly it comes after another`() throws {
        try channel.writeInbound(head)
        try answer()
        wait(50)
        try channel.writeInbound(head)
        wait(59)
        #expect(channel.isActive)
        wait(1)
        #expect(!channel.isActive)
    }

    @Test func `Whoever sends more than nobody reads is let go`() throws {
        try channel.writeInbound(head)
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "0123456789")))
        #expect(channel.isActive)
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: "0")))
        #expect(!channel.isActive)
    }
}
