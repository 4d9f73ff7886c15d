import Foundation

/// Threads for work that blocks: as many as there are processors, the rest waits its turn.
struct Workers: Sendable {
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
