import NIOCore
import NIOHTTPTypes

/// How long one request may take, from its first line to the last byte of its answer, and how much may come with it. Whoever
/// sends or reads more slowly than any phone does, or sends more than nobody reads, is let go: they hold a place that others need.
///
/// Between requests the server's own idle time counts, which also bounds the time for the lines of a request's head.
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let longest: TimeAmount
    private let longestBody: Int
    private var bodyLength = 0
    private var requestsUnderWay = 0
    /// When the request under way has to be answered.
    private var deadline: NIODeadline?
    /// The next look at the deadline. It stays where it is while requests come and are answered.
    private var look: Scheduled<Void>?

    /// - Parameters:
    ///   - longest: How long a request may take.
    ///   - longestBody: How many bytes may come with it.
    init(longest: TimeAmount, longestBody: Int) {
        self.longest = longest
        self.longestBody = longestBody
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            bodyLength = 0
            requestsUnderWay += 1
            if deadline == nil { setDeadline(context) }
        case .body(let bytes):
            bodyLength += bytes.readableBytes
            guard bodyLength <= longestBody else {
                context.close(promise: nil)
                return
            }
        case .end: break
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard case .end = unwrapOutboundIn(data) else {
            context.write(data, promise: promise)
            return
        }
        // The promise is kept once the bytes have left for the visitor, not when they wait for them.
        let written = promise ?? context.eventLoop.makePromise()
        let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        written.futureResult.whenComplete { _ in
            let (patience, context) = loopBound.value
            patience.answered(context)
        }
        context.write(data, promise: written)
    }

    func handlerRemoved(context: ChannelHandlerContext) { look?.cancel() }

    func channelInactive(context: ChannelHandlerContext) {
        look?.cancel()
        context.fireChannelInactive()
    }

    private func answered(_ context: ChannelHandlerContext) {
        requestsUnderWay -= 1
        deadline = nil
        if requestsUnderWay > 0, context.channel.isActive { setDeadline(context) }
    }

    private func setDeadline(_ context: ChannelHandlerContext) {
        let deadline = context.eventLoop.now + longest
        self.deadline = deadline
        if look == nil { scheduleLook(at: deadline, context) }
    }

    private func scheduleLook(at time: NIODeadline, _ context: ChannelHandlerContext) {
        let loopBound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        look = context.eventLoop.scheduleTask(deadline: time) {
            let (patience, context) = loopBound.value
            patience.lookAtDeadline(context)
        }
    }

    private func lookAtDeadline(_ context: ChannelHandlerContext) {
        look = nil
        guard let deadline else { return }
        if context.eventLoop.now < deadline {
            scheduleLook(at: deadline, context)
        } else {
            context.close(promise: nil)
        }
    }
}
