import Hummingbird
import HummingbirdCore
import NIOCore
import Testing

@testable import Website

@Suite struct ConnectionLoopTests {
    @Test func `A request is answered on the event loop of its connection, after a wait elsewhere too`() async throws {
        let responder = CallbackResponder<VisitContext> { _, context in
            let before = context.loop.inEventLoop
            await Task.detached {}.value
            let text = "\(before), \(context.loop.inEventLoop)"
            return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
        }
        let answer = try await LiveSite.run {
            Application(
                responder: responder, server: HTTPServerBuilder { ConnectionLoop(HTTP1Channel(responder: $0)) },
                configuration: LiveSite.anyPort,
                onServerRunning: { [onRunning = $0] in onRunning($0.localAddress?.port) })
        } asking: {
            await $0.conversation(Array("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        }
        #expect(answer?.hasSuffix("true, true") == true)
    }
}
