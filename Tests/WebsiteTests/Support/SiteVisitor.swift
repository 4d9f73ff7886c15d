import Hummingbird
import Logging
import NIOCore
import NIOEmbedded

@testable import Website

/// Whoever asks a website for something, without a socket between the two.
struct SiteVisitor: Sendable {
    private let responder: SiteResponder

    init(_ responder: SiteResponder) { self.responder = responder }

    /// Sends one request and waits for the whole answer.
    func execute(
        uri: String, method: HTTPRequest.Method, headers: HTTPFields = [:], body: ByteBuffer? = nil
    ) async throws -> SiteAnswer {
        var headers = headers
        if let body { headers[.contentLength] = String(body.readableBytes) }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: "localhost", path: uri, headerFields: headers),
            body: RequestBody(buffer: body ?? ByteBuffer()))
        var logger = Logger(label: "visitor")
        // The server numbers its requests, and takes it for granted.
        logger[metadataKey: "hb.request.id"] = "0123456789abcdef"
        let context = VisitContext(
            source: ApplicationRequestContextSource(channel: NIOAsyncTestingChannel(), logger: logger))
        let response = await responder.respond(to: request, context: context)
        let gathering = Gathering()
        try await response.body.write(gathering)
        return SiteAnswer(status: response.status, headers: response.headers, body: gathering.body)
    }
}

/// What a visitor was answered.
struct SiteAnswer: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: ByteBuffer
}

/// Keeps the pieces of a body together.
private final class Gathering: ResponseBodyWriter {
    private(set) var body = ByteBuffer()

    func write(_ buffer: ByteBuffer) async throws { body.writeImmutableBuffer(buffer) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
