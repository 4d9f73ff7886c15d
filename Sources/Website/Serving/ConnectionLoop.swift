import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

/// Serves each connection on the event loop that carries it: an answer that lies ready is read, found and sent without another
/// thread having to wake up for it. Work that blocks goes to `Workers`.
struct ConnectionLoop: ServerChildChannel {
    private let connection: HTTP1Channel

    init(_ connection: HTTP1Channel) { self.connection = connection }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        connection.setup(channel: channel, logger: logger)
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(LoopExecutor(value.channel.eventLoop)) {
            await connection.handle(value: value, logger: logger)
        }
    }
}

/// Runs what Swift's tasks have to do on an event loop.
private final class LoopExecutor: TaskExecutor {
    private let loop: any EventLoop

    init(_ loop: any EventLoop) { self.loop = loop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        loop.execute { [self] in job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
}
