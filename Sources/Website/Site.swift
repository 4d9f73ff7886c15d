public import CivilTime
import Foundation
public import Operations

/// One community's website: what it is about, and the clock on its wall.
public struct Site: Sendable {
    private let community: OpenCommunity
    private let errand: Desk.Errand
    private let clock: @Sendable () -> Instant
    private let workers = Workers()
    /// The feeds as they were last handed out.
    let shelf = FeedShelf()

    /// Prepares the website of an open community.
    ///
    /// - Parameters:
    ///   - community: The community's open file. It is only read.
    ///   - errand: Who serves, and with which command.
    ///   - clock: Tells the present moment; asked at every request.
    public init(_ community: OpenCommunity, errand: Desk.Errand, clock: @escaping @Sendable () -> Instant) {
        self.community = community
        self.errand = errand
        self.clock = clock
    }

    /// Does one request's work at a desk of its own, away from the threads that carry the connections: SQLite blocks.
    func atDesk<Value: Sendable>(_ work: @escaping @Sendable (Desk) throws -> Value) async throws -> Value {
        try await workers.run {
            try work(Desk(community, errand: errand) { _ in clock() })
        }
    }
}

/// Threads for work that blocks: as many as there are processors, the rest waits its turn.
private struct Workers: Sendable {
    private let queue: OperationQueue

    init() {
        queue = OperationQueue()
        queue.name = "shuxiang.website"
        queue.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
    }

    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.addOperation { continuation.resume(with: Result(catching: work)) }
        }
    }
}
