import Hummingbird

@testable import Website

/// A website as residents reach it: a server of its own that listens on a free port of this machine.
enum LiveSite {
    /// Starts the server, has something asked of it, and stops it.
    static func run<Value: Sendable>(
        _ sites: Sites, asking: @Sendable (RawConnection) async throws -> Value
    ) async throws -> Value {
        try await run({ buildApplication(sites, configuration: anyPort, onRunning: $0) }, asking: asking)
    }

    /// An address with whatever port is free.
    static let anyPort = ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0))

    /// Starts a server, which tells its port once it runs, has something asked of it, and stops it.
    static func run<Value: Sendable>(
        _ build: (_ onRunning: @escaping @Sendable (_ port: Int?) -> Void) -> some ApplicationProtocol,
        asking: @Sendable (RawConnection) async throws -> Value
    ) async throws -> Value {
        let (ports, told) = AsyncStream.makeStream(of: Int.self)
        let application = build { port in
            if let port { told.yield(port) }
        }
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { told.finish() }
                try await application.runService(gracefulShutdownSignals: [])
            }
            defer { group.cancelAll() }
            guard let port = await ports.first(where: { _ in true }) else {
                try await group.waitForAll()
                throw CancellationError()
            }
            return try await asking(RawConnection(port: port))
        }
    }
}
